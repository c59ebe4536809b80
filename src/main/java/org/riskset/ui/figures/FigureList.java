package org.riskset.ui.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The figures of the study, the panels of the one in view and how they are laid out.
final class FigureList {
    private static final double WIDTH = 248;
    private static final int MOST_PANELS = 12;

    private final Messages messages;
    private final FiguresModel model;
    private final FieldEdits edits;
    private final Runnable reopen;
    private final FigureNames names;
    private final VBox figures = new VBox(6);
    private final Label count = Labels.of("", "badge");
    private final MenuButton add = new MenuButton("", Icons.of(Feather.PLUS));
    private final PanelList panels;
    private final SubgroupsPane subgroups;
    private final CausePane cause;
    private final VBox layout = new VBox(8);
    private final VBox root;

    FigureList(Messages messages, FiguresModel model, FieldEdits edits, Runnable reopen) {
        this.messages = messages;
        this.model = model;
        this.edits = edits;
        this.reopen = reopen;
        this.names = new FigureNames(messages);
        this.panels = new PanelList(messages, model, edits);
        this.subgroups = new SubgroupsPane(messages, model, edits);
        this.cause = new CausePane(messages, model, edits);
        add.setId("figure-add");
        add.getStyleClass().addAll("flat", "no-arrow", "icon-only");
        add.setAccessibleText(messages.text("figures.add"));
        add.setOnShowing(_ -> fillMenu());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, Labels.of(messages.text("figures.list"), "strong"), count, space, remove(), add);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox list = new VBox(6, head, figures);
        list.getStyleClass().add("section");
        VBox content = new VBox(
                list, kindSection(), panels.root(), subgroups.root(), cause.root(), layoutSection(), linkSection());
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(scroll);
        root.getStyleClass().addAll("side-panel", "left");
        root.setPrefWidth(WIDTH);
        root.setMinWidth(220);
        edits.onRefresh(this::refresh);
    }

    Region root() {
        return root;
    }

    private Button remove() {
        Button remove = new Button("", Icons.of(Feather.TRASH_2, "small-icon"));
        remove.setId("figure-remove");
        remove.getStyleClass().addAll("flat", "icon-only");
        remove.setAccessibleText(messages.text("figures.remove-figure"));
        remove.setOnAction(_ -> model.remove(messages.text("step.figure.remove", model.selected() + 1)));
        edits.onRefresh(() -> remove.setDisable(model.figures().size() < 2));
        return remove;
    }

    private void fillMenu() {
        add.getItems().clear();
        model.study().ifPresent(study -> {
            List<PlannedFigure> published = FigurePlan.published(study.tables());
            if (!published.isEmpty()) {
                addItem("figures.add.published", "figure-add-published", published);
            }
            List<TablePlan.Entry> factors = study.tables().factors();
            if (factors.size() > 1) {
                addItem(
                        "figures.add.panels",
                        "figure-add-panels",
                        FigurePlan.panelsOf(factors.stream().map(FigurePlan::comparison).toList()));
            }
            MenuItem exported = new MenuItem(messages.text("figures.reopen"));
            exported.setId("figure-reopen");
            exported.setOnAction(_ -> reopen.run());
            add.getItems().addAll(exported, new SeparatorMenuItem());
            for (PlannedFigure.Kind kind : PlannedFigure.Kind.values()) {
                MenuItem item = new MenuItem(names.kind(kind));
                item.setId("figure-add-" + kind.name());
                item.setOnAction(_ -> model.add(
                        messages.text("step.figure.add"), List.of(PlannedFigure.IN_VIEW.withKind(kind))));
                add.getItems().add(item);
            }
        });
    }

    private void addItem(String key, String id, List<PlannedFigure> added) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setId(id);
        item.setOnAction(_ -> model.add(messages.text("step.figure.add"), added));
        add.getItems().add(item);
    }

    private VBox kindSection() {
        String label = messages.text("figures.kind");
        ComboBox<PlannedFigure.Kind> kind = edits.choice(
                "figure-kind",
                label,
                Arrays.asList(PlannedFigure.Kind.values()),
                names::kind,
                PlannedFigure::kind,
                PlannedFigure::withKind);
        VBox section = new VBox(6, Labels.of(label, "strong"), kind);
        section.getStyleClass().add("section");
        return section;
    }

    private VBox layoutSection() {
        Segments<Integer> columns = new Segments<Integer>(this::layoutName).quiet();
        columns.setId("figure-layout");
        columns.onChosen(chosen -> model.change(
                edits.words(messages.text("figures.layout")), figure -> figure.withColumns(chosen)));
        edits.onRefresh(() -> columns.show(
                FigureNames.columns(model.current().panels().size()), model.current().columns()));
        CheckBox same = edits.check(
                "figure-same-time",
                messages.text("figures.same-time"),
                PlannedFigure::sameTimeAxis,
                PlannedFigure::withSameTimeAxis);
        layout.getChildren().addAll(Labels.of(messages.text("figures.layout"), "strong"), columns, same);
        layout.getStyleClass().add("section");
        return layout;
    }

    private String layoutName(int columns) {
        int count = model.current().panels().size();
        return (count + columns - 1) / columns + " \u00d7 " + columns;
    }

    private VBox linkSection() {
        CheckBox locked = edits.check(
                "figure-locked", messages.text("figures.locked"), PlannedFigure::locked, PlannedFigure::withLocked);
        VBox section = new VBox(
                6,
                Labels.of(messages.text("figures.linked"), "strong"),
                Labels.wrapped(messages.text("figures.linked.hint"), "small", "muted"),
                locked);
        section.getStyleClass().add("section");
        return section;
    }

    private void refresh() {
        Optional<Study> study = model.study();
        List<Node> cards = new ArrayList<>();
        boolean focused = figures.getChildren().stream().anyMatch(Node::isFocused);
        for (int i = 0; i < model.figures().size() && study.isPresent(); i++) {
            cards.add(card(i, model.figures().get(i), study.get()));
        }
        figures.getChildren().setAll(cards);
        count.setText(messages.numbers().count(cards.size()));
        count.setVisible(!cards.isEmpty());
        if (focused && model.selected() < cards.size()) {
            cards.get(model.selected()).requestFocus();
        }
        boolean several = model.current().panels().size() > 1;
        layout.setManaged(several);
        layout.setVisible(several);
        boolean ownChoice = model.current().kind().isOfModel();
        panels.root().setVisible(!ownChoice);
        panels.root().setManaged(!ownChoice && model.current().panels().size() < MOST_PANELS + 1);
    }

    private HBox card(int position, PlannedFigure figure, Study study) {
        Label title = Labels.of(messages.text("figures.number", position + 1), "strong");
        Label about = Labels.of(names.about(figure, study), "small", "muted");
        about.setMinWidth(0);
        Label size = Labels.of(names.size(figure), "small", "muted");
        VBox words = new VBox(1, title, about, size);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox card = new HBox(10, words);
        if (figure.locked()) {
            card.getChildren().add(Icons.of(Feather.LOCK, "small-icon"));
        }
        card.getStyleClass().add("figure-card");
        if (position == model.selected()) {
            card.getStyleClass().add("chosen");
        }
        card.setId("figure-card-" + (position + 1));
        card.setFocusTraversable(true);
        card.setAccessibleText(title.getText() + ", " + about.getText());
        card.setOnMouseClicked(_ -> {
            model.select(position);
            focusCard(position);
        });
        card.setOnKeyPressed(event -> onKey(event, position));
        return card;
    }

    private void onKey(KeyEvent event, int position) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (step != 0 && position + step >= 0 && position + step < model.figures().size()) {
            model.select(position + step);
            focusCard(position + step);
            event.consume();
        }
    }

    private void focusCard(int position) {
        if (position < figures.getChildren().size()) {
            figures.getChildren().get(position).requestFocus();
        }
    }
}
