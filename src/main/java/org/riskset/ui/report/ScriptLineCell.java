package org.riskset.ui.report;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/// A line of the script with its number: comments in green, what is computed in the colour of text.
final class ScriptLineCell extends ListCell<String> {
    private static final int NUMBER_WIDTH = 4;

    private final Text number = new Text();
    private final Text code = new Text();
    private final HBox line = new HBox(12, number, code);

    ScriptLineCell() {
        number.getStyleClass().add("script-number");
        getStyleClass().add("script-line");
    }

    @Override
    protected void updateItem(String text, boolean empty) {
        super.updateItem(text, empty);
        if (empty || text == null) {
            setGraphic(null);
            return;
        }
        number.setText(String.format("%" + NUMBER_WIDTH + "d", getIndex() + 1));
        code.setText(text);
        code.getStyleClass().setAll(text.startsWith("#") ? "script-comment" : "script-code");
        setGraphic(line);
    }
}
