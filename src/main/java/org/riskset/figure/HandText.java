package org.riskset.figure;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Font;
import org.riskset.drawing.Halo;
import org.riskset.drawing.Mark;
import org.riskset.drawing.Role;

/// The lines of a text put by hand on a page.
final class HandText {
    private static final double PITCH = 1.35;

    private HandText() {}

    /// @param number of the annotation, which its marks carry as index
    static List<Mark> marks(String text, double left, double top, int number, Typography type, Halo halo) {
        Font font = type.text(type.style().theme().ink());
        List<Mark> marks = new ArrayList<>();
        double baseline = top + type.capitals(font);
        for (String line : Normalizer.normalize(text, Normalizer.Form.NFC).lines().toList()) {
            if (!line.isBlank()) {
                marks.add(Mark.Label.of(line, left, baseline, Anchor.START, font, Role.of(Parts.ANNOTATION).index(number))
                        .withHalo(halo));
            }
            baseline += font.size() * PITCH;
        }
        return marks;
    }
}
