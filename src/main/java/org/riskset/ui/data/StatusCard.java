package org.riskset.ui.data;

import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Where it is said which column holds the outcome and which of its values is the event, with what the values mean below.
///
/// In a narrow window the column has a line of its own, so that its name is whole, and the meanings stand behind the event.
final class StatusCard extends VBox {
    private static final double EVENT_WIDTH = 150;
    private static final double NARROW_EVENT_WIDTH = 108;
    private static final double NARROW_CARD_WIDTH = 170; // holds the event with its word before it
    private static final double LEAST_CARD_WIDTH = 100;
    private static final double LEAST_WIDTH = 60;
    private static final double HINT_WIDTH = 230;

    private final ComboBox<String> status;
    private final ComboBox<String> event;
    private final Label title = Labels.of("", "caption");
    private final Label is;
    private final Label hint = Labels.of("", "caption");
    private final HBox line = new HBox(6);
    private boolean wide;

    StatusCard(Messages messages, ComboBox<String> status, ComboBox<String> event) {
        super(4);
        this.status = status;
        this.event = event;
        this.is = Labels.of(messages.text("import.death.is"), "muted");
        is.setMinWidth(USE_PREF_SIZE);
        hint.setMinWidth(0);
        hint.setPrefWidth(HINT_WIDTH); // a long list of values takes no room from the columns beside it
        hint.setMaxWidth(Double.MAX_VALUE);
        line.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("card");
        compose();
    }

    /// @param meanings what each value means
    void show(String question, String meanings) {
        title.setText(question);
        hint.setText(meanings);
        hint.setTooltip(new Tooltip(meanings));
    }

    void layOut(boolean room) {
        if (room != wide) {
            wide = room;
            compose();
        }
    }

    private void compose() {
        getChildren().clear();
        line.getChildren().clear();
        setMinWidth(wide ? LEAST_CARD_WIDTH : NARROW_CARD_WIDTH);
        event.setPrefWidth(wide ? EVENT_WIDTH : NARROW_EVENT_WIDTH);
        event.setMinWidth(wide ? LEAST_WIDTH : NARROW_EVENT_WIDTH);
        status.setMaxWidth(wide ? USE_PREF_SIZE : Double.MAX_VALUE);
        if (wide) {
            line.getChildren().addAll(status, is, event);
            getChildren().addAll(title, line, hint);
        } else {
            line.getChildren().addAll(is, event, hint);
            getChildren().addAll(title, status, line);
        }
    }
}
