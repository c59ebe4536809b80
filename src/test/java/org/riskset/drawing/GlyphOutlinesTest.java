package org.riskset.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.font.FontRenderContext;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GlyphOutlinesTest {
    @ParameterizedTest
    @EnumSource(Face.class)
    void agreesWithThePlatformsOutlinesOfTheSameFont(Face face) throws Exception {
        // given
        // A label with a letter that its typeface lacks is set in the other one: Noto Sans has no sign for "at least".
        String text = face.family() == Face.Family.NOTO_SANS ? "Ế gộ %&@8ữ·" : "Ế gộ %&@8ữ·≥";
        float em = face.family() == Face.Family.NOTO_SANS ? 1000 : 2048; // the font's own units: nothing is rounded
        java.awt.Font platform;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(face.resource()))) {
            platform = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in).deriveFont(em);
        }
        Area expected = new Area(platform.createGlyphVector(new FontRenderContext(null, true, true), text).getOutline());

        // when
        Mark.Label label = Mark.Label.of(text, 0, 0, Anchor.START, new Font(face, em, Rgb.BLACK), Role.NONE);
        Area outline = new Area(GlyphOutlines.bundled().outline(label));

        // then
        Rectangle2D bounds = expected.getBounds2D();
        assertThat(outline.getBounds2D().getMaxX()).isCloseTo(bounds.getMaxX(), within(4.0));
        assertThat(outline.getBounds2D().getMinY()).isCloseTo(bounds.getMinY(), within(4.0));
        outline.exclusiveOr(expected);
        outline.transform(java.awt.geom.AffineTransform.getScaleInstance(0.01, 0.01));
        assertThat(inked(outline)).isLessThan(2);
    }

    /// Whole hundredths of the em that two shapes do not share.
    private static int inked(Area difference) {
        int inked = 0;
        Rectangle2D bounds = difference.getBounds2D();
        for (double x = bounds.getMinX(); x < bounds.getMaxX(); x += 0.5) {
            for (double y = bounds.getMinY(); y < bounds.getMaxY(); y += 0.5) {
                inked += difference.contains(x, y) ? 1 : 0;
            }
        }
        return inked;
    }
}
