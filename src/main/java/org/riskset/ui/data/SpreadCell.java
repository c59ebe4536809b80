package org.riskset.ui.data;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.ui.controls.DistributionShape;
import org.riskset.ui.controls.MiniDistribution;
import org.riskset.ui.theme.Inks;

/// How the values of a column are spread, drawn from counts made in the background.
final class SpreadCell extends TableCell<ColumnPlan, ColumnPlan> {
    private final Function<ColumnPlan, DistributionShape> shapes;
    private final Inks inks;
    private final MiniDistribution drawing = new MiniDistribution();

    SpreadCell(Function<ColumnPlan, DistributionShape> shapes, Inks inks) {
        this.shapes = shapes;
        this.inks = inks;
        setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(ColumnPlan item, boolean empty) {
        super.updateItem(item, empty);
        boolean shown = !empty && item != null;
        if (shown) {
            drawing.show(shapes.apply(item), inks);
        }
        setGraphic(shown ? drawing : null);
    }
}
