package org.riskset.ui.report;

import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.report.WrittenText;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// A paragraph of the report that can be edited where it stands: by its pencil or a double click. Ctrl+Enter or leaving
/// the field keeps the words, Escape does not.
final class EditableParagraph extends StackPane {
    private static final double OUT_IN_THE_MARGIN = 36;
    private static final double LINE = 19;
    private static final double ROOM = 26;

    private final Messages messages;
    private final ReportModel model;
    private final WrittenText written;
    private final TextFlow flow;
    private final Consumer<Boolean> editing;
    private final Button pencil = new Button("", Icons.of(Feather.EDIT_2, "small-icon"));
    private final ChangeListener<Node> leaving = (_, _, focused) -> left(focused);
    private final TextArea words = new TextArea();
    private boolean open;

    /// @param flow    the paragraph as it is read
    /// @param editing told when editing begins, and when it has ended
    EditableParagraph(
            Messages messages, ReportModel model, WrittenText written, TextFlow flow, Consumer<Boolean> editing) {
        this.messages = messages;
        this.model = model;
        this.written = written;
        this.flow = flow;
        this.editing = editing;
        String part = ChangedTextBar.name(written.part(), messages);
        String hint = messages.text(written.edit().isPresent() ? "report.edit.edited" : "report.edit", part);
        setId("report-text-" + written.part() + "-" + written.paragraph().replace(' ', '-'));
        pencil.setId("edit-" + getId());
        pencil.setTooltip(new Tooltip(hint));
        pencil.setAccessibleText(hint);
        pencil.getStyleClass().addAll("flat", "report-pencil");
        pencil.setTranslateX(OUT_IN_THE_MARGIN);
        pencil.opacityProperty()
                .bind(hoverProperty()
                        .or(pencil.focusedProperty())
                        .map(near -> near || written.edit().isPresent() ? 1.0 : 0.0));
        pencil.setOnAction(_ -> begin());
        setAlignment(pencil, Pos.TOP_RIGHT);
        setAlignment(flow, Pos.TOP_LEFT);
        setAlignment(Pos.TOP_LEFT);
        if (written.changedSinceEdit()) {
            flow.getStyleClass().add("report-changed");
        }
        flow.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                begin();
            }
        });
        showText();
    }

    private void showText() {
        boolean leftOut = written.printed().isEmpty();
        getChildren().setAll(
                leftOut ? Labels.wrapped(messages.text("report.edit.left-out"), "report-left-out") : flow, pencil);
    }

    private void begin() {
        if (open) {
            return;
        }
        open = true;
        editing.accept(true);
        words.setText(written.printed().text());
        words.setWrapText(true);
        words.getStyleClass().add("report-editor");
        words.setId("report-editor");
        words.setPrefHeight(flow.getHeight() + LINE + ROOM);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Button done = new Button(messages.text("report.edit.done"));
        done.setId("report-edit-done");
        done.getStyleClass().add("primary");
        done.setOnAction(_ -> end(true));
        Button cancel = new Button(messages.text("report.edit.cancel"));
        cancel.setId("report-edit-cancel");
        cancel.setOnAction(_ -> end(false));
        HBox buttons = new HBox(8, done, cancel);
        buttons.getStyleClass().add("report-edit-buttons");
        if (written.edit().isPresent()) {
            Button back = new Button(messages.text("report.edit.back"));
            back.setId("report-edit-back");
            back.setOnAction(_ -> words.setText(written.passage().text()));
            buttons.getChildren().add(back);
        }
        getChildren().setAll(new VBox(8, words, buttons));
        words.requestFocus();
        getScene().focusOwnerProperty().addListener(leaving);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            end(false);
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            event.consume();
            end(true);
        }
    }

    /// Words are kept when the focus goes elsewhere; not before it is there, since this may change what has it.
    private void left(Node focused) {
        boolean inside = false;
        for (Node node = focused; node != null && !inside; node = node.getParent()) {
            inside = node == this;
        }
        if (!inside) {
            Platform.runLater(() -> end(true));
        }
    }

    private void end(boolean keep) {
        if (!open) {
            return;
        }
        open = false;
        if (getScene() != null) {
            getScene().focusOwnerProperty().removeListener(leaving);
        }
        showText();
        editing.accept(false);
        boolean changed = !words.getText().strip().equals(written.printed().text());
        if (keep && changed) {
            String part = ChangedTextBar.name(written.part(), messages);
            model.write(messages.text("step.report-text", part), written, words.getText());
        }
    }
}
