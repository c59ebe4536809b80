package org.riskset.app;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.riskset.ui.shell.Header;
import org.riskset.ui.shell.Workspace;

/// Keys that work everywhere in the window.
final class Shortcuts {
    private final Header.Actions actions;

    Shortcuts(Header.Actions actions) {
        this.actions = actions;
    }

    void install(Scene scene) {
        put(scene, KeyCode.O, actions::chooseFile, KeyCombination.SHORTCUT_DOWN);
        put(scene, KeyCode.K, actions::find, KeyCombination.SHORTCUT_DOWN);
        put(scene, KeyCode.S, actions::saveCopy, KeyCombination.SHORTCUT_DOWN);
        put(scene, KeyCode.Z, actions::undo, KeyCombination.SHORTCUT_DOWN);
        put(scene, KeyCode.Z, actions::redo, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        put(scene, KeyCode.Y, actions::redo, KeyCombination.SHORTCUT_DOWN);
        put(scene, KeyCode.E, actions::exportFigure, KeyCombination.SHORTCUT_DOWN);
        scene.addEventHandler(KeyEvent.KEY_TYPED, this::questionMark);
        List<KeyCode> digits = List.of(
                KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6);
        for (Workspace workspace : Workspace.values()) {
            put(scene, digits.get(workspace.ordinal()), () -> actions.go(workspace), KeyCombination.ALT_DOWN);
        }
    }

    /// The question mark, wherever the keyboard has it, but not while somebody types.
    private void questionMark(KeyEvent event) {
        if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
            actions.showShortcuts();
            event.consume();
        }
    }

    private static void put(Scene scene, KeyCode key, Runnable action, KeyCombination.Modifier... modifiers) {
        scene.getAccelerators().put(new KeyCodeCombination(key, modifiers), action);
    }
}
