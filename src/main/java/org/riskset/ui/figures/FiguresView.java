package org.riskset.ui.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.figure.FigureFile;
import org.riskset.style.FigureStyle;
import org.riskset.ui.canvas.PaperPane;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The Figures workspace.
public final class FiguresView {
    private static final double SINGLE = 84;
    private static final double ONE_AND_A_HALF = 129;
    private static final double DOUBLE = 174;

    private final Messages messages;
    private final FiguresModel model;
    private final Actions actions;
    private final BorderPane root = new BorderPane();
    private final PaperPane paper = new PaperPane();
    private final Label title = Labels.of("", "heading");
    private final Label size = Labels.of("", "pill");
    private final Segments<Double> widths = new Segments<Double>(width -> Integer.toString(width.intValue())).quiet();
    private final Spinner<Double> width = spinner("figure-width", 60, 300);
    private final Spinner<Double> height = spinner("figure-height", 40, 300);
    private final Segments<FigureFile> kinds = new Segments<FigureFile>(FigureFile::name).quiet();
    private final Segments<Integer> dpi = new Segments<Integer>(dots -> Integer.toString(dots)).quiet();
    private final Segments<FigureStyle.RiskTable> table;
    private final Label pixels = Labels.of("", "small", "muted");
    private final HBox dpiRow;
    private boolean updating;

    /// What the page can start.
    public interface Actions {
        /// Asks where, and writes the file.
        void saveFigure(String suggestedName, FigureFile kind);

        /// Puts the picture on the clipboard.
        void copy(WritableImage picture);
    }

    public FiguresView(Messages messages, FiguresModel model, Actions actions) {
        this.messages = messages;
        this.model = model;
        this.actions = actions;
        this.table = new Segments<FigureStyle.RiskTable>(kind -> messages.text(
                        "figures.table." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .quiet();
        this.dpiRow = row(messages.text("figures.dpi"), dpi);
        kinds.setId("figure-kinds");
        dpi.setId("figure-dpi");
        root.setCenter(new VBox(toolbar(), grow(paper)));
        root.setRight(settings());
        listen();
        show();
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private HBox toolbar() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = new Button(messages.text("action.copy"), Icons.of(Feather.COPY, "small-icon"));
        copy.setOnAction(_ -> copy());
        Button export = new Button(messages.text("action.export-figure"), Icons.of(Feather.SHARE, "small-icon"));
        export.getStyleClass().add("primary");
        export.setId("figures-export");
        export.setOnAction(_ -> actions.saveFigure(model.suggestedName(), model.choicesProperty().get().file()));
        title.setMinWidth(0);
        HBox toolbar = new HBox(10, title, size, space, copy, export);
        toolbar.getStyleClass().add("toolbar-band");
        return toolbar;
    }

    private Region settings() {
        VBox sections = new VBox(
                section(
                        "figures.size",
                        row(messages.text("figures.column"), widths),
                        row(messages.text("figures.width"), width, Labels.of("mm", "muted")),
                        row(messages.text("figures.height"), height, Labels.of("mm", "muted"))),
                section(
                        "figures.show",
                        check("explore.toggle.bands", FigureChoices::bands, (all, on) -> all.withParts(on, all.censoring(), all.medians(), all.verdict())),
                        check("explore.toggle.censoring", FigureChoices::censoring, (all, on) -> all.withParts(all.bands(), on, all.medians(), all.verdict())),
                        check("explore.toggle.medians", FigureChoices::medians, (all, on) -> all.withParts(all.bands(), all.censoring(), on, all.verdict())),
                        check("figures.verdict", FigureChoices::verdict, (all, on) -> all.withParts(all.bands(), all.censoring(), all.medians(), on)),
                        check("figures.patterns", FigureChoices::patterns, FigureChoices::withPatterns),
                        new VBox(4, Labels.of(messages.text("figures.table"), "muted"), table)),
                section("figures.file", new VBox(kinds), dpiRow, pixels, Labels.wrapped(messages.text("figures.file.hint"), "small", "muted")));
        ScrollPane scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("side-panel", "right");
        scroll.setPrefWidth(300);
        scroll.setMinWidth(300);
        return scroll;
    }

    private VBox section(String key, Node... parts) {
        VBox section = new VBox(8, Labels.of(messages.text(key), "strong"));
        section.getChildren().addAll(parts);
        section.getStyleClass().add("section");
        return section;
    }

    private static HBox row(String name, Node... controls) {
        Label label = Labels.of(name, "muted");
        label.setMinWidth(84);
        HBox row = new HBox(6, label);
        row.getChildren().addAll(controls);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private interface Read {
        boolean of(FigureChoices choices);
    }

    private interface Write {
        FigureChoices apply(FigureChoices choices, boolean on);
    }

    private CheckBox check(String key, Read read, Write write) {
        CheckBox box = new CheckBox(messages.text(key));
        box.setSelected(read.of(model.choicesProperty().get()));
        box.setOnAction(_ -> change(choices -> write.apply(choices, box.isSelected())));
        return box;
    }

    private static Spinner<Double> spinner(String id, double least, double most) {
        Spinner<Double> spinner = new Spinner<>(new SpinnerValueFactory.DoubleSpinnerValueFactory(least, most, least, 1));
        spinner.setEditable(true);
        spinner.setPrefWidth(90);
        spinner.setId(id);
        return spinner;
    }

    private static <R extends Region> R grow(R region) {
        VBox.setVgrow(region, Priority.ALWAYS);
        return region;
    }

    private void listen() {
        model.resultProperty().addListener(_ -> showIfInView());
        model.choicesProperty().addListener(_ -> showIfInView());
        root.sceneProperty().addListener(_ -> showIfInView());
        widths.onChosen(chosen -> change(choices -> choices.withSize(chosen, choices.heightMm())));
        width.valueProperty()
                .addListener((_, _, value) -> change(choices -> choices.withSize(value, choices.heightMm())));
        height.valueProperty()
                .addListener((_, _, value) -> change(choices -> choices.withSize(choices.widthMm(), value)));
        kinds.onChosen(kind -> change(choices -> choices.withFile(kind)));
        dpi.onChosen(dots -> change(choices -> choices.withDpi(dots)));
        table.onChosen(kind -> change(choices -> choices.withTable(kind)));
    }

    private void change(UnaryOperator<FigureChoices> change) {
        if (!updating) {
            model.choicesProperty().set(change.apply(model.choicesProperty().get()));
        }
    }

    /// Nothing is drawn for a page that is not in view: results come many times a second while a cut-point is dragged.
    private void showIfInView() {
        if (root.getScene() != null) {
            show();
        }
    }

    private void show() {
        updating = true;
        FigureChoices choices = model.choicesProperty().get();
        model.drawing(messages).ifPresent(page -> {
            paper.show(page);
            title.setText(page.title());
        });
        size.setText(messages.numbers().shortest(choices.widthMm()) + " \u00d7 "
                + messages.numbers().shortest(choices.heightMm()) + " mm");
        widths.show(List.of(SINGLE, ONE_AND_A_HALF, DOUBLE), choices.widthMm());
        width.getValueFactory().setValue(choices.widthMm());
        height.getValueFactory().setValue(choices.heightMm());
        kinds.show(Arrays.asList(FigureFile.values()), choices.file());
        dpi.show(List.of(300, 600, 1000), choices.dpi());
        table.show(Arrays.asList(FigureStyle.RiskTable.values()), choices.table());
        dpiRow.setVisible(choices.file().isRaster());
        pixels.setText(
                choices.file().isRaster()
                        ? messages.text("figures.pixels", choices.pixelsWide(), choices.pixelsHigh())
                        : messages.text("figures.vector"));
        updating = false;
    }

    private void copy() {
        model.drawing(messages).ifPresent(page -> actions.copy(ClipboardPicture.of(page)));
    }
}
