package org.riskset.ui.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.drawing.ColourVision;
import org.riskset.drawing.Drawing;
import org.riskset.figure.FigureCaption;
import org.riskset.figure.FigureFile;
import org.riskset.figure.StudyFigure;
import org.riskset.style.Place;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The Figures workspace: the list of figures, the sheet, and everything that can be changed about it.
public final class FiguresView {
    private static final double SETTINGS_WIDTH = 304;
    private static final double LEAST_HEIGHT = 120;

    private final Messages messages;
    private final FiguresModel model;
    private final Actions actions;
    private final FieldEdits edits;
    private final BorderPane root = new BorderPane();
    private final Pasteboard pasteboard = new Pasteboard();
    private final Label title = Labels.of("", "heading");
    private final Label size = Labels.of("", "pill");
    private final Label zoom = Labels.of("", "small", "muted");
    private final Segments<ColourVision> visions;
    private final Segments<Tab> tabs;
    private final StackPane settings = new StackPane();
    private final ChecksPane checks;
    private final List<Node> panes;
    /// How long the figure before stays in sight while the one chosen is calculated, so that nothing flickers.
    private final PauseTransition patience = new PauseTransition(Duration.millis(300));
    private OptionalInt inSight = OptionalInt.empty();

    /// What the page can start.
    public interface Actions {
        /// Asks where, and writes the file.
        void saveFigure(String suggestedName, FigureFile kind);

        /// Asks for an exported figure, and brings it back.
        void reopenFigure();

        /// Puts the figure on the clipboard.
        void copy(ClipboardContent content);
    }

    /// Parts of the settings.
    private enum Tab {
        LOOK,
        AXES,
        GROUPS,
        NOTES
    }

    public FiguresView(Messages messages, FiguresModel model, Actions actions) {
        this.messages = messages;
        this.model = model;
        this.actions = actions;
        this.edits = new FieldEdits(messages, model);
        this.visions = new Segments<ColourVision>(vision -> name("figures.vision.", vision)).quiet();
        this.tabs = new Segments<Tab>(tab -> name("figures.tab.", tab)).quiet();
        this.checks = new ChecksPane(messages, model, edits, this::writeTimeTitle);
        this.panes = List.of(
                new LookPane(messages, model, edits).root(),
                new AxesPane(messages, model, edits).root(),
                new GroupsPane(messages, model, edits).root(),
                new NotesPane(messages, model, edits).root());
        VBox centre = new VBox(toolbar(), viewBar(), pasteboard.root());
        VBox.setVgrow(pasteboard.root(), Priority.ALWAYS);
        root.setLeft(new FigureList(messages, model, edits, actions::reopenFigure).root());
        root.setCenter(centre);
        root.setRight(side());
        listen();
        showTab(Tab.LOOK);
        show();
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private String name(String prefix, Enum<?> value) {
        return messages.text(prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private HBox toolbar() {
        Button copy = new Button(messages.text("action.copy"), Icons.of(Feather.COPY, "small-icon"));
        copy.setOnAction(_ -> model.figure(messages).ifPresent(drawn ->
                actions.copy(ClipboardPicture.of(drawn.drawing(), model.files().provenance()))));
        copy.setId("figure-copy");
        Button export = new Button(messages.text("action.export-figure"), Icons.of(Feather.SHARE, "small-icon"));
        export.getStyleClass().add("primary");
        export.setId("figures-export");
        export.setOnAction(_ -> ExportPane.open(export, messages, model, () -> actions.saveFigure(
                model.files().suggestedName(messages), model.exportProperty().get().file())));
        edits.onRefresh(() -> {
            boolean nothing = model.figure(messages).isEmpty();
            copy.setDisable(nothing);
            export.setDisable(nothing);
        });
        title.setMinWidth(0);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        export.setMinWidth(Region.USE_PREF_SIZE);
        size.setMinWidth(Region.USE_PREF_SIZE);
        HBox toolbar = new HBox(10, title, size, space(), copy, export);
        toolbar.getStyleClass().add("toolbar-band");
        return toolbar;
    }

    private HBox viewBar() {
        Button smaller = zoomButton(Feather.ZOOM_OUT, "figures.zoom.out", -1);
        Button larger = zoomButton(Feather.ZOOM_IN, "figures.zoom.in", 1);
        Button fit = new Button(messages.text("figures.zoom.fit"));
        fit.getStyleClass().addAll("flat", "dense");
        fit.setId("figure-fit");
        fit.setOnAction(_ -> pasteboard.fit());
        visions.setId("figure-visions");
        visions.onChosen(vision -> model.visionProperty().set(vision));
        zoom.setMinWidth(88);
        HBox bar = new HBox(4, smaller, zoom, larger, fit, space(), visions);
        bar.getStyleClass().addAll("toolbar-band", "view-bar");
        return bar;
    }

    private Button zoomButton(Feather icon, String key, int steps) {
        Button button = new Button("", Icons.of(icon));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setAccessibleText(messages.text(key));
        button.setOnAction(_ -> pasteboard.zoomBy(steps));
        return button;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private VBox side() {
        ScrollPane scroll = new ScrollPane(settings);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(LEAST_HEIGHT);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        tabs.setId("figure-tabs");
        tabs.setMaxWidth(Double.MAX_VALUE);
        tabs.onChosen(this::showTab);
        HBox head = new HBox(tabs);
        head.getStyleClass().add("tabs-band");
        VBox side = new VBox(head, scroll, checks.root());
        side.getStyleClass().addAll("side-panel", "right");
        side.setPrefWidth(SETTINGS_WIDTH);
        side.setMinWidth(SETTINGS_WIDTH);
        return side;
    }

    private void writeTimeTitle() {
        showTab(Tab.AXES);
        Node field = root.lookup("#figure-time-title");
        if (field != null) {
            field.requestFocus();
        }
    }

    private void showTab(Tab tab) {
        tabs.show(Arrays.asList(Tab.values()), tab);
        settings.getChildren().setAll(panes.get(tab.ordinal()));
    }

    private void listen() {
        patience.setOnFinished(_ -> showThatItIsCalculated());
        model.changesProperty().addListener(_ -> showIfInView());
        root.sceneProperty().addListener(_ -> showIfInView());
        pasteboard.setActions(new Pasteboard.Actions() {
            @Override
            public void choosePanel(int chosen) {
                model.selectPanel(chosen);
            }

            @Override
            public void move(StudyFigure.Handle handle, Place place) {
                model.move(handle, place);
            }

            @Override
            public void dropped() {
                model.finish(messages.text("step.figure", model.selected() + 1, messages.text("figures.moved")));
            }

            @Override
            public void cancelled() {
                model.cancel();
            }

            @Override
            public void zoomed(double share) {
                zoom.setText(messages.text("figures.zoom", Math.round(100 * share)));
            }
        });
    }

    private void showIfInView() {
        if (root.getScene() != null) {
            show();
        }
    }

    private void show() {
        title.setText(messages.text("figures.number", model.selected() + 1));
        visions.show(
                List.of(
                        ColourVision.TYPICAL, ColourVision.GREYSCALE, ColourVision.DEUTERANOPIA, ColourVision.PROTANOPIA, ColourVision.TRITANOPIA),
                model.visionProperty().get());
        Optional<StudyFigure.Outcome> outcome = model.outcome(messages);
        if (outcome.isPresent()) {
            patience.stop();
            inSight = OptionalInt.of(model.selected());
            switch (outcome.get()) {
                case StudyFigure.Made made -> showFigure(made.figure());
                case StudyFigure.NotMade not -> showNothing(not.reason());
            }
        } else if (!inSight.equals(OptionalInt.of(model.selected()))) { // a figure in sight stays while it is calculated anew
            patience.playFromStart();
        }
        size.setVisible(!size.getText().isEmpty());
        edits.refresh();
    }

    private void showThatItIsCalculated() {
        inSight = OptionalInt.empty();
        showNothing(messages.text("calculating"));
    }

    private void showNothing(String reason) {
        pasteboard.showNothing(reason);
        size.setText("");
        checks.clear();
    }

    private void showFigure(StudyFigure drawn) {
        ColourVision vision = model.visionProperty().get();
        Drawing page = drawn.drawing();
        String caption = model.numbers()
                .map(numbers -> new FigureCaption(messages).text(model.selected() + 1, model.current(), numbers, drawn))
                .orElse("");
        pasteboard.show(
                drawn, vision == ColourVision.TYPICAL ? page : page.recoloured(vision::of), model.panel(), caption);
        size.setText(new FigureNames(messages)
                .size(page.width() / Drawing.POINTS_PER_MILLIMETRE, page.height() / Drawing.POINTS_PER_MILLIMETRE));
        checks.show(model.checks(drawn, messages), drawn);
    }
}
