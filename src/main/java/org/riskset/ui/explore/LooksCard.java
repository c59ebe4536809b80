package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.riskset.analysis.Ledger;
import org.riskset.inference.Adjustment;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.Messages;

/// The comparisons looked at in a study, with p as it is and adjusted for their number.
final class LooksCard extends VBox {
    private static final double WIDTH = 400;
    private static final double ROW_HEIGHT = 24;
    private static final int MOST_VISIBLE = 12;

    /// @param circumstances of the comparison in view; what was compared under others says so
    LooksCard(Messages messages, Ledger ledger, String circumstances) {
        super(8);
        setPadding(new Insets(12, 16, 12, 16));
        double[] holm = ledger.adjusted(Adjustment.HOLM);
        double[] expected = ledger.adjusted(Adjustment.BENJAMINI_HOCHBERG);
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < ledger.looks().size(); i++) {
            Ledger.Look look = ledger.looks().get(i);
            String name = look.circumstances().equals(circumstances)
                    ? look.label()
                    : messages.text("looks.other-cohort", look.label());
            rows.add(List.of(
                    Cell.of(name),
                    Cell.of(messages.pValues().value(look.pValue()), "strong"),
                    Cell.of(messages.pValues().value(holm[i])),
                    Cell.of(messages.pValues().value(expected[i]))));
        }
        NumberGrid grid = new NumberGrid(12, ROW_HEIGHT).wrappingNames();
        grid.setId("looks-grid");
        grid.setPadding(new Insets(0, 14, 4, 0));
        grid.show(List.of(messages.text("looks.variable"), "p", "Holm", "B\u2013H"), rows);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(WIDTH, ROW_HEIGHT * (Math.min(rows.size(), MOST_VISIBLE) + 2.2));
        getChildren()
                .addAll(
                        Labels.wrapped(messages.text("looks.title"), "strong"),
                        Labels.wrapped(messages.text("looks.words"), "small", "muted"),
                        scroll);
        setPrefWidth(WIDTH);
    }
}
