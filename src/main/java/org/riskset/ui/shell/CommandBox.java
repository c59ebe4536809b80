package org.riskset.ui.shell;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Finds variables and actions by a few letters of their names and does what is chosen.
final class CommandBox extends CustomTextField {
    private static final double WIDTH = 256;
    private static final double ROW = 30;
    private static final int MOST_SHOWN = 10;

    /// The magnifier, the key and the room between them and the prompt.
    private static final double AROUND_PROMPT = 92;

    private final Supplier<List<Command>> commands;
    private final ListView<Command> found = new ListView<>();
    private final Popup popup = new Popup();

    /// @param commands everything that can be done now
    CommandBox(Messages messages, Supplier<List<Command>> commands) {
        this.commands = commands;
        setPromptText(messages.text("command.prompt"));
        setAccessibleText(messages.text("command.prompt"));
        setId("command-box");
        setPrefWidth(WIDTH);
        setMinWidth(128);
        HBox magnifier = new HBox(Icons.of(Feather.SEARCH, "small-icon"));
        magnifier.setAlignment(Pos.CENTER);
        magnifier.setPadding(new Insets(0, 0, 0, 8));
        setLeft(magnifier);
        HBox key = new HBox(Labels.of("Ctrl K", "small", "muted"));
        key.setAlignment(Pos.CENTER);
        key.setPadding(new Insets(0, 8, 0, 0));
        setRight(key);
        InvalidationListener room = _ -> setRight(getWidth() >= promptWidth() + AROUND_PROMPT ? key : null);
        widthProperty().addListener(room);
        fontProperty().addListener(room);
        found.setFixedCellSize(ROW);
        found.setPrefWidth(340);
        found.setId("command-list");
        found.getStyleClass().add("command-list");
        found.setFocusTraversable(false);
        found.setCellFactory(_ -> new CommandCell());
        found.setPlaceholder(Labels.of(messages.text("command.none"), "muted"));
        found.setOnMouseClicked(_ -> run());
        popup.getContent().add(found);
        popup.setAutoHide(true);
        textProperty().addListener(_ -> search());
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                popup.hide();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private double promptWidth() {
        Text prompt = new Text(getPromptText());
        prompt.setFont(getFont());
        return prompt.getLayoutBounds().getWidth();
    }

    private void key(KeyEvent event) {
        int selected = found.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(selected + 1);
            case UP -> select(selected - 1);
            case ENTER -> run();
            case ESCAPE -> leave();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int position) {
        if (position >= 0 && position < found.getItems().size()) {
            found.getSelectionModel().select(position);
            found.scrollTo(position);
        }
    }

    private void search() {
        String[] words = plain(getText()).strip().split("\\s+");
        if (getText().isBlank() || getScene() == null) {
            found.getItems().clear(); // or Enter would run what was found before
            popup.hide();
            return;
        }
        found.getItems()
                .setAll(commands.get().stream()
                        .filter(command -> Arrays.stream(words).allMatch(plain(command.name())::contains))
                        .limit(MOST_SHOWN)
                        .toList());
        found.setPrefHeight(2 + ROW * Math.max(1, found.getItems().size()));
        select(0);
        if (!popup.isShowing()) {
            found.getStylesheets().setAll(getScene().getStylesheets());
            Bounds place = localToScreen(getBoundsInLocal());
            popup.show(this, place.getMaxX() - found.getPrefWidth(), place.getMaxY() + 4);
        }
    }

    private void run() {
        Command chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            leave();
            chosen.action().run();
        }
    }

    private void leave() {
        popup.hide();
        clear();
        if (getScene() != null) {
            getScene().getRoot().requestFocus();
        }
    }

    /// Small letters without accents, so that "phau thuat" finds "Phẫu thuật".
    private static String plain(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('\u0111', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static final class CommandCell extends ListCell<Command> {
        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            setText(null);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            Label hint = Labels.of(command.hint(), "small", "muted");
            hint.setMinWidth(Region.USE_PREF_SIZE);
            Label name = Labels.of(command.name());
            name.setMinWidth(0);
            HBox row = new HBox(8, name, space, hint);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
        }
    }
}
