package org.riskset.ui.shell;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// All keys on one card.
public final class ShortcutsCard extends VBox {
    /// A key and the message that says what it does.
    private record Shortcut(String keys, String message) {}

    private static final List<Shortcut> SHORTCUTS = List.of(
            new Shortcut("Ctrl+K", "command.prompt"),
            new Shortcut("Ctrl+O", "keys.open"),
            new Shortcut("Ctrl+S", "keys.save-copy"),
            new Shortcut("Ctrl+E", "keys.export"),
            new Shortcut("Ctrl+Z", "action.undo"),
            new Shortcut("Ctrl+Shift+Z", "action.redo"),
            new Shortcut("Alt+1 \u2026 Alt+6", "keys.workspaces"),
            new Shortcut("Ctrl+1, Ctrl+2", "keys.panels"),
            new Shortcut("F", "filter.add"),
            new Shortcut("B, T, M, N", "keys.toggles"),
            new Shortcut("\u2190 \u2192", "keys.cut-point"),
            new Shortcut("Shift+\u2190 \u2192", "keys.cut-point.far"),
            new Shortcut("\u2190 \u2192, Enter", "keys.figure"),
            new Shortcut("+ \u2212", "keys.zoom"),
            new Shortcut("Alt+\u2191 \u2193", "keys.move-row"),
            new Shortcut("Esc", "keys.escape"),
            new Shortcut("?", "keys.title"));

    /// @param close what "Close" does
    public ShortcutsCard(Messages messages, Runnable close) {
        super(12);
        GridPane grid = new GridPane(24, 6);
        for (int row = 0; row < SHORTCUTS.size(); row++) {
            Label keys = Labels.of(SHORTCUTS.get(row).keys(), "strong");
            keys.setMinWidth(Region.USE_PREF_SIZE);
            GridPane.setHalignment(keys, HPos.RIGHT);
            grid.addRow(row, keys, Labels.of(messages.text(SHORTCUTS.get(row).message())));
        }
        Button done = new Button(messages.text("action.close"));
        done.setCancelButton(true);
        done.setDefaultButton(true);
        done.setId("keys-close");
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("floating-card");
        setMaxSize(600, Region.USE_PREF_SIZE);
        getChildren().addAll(Labels.of(messages.text("keys.title"), "heading"), grid, foot);
    }
}
