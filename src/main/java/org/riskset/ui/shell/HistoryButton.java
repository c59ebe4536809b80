package org.riskset.ui.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.study.UndoHistory;
import org.riskset.wording.Messages;

/// The steps of the study, or of the sheet being prepared, in words, the last one first; choosing one takes back everything since, and the step itself.
final class HistoryButton extends MenuButton {
    private static final int MOST_SHOWN = 25;

    HistoryButton(Messages messages, ObservableValue<UndoHistory> history) {
        super("", Icons.of(Feather.CLOCK));
        getStyleClass().addAll("flat", "icon-only", "no-arrow");
        setId("history");
        setTooltip(new Tooltip(messages.text("history.title")));
        setAccessibleText(messages.text("history.title"));
        disableProperty().bind(history.flatMap(UndoHistory::canUndoProperty).map(can -> !can).orElse(true));
        setOnShowing(_ -> fill(messages, history.getValue()));
    }

    private void fill(Messages messages, UndoHistory inView) {
        getItems().clear();
        List<String> steps = inView.history();
        for (int position = 0; position < Math.min(MOST_SHOWN, steps.size()); position++) {
            int count = position + 1;
            MenuItem item = new MenuItem(messages.text("history.step", steps.get(position)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> {
                for (int step = 0; step < count; step++) {
                    inView.undo();
                }
            });
            getItems().add(item);
        }
    }
}
