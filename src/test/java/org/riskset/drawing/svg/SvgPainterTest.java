package org.riskset.drawing.svg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Face;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Provenance;
import org.riskset.drawing.Rgb;
import org.riskset.drawing.Role;
import org.riskset.drawing.SampleDrawing;
import org.riskset.drawing.Vertices;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgPainterTest {
    private final Drawing drawing = SampleDrawing.drawing();

    @Test
    void isWellFormedAndNamesItsSizeInPoints() throws Exception {
        // when
        Element svg = parsed(drawing).getDocumentElement();

        // then
        assertThat(svg.getAttribute("width")).isEqualTo("244pt");
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 244 200");
    }

    @Test
    void keepsTextAsText() throws Exception {
        // when
        NodeList texts = parsed(drawing).getElementsByTagName("text");

        // then
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < texts.getLength(); i++) {
            shown.add(texts.item(i).getTextContent());
        }
        assertThat(shown).isEqualTo(drawing.labels().map(Mark.Label::text).toList());
    }

    @Test
    void carriesTitleAlternativeTextAndProvenance() throws Exception {
        // when
        Document svg = parsed(drawing);

        // then
        assertThat(content(svg, "title")).isEqualTo(drawing.title());
        assertThat(content(svg, "desc")).isEqualTo(drawing.alternativeText());
        assertThat(content(svg, "application")).isEqualTo("Riskset 1.0.0");
        assertThat(content(svg, "data")).isEqualTo("sha256:4f2c");
        assertThat(content(svg, "plan")).isEqualTo("{\"group\":\"giai đoạn\"}");
    }

    @Test
    void embedsTheLettersOfEachFace() throws Exception {
        // when
        Matcher fonts = Pattern.compile("base64,([^)]+)\\)").matcher(new String(written(drawing), StandardCharsets.UTF_8));

        // then
        int count = 0;
        while (fonts.find()) {
            byte[] file = Base64.getDecoder().decode(fonts.group(1));
            assertThat(file.length).isLessThan(40_000);
            try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
                boolean hasLetters = "pnm".chars()
                        .anyMatch(letter -> glyph(font, letter) > 0);
                assertThat(hasLetters).isTrue();
            }
            count++;
        }
        assertThat(count).isEqualTo(3);
    }

    @Test
    void keepsBlanksAtTheEndsOfATextDrawnInPieces() throws Exception {
        // given
        Font font = new Font(Face.REGULAR, 8, Rgb.BLACK);
        Mark italic = Mark.Label.of("p", 1, 10, Anchor.START, font, Role.NONE);
        Mark rest = Mark.Label.of("\u00a0= 0.60", 6, 10, Anchor.START, font, Role.NONE);
        Drawing verdict = new Drawing(40, 20, Rgb.WHITE, List.of(italic, rest), "", "");

        // when
        NodeList texts = parsed(verdict).getElementsByTagName("text");

        // then
        assertThat(((Element) texts.item(0)).hasAttribute("xml:space")).isFalse();
        assertThat(((Element) texts.item(1)).getAttribute("xml:space")).isEqualTo("preserve");
    }

    @Test
    void leavesOutCharactersThatXmlForbids() throws Exception {
        // given
        Font font = new Font(Face.REGULAR, 8, Rgb.BLACK);
        Mark label = Mark.Label.of("a\u0000b\u001f<&>\ufffec", 1, 10, Anchor.START, font, Role.NONE);
        Drawing odd = new Drawing(20, 20, Rgb.WHITE, List.of(label), "\u0001", "");

        // when
        Document svg = parsed(odd);

        // then
        assertThat(content(svg, "text")).isEqualTo("ab<&>c");
    }

    @Test
    void writesCurvesAsShortRelativeSteps() {
        // given
        Vertices curve = Vertices.of(10, 20, 30.5, 20, 30.5, 25.255, 40, 25.255, 41, 27);

        // when
        String path = SvgPath.of(curve, false);

        // then
        assertThat(path).isEqualTo("M10 20h20.5v5.26h9.5l1 1.74");
    }

    @Test
    void equalPagesGiveEqualFiles() throws Exception {
        assertThat(written(drawing)).isEqualTo(written(SampleDrawing.drawing()));
    }

    private static int glyph(TrueTypeFont font, int letter) {
        try {
            return font.getUnicodeCmapLookup().getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Document svg, String element) {
        return svg.getElementsByTagName(element).item(0).getTextContent();
    }

    private static Document parsed(Drawing drawing) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(drawing)));
    }

    private static byte[] written(Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Provenance provenance = SampleDrawing.PROVENANCE;
        new SvgPainter().write(drawing, provenance, out);
        return out.toByteArray();
    }
}
