package org.riskset.ui.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.registry.Column;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.style.FigureEdits;
import org.riskset.style.JournalPreset;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// The panels of a figure: added from the study's groupings, put in another order by dragging or with Alt and the arrow keys.
final class PanelList {
    private static final String DRAGGED = "figure-panel:";
    private static final double ROW_HEIGHT = 70;

    private final Messages messages;
    private final FiguresModel model;
    private final FieldEdits edits;
    private final FigureNames names;
    private final Label heading = Labels.of("", "strong");
    private final MenuButton add = new MenuButton("", Icons.of(Feather.PLUS));
    private final VBox rows = new VBox();
    private final VBox root;

    PanelList(Messages messages, FiguresModel model, FieldEdits edits) {
        this.messages = messages;
        this.model = model;
        this.edits = edits;
        this.names = new FigureNames(messages);
        add.setId("panel-add");
        add.getStyleClass().addAll("flat", "no-arrow", "icon-only");
        add.setAccessibleText(messages.text("figures.panel.add"));
        add.setOnShowing(_ -> fillMenu());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, heading, space, add);
        head.setAlignment(Pos.CENTER_LEFT);
        Label hint = Labels.wrapped(messages.text("figures.panel.hint"), "small", "muted");
        root = new VBox(4, head, rows, hint);
        root.getStyleClass().add("section");
        edits.onRefresh(() -> {
            boolean several = model.current().panels().size() > 1;
            hint.setVisible(several);
            hint.setManaged(several);
            refresh();
        });
    }

    Region root() {
        return root;
    }

    private void fillMenu() {
        add.getItems().clear();
        model.study().ifPresent(study -> study.tables().entries().forEach(entry -> entry.grouping()
                .columnName()
                .flatMap(name -> study.cohort().registry().find(name))
                .ifPresent(column -> add.getItems().add(item(column, entry)))));
    }

    private MenuItem item(Column column, TablePlan.Entry entry) {
        MenuItem item = new MenuItem(column.label());
        item.setMnemonicParsing(false);
        item.setId("panel-add-" + column.name());
        item.setOnAction(_ -> model.change(
                messages.text("step.figure.panel-add", model.selected() + 1, column.label()), figure -> withPanel(figure, entry)));
        return item;
    }

    /// A figure with one panel more, on the axes of the others; from the second on two columns wide.
    private static PlannedFigure withPanel(PlannedFigure figure, TablePlan.Entry entry) {
        List<PlannedFigure.Panel> all = new ArrayList<>(figure.panels());
        FigureEdits axes = FigureEdits.NONE.withAxes(figure.panels().getFirst().edits().axes());
        all.add(new PlannedFigure.Panel(new PlannedFigure.Grouped(entry.grouping(), entry.origin()), axes));
        int columns = Math.max(figure.columns(), Math.min(2, all.size()));
        int rowCount = (all.size() + columns - 1) / columns;
        int before = (figure.panels().size() + figure.columns() - 1) / figure.columns();
        PlannedFigure more = figure.withPanels(all).withColumns(columns);
        return rowCount == before && figure.columns() == columns
                ? more
                : more.withLook(figure.look()
                        .withPreset(figure.look().journal(), JournalPreset.Columns.DOUBLE, rowCount * ROW_HEIGHT));
    }

    private void refresh() {
        boolean hasPanels = model.current().kind().hasPanels();
        add.setVisible(hasPanels);
        heading.setText(messages.text("figures.panels", model.selected() + 1));
        Optional<Study> study = model.study();
        boolean focused = rows.getChildren().stream().anyMatch(Node::isFocusWithin);
        List<Node> fresh = new ArrayList<>();
        for (int panel = 0; panel < model.current().panels().size() && study.isPresent(); panel++) {
            fresh.add(row(panel, study.get()));
        }
        rows.getChildren().setAll(fresh);
        if (focused) {
            focus(model.panel());
        }
    }

    private HBox row(int position, Study study) {
        PlannedFigure figure = model.current();
        boolean several = figure.panels().size() > 1;
        String name = names.panel(figure.panels().get(position).subject(), study);
        Label grip = Labels.of("\u22ee\u22ee", "muted");
        Label letter = Labels.of(figure.look().letters().of(position), "strong");
        grip.setMinWidth(Region.USE_PREF_SIZE);
        letter.setMinWidth(Region.USE_PREF_SIZE);
        grip.setVisible(several);
        grip.setManaged(several);
        letter.setVisible(several);
        letter.setManaged(several);
        Label words = Labels.of(name);
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(name));
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label p = Labels.of(names.pValue(model.numbers(), position).orElse(""), "small", "muted");
        p.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(6, grip, letter, words, p);
        if (several) {
            row.getChildren().add(remove(position, name));
        }
        row.getStyleClass().add("panel-row");
        if (several && position == model.panel()) {
            row.getStyleClass().add("chosen");
        }
        row.setId("panel-row-" + position);
        row.setFocusTraversable(several);
        row.setAccessibleText(letter.getText() + ", " + name);
        row.setOnMouseClicked(_ -> choose(position));
        row.setOnKeyPressed(event -> onKey(event, position, name));
        makeDraggable(row, position, name);
        return row;
    }

    private Button remove(int position, String name) {
        Button remove = new Button("", Icons.of(Feather.X, "small-icon"));
        remove.setId("panel-remove-" + position);
        remove.getStyleClass().addAll("flat", "icon-only", "dense");
        remove.setFocusTraversable(false);
        remove.setAccessibleText(messages.text("figures.remove"));
        remove.setOnAction(_ -> model.change(messages.text("step.figure.panel-remove", model.selected() + 1, name), figure -> {
            List<PlannedFigure.Panel> fewer = new ArrayList<>(figure.panels());
            fewer.remove(position);
            return figure.withPanels(fewer);
        }));
        return remove;
    }

    private void choose(int position) {
        model.selectPanel(position);
        focus(position);
    }

    private void onKey(KeyEvent event, int position, String name) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        int target = position + step;
        if (step != 0 && target >= 0 && target < model.current().panels().size()) {
            if (event.isAltDown()) {
                move(position, target, name);
            }
            choose(target);
            event.consume();
        }
    }

    private void move(int from, int to, String name) {
        model.change(edits.words(messages.text("figures.panel.order", name)), figure -> {
            List<PlannedFigure.Panel> all = new ArrayList<>(figure.panels());
            all.add(to, all.remove(from));
            return figure.withPanels(all);
        });
    }

    private void makeDraggable(HBox row, int position, String name) {
        row.setOnDragDetected(event -> {
            Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(DRAGGED + position);
            board.setContent(content);
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
            int from = Integer.parseInt(event.getDragboard().getString().substring(DRAGGED.length()));
            event.setDropCompleted(true);
            event.consume();
            move(from, position, name);
            choose(position);
        });
    }

    private void focus(int position) {
        if (position < rows.getChildren().size()) {
            rows.getChildren().get(position).requestFocus();
        }
    }
}
