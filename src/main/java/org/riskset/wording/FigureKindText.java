package org.riskset.wording;

import java.util.Locale;
import org.riskset.study.PlannedFigure;

/// Names of kinds of figures: "Forest plot, all factors".
public final class FigureKindText {
    private final Messages messages;

    public FigureKindText(Messages messages) {
        this.messages = messages;
    }

    public String name(PlannedFigure.Kind kind) {
        return messages.text("figures.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
