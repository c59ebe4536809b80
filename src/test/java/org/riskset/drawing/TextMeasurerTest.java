package org.riskset.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.FontRenderContext;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMeasurerTest {
    private final TextMeasurer measurer = TextMeasurer.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Overall survival (%)",
                "< 6 cm · 12 patients",
                "≥ 6 cm",
                "Xác suất sống còn tích luỹ (tháng): ế ộ ữ Đ",
                "−0.5 – 3.2",
                "HR 4.1 (95 % CI 1.5–10.9)"
            })
    void agreesWithTheWidthOfTheDrawnGlyphs(String text) throws Exception {
        for (Face face : Face.values()) {
            // given
            java.awt.Font drawn = awt(face);

            // when
            double width = measurer.width(text, new Font(face, 10, Rgb.BLACK));

            // then
            double expected = drawn.createGlyphVector(new FontRenderContext(null, true, true), text)
                    .getLogicalBounds()
                    .getWidth();
            assertThat(width * 100).isCloseTo(expected, within(0.5));
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void agreesWithTheInkOfTheDrawnGlyphs(Face face) throws Exception {
        // given
        String text = "Ếgộ";
        Font font = new Font(face, 1000, Rgb.BLACK);

        // when
        double ascent = measurer.ascent(text, font);
        double descent = measurer.descent(text, font);

        // then
        var ink = awt(face)
                .createGlyphVector(new FontRenderContext(null, true, true), text)
                .getVisualBounds();
        assertThat(ascent).isCloseTo(-ink.getMinY(), within(1.0));
        assertThat(descent).isCloseTo(ink.getMaxY(), within(1.0));
    }

    @Test
    void hasEveryVietnameseLetterInEveryFace() {
        // given
        String letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";

        // then
        for (Face face : Face.values()) {
            assertThat(measurer.canShow(letters, face)).isTrue();
            assertThat(measurer.canShow(letters.toUpperCase(java.util.Locale.ROOT), face)).isTrue();
        }
    }

    @Test
    void saysThatALetterIsMissing() {
        assertThat(measurer.canShow("生存", Face.REGULAR)).isFalse();
    }

    @Test
    void boundsOfATextReadingUpwardsAreTallAndLieLeftOfItsBaseline() {
        // given
        Font font = new Font(Face.REGULAR, 12, Rgb.BLACK);
        Mark.Label label = Mark.Label.of("Overall survival", 40, 100, Anchor.MIDDLE, font, Role.NONE).turned(-90);

        // when
        Box bounds = measurer.bounds(label);

        // then
        assertThat(bounds.height()).isCloseTo(measurer.width("Overall survival", font), within(1e-9));
        assertThat(bounds.middleY()).isCloseTo(100, within(1e-9));
        assertThat(bounds.right()).isBetween(39.9, 40.2);
        assertThat(bounds.left()).isLessThan(32);
    }

    @Test
    void cutsATextToAWidthWithAnEllipsis() {
        // given
        Font font = new Font(Face.REGULAR, 10, Rgb.BLACK);

        // when
        String fitted = measurer.fitted("Surgery and chemoradiation", font, 60);

        // then
        assertThat(fitted).endsWith("…").startsWith("Surgery");
        assertThat(measurer.width(fitted, font)).isLessThanOrEqualTo(60);
        assertThat(measurer.fitted("IVA", font, 60)).isEqualTo("IVA");
    }

    private static java.awt.Font awt(Face face) throws Exception {
        try (InputStream in = Objects.requireNonNull(TextMeasurerTest.class.getResourceAsStream(face.resource()))) {
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in).deriveFont(1000f);
        }
    }
}
