package org.riskset.ui.figures;

import java.util.Arrays;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.study.PlannedFigure;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Which events a figure of cumulative incidence draws.
final class CausePane {
    private final VBox root;

    CausePane(Messages messages, FiguresModel model, FieldEdits edits) {
        String label = messages.text("figures.cause");
        ComboBox<PlannedFigure.Cause> cause = edits.choice(
                "figure-cause",
                label,
                Arrays.asList(PlannedFigure.Cause.values()),
                value -> messages.text("figures.cause." + value.name().toLowerCase(Locale.ROOT)),
                figure -> figure.cause().orElse(PlannedFigure.Cause.EVENT),
                PlannedFigure::withCause);
        root = new VBox(6, Labels.of(label, "strong"), cause);
        root.getStyleClass().add("section");
        edits.onRefresh(() -> {
            boolean incidence = model.current().kind() == PlannedFigure.Kind.INCIDENCE;
            root.setVisible(incidence);
            root.setManaged(incidence);
        });
    }

    Region root() {
        return root;
    }
}
