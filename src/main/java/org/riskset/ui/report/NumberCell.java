package org.riskset.ui.report;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.report.ReportedNumber;
import org.riskset.report.text.QuantityText;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// A number of the report: what it measures and in which analysis at the left, its value at the right.
final class NumberCell extends ListCell<ReportedNumber> {
    private final Messages messages;
    private final QuantityText formats;
    private final Label what = Labels.of("");
    private final Label where = Labels.of("", "caption", "muted");
    private final Label value = Labels.of("", "strong");
    private final HBox row;

    NumberCell(Messages messages) {
        this.messages = messages;
        this.formats = new QuantityText(messages);
        what.setMinWidth(0);
        where.setMinWidth(0);
        value.setMinWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(what, where);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, words, value);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ReportedNumber number, boolean empty) {
        super.updateItem(number, empty);
        if (empty || number == null) {
            setGraphic(null);
            return;
        }
        what.setText(messages.text(number.quantity().key()));
        where.setText(number.analysis() + (number.subject().isEmpty() ? "" : " \u00b7 " + number.subject()));
        value.setText(formats.value(number));
        setGraphic(row);
    }
}
