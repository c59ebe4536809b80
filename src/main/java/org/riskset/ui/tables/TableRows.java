package org.riskset.ui.tables;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// The variables of the tables: in or out of each by their boxes, in another order by dragging or with Alt and the arrow
/// keys; the chosen one is described beside the tables.
final class TableRows {
    private static final double WIDTH = 264;
    private static final String DRAGGED = "table-row:";

    private final Messages messages;
    private final TablesModel model;
    private final ObjectProperty<Optional<String>> chosen;
    private final VBox rows = new VBox();
    private final VBox root;

    /// @param chosen the column of the variable that is described; set here
    TableRows(Messages messages, TablesModel model, ObjectProperty<Optional<String>> chosen) {
        this.messages = messages;
        this.model = model;
        this.chosen = chosen;
        Label one = Labels.of("I", "caption");
        Label two = Labels.of("II", "caption");
        one.setMinWidth(22);
        two.setMinWidth(22);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.of(messages.text("tables.rows"), "strong"), space, one, two);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 16, 0, 12));
        head.setMinHeight(40);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Label hint = Labels.wrapped(messages.text("tables.rows.hint"), "caption", "muted");
        hint.setPadding(new Insets(8, 12, 10, 12));
        root = new VBox(head, scroll, hint);
        root.setPrefWidth(WIDTH);
        root.setMinWidth(220);
        root.getStyleClass().addAll("side-panel", "left");
        chosen.addListener((_, _, _) -> mark());
    }

    Region root() {
        return root;
    }

    void show(Study study) {
        boolean hadFocus = rows.getChildren().stream().anyMatch(Node::isFocusWithin);
        rows.getChildren().clear();
        List<TablePlan.Entry> entries = study.tables().entries();
        for (int position = 0; position < entries.size(); position++) {
            String column = column(entries.get(position));
            String section = study.design().row(column).section();
            if (!section.isEmpty()) {
                Label heading = Labels.of(section, "caption", "muted");
                heading.setPadding(new Insets(6, 12, 2, 12));
                rows.getChildren().add(heading);
            }
            rows.getChildren().add(row(study, position));
        }
        if (chosen.get().filter(column -> study.tables().find(column).isPresent()).isEmpty()) {
            chosen.set(study.tables().columns().stream().findFirst());
        }
        mark();
        if (hadFocus) {
            focusChosen();
        }
    }

    private static String column(TablePlan.Entry entry) {
        return entry.grouping().columnName().orElse("");
    }

    static String label(Study study, Grouping grouping) {
        return grouping.columnName()
                .flatMap(study.cohort().registry()::find)
                .map(Column::label)
                .map(own -> study.design().row(grouping.columnName().orElse("")).name(own))
                .orElse("");
    }

    private HBox row(Study study, int position) {
        TablePlan.Entry entry = study.tables().entries().get(position);
        String column = column(entry);
        Label grip = Labels.of("\u22ee\u22ee", "muted");
        grip.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Labels.of(label(study, entry.grouping()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        CheckBox one = box(entry.inTableOne(), messages.text("tables.in-one", name.getText()));
        CheckBox two = box(entry.inTableTwo(), messages.text("tables.in-two", name.getText()));
        one.setId("table-one-" + column);
        two.setId("table-two-" + column);
        String words = messages.text("step.table-row", name.getText());
        one.setOnAction(_ -> model.change(words, entry.shownIn(one.isSelected(), entry.inTableTwo())));
        two.setOnAction(_ -> model.change(words, entry.shownIn(entry.inTableOne(), two.isSelected())));
        HBox row = new HBox(8, grip, name, one, two);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("report-row", "table-row");
        row.setUserData(column);
        row.setId("table-row-" + column);
        row.setFocusTraversable(true);
        row.setAccessibleText(name.getText());
        Tooltip.install(row, new Tooltip(name.getText() + "\n" + messages.text("report.move")));
        row.setOnMouseClicked(_ -> choose(row, column));
        row.setOnKeyPressed(event -> onKey(event, study, position));
        makeDraggable(row, name.getText(), position);
        return row;
    }

    private void choose(HBox row, String column) {
        chosen.set(Optional.of(column));
        row.requestFocus();
    }

    private void onKey(KeyEvent event, Study study, int position) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        int target = position + step;
        List<TablePlan.Entry> entries = study.tables().entries();
        if (step == 0) {
            return;
        }
        event.consume();
        if (target < 0 || target >= entries.size()) {
            return;
        }
        if (event.isAltDown()) {
            chosen.set(Optional.of(column(entries.get(position))));
            model.move(
                    messages.text("step.table-order", label(study, entries.get(position).grouping())), position, target);
        } else {
            chosen.set(Optional.of(column(entries.get(target))));
            focusChosen();
        }
    }

    private void makeDraggable(HBox row, String name, int position) {
        row.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(DRAGGED + position + ":" + name);
            row.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        });
        row.setOnDragOver(event -> {
            if (event.getDragboard().hasString() && event.getDragboard().getString().startsWith(DRAGGED)) {
                event.acceptTransferModes(TransferMode.MOVE);
                row.getStyleClass().add("over");
            }
            event.consume();
        });
        row.setOnDragExited(_ -> row.getStyleClass().removeAll("over"));
        row.setOnDragDropped(event -> {
            String[] dragged = event.getDragboard().getString().substring(DRAGGED.length()).split(":", 2);
            event.setDropCompleted(true);
            event.consume();
            model.move(messages.text("step.table-order", dragged[1]), Integer.parseInt(dragged[0]), position);
        });
    }

    private void mark() {
        for (Node row : rows.getChildren()) {
            row.getStyleClass().remove("chosen");
            if (row.getUserData() != null && chosen.get().equals(Optional.of(row.getUserData()))) {
                row.getStyleClass().add("chosen");
            }
        }
    }

    private void focusChosen() {
        rows.getChildren().stream()
                .filter(row -> row.getUserData() != null && chosen.get().equals(Optional.of(row.getUserData())))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private static CheckBox box(boolean selected, String words) {
        CheckBox box = new CheckBox();
        box.setSelected(selected);
        box.setAccessibleText(words);
        box.setTooltip(new Tooltip(words));
        box.setMinWidth(22);
        box.setFocusTraversable(false);
        return box;
    }
}
