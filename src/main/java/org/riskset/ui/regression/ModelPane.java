package org.riskset.ui.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.regression.AdjustedCurves;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRow;
import org.riskset.drawing.Drawing;
import org.riskset.figure.AdjustedFigure;
import org.riskset.style.FigureStyle;
import org.riskset.figure.ForestFigure;
import org.riskset.figure.RegressionForest;
import org.riskset.study.Study;
import org.riskset.ui.canvas.DrawingPane;
import org.riskset.ui.controls.CalculationVeil;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;
import org.riskset.wording.RegressionText;

/// The centre: the finding in words, and the model as forest plot, table or adjusted curves.
final class ModelPane extends VBox {
    private static final double PRINT_WIDTH = 174;
    private static final double PRINT_HEIGHT = 100;

    private final Messages messages;
    private final RegressionText text;
    private final boolean dark;
    private final RegressionView.Actions actions;
    private final Label finding = Labels.wrapped("", "regression-finding");
    private final DrawingPane forest = new DrawingPane();
    private final DrawingPane curves = new DrawingPane();
    private final NumberGrid table = new NumberGrid(16, 26);
    private final ComboBox<Integer> curvesBy = new ComboBox<>();
    private final Label held = Labels.wrapped("", "small", "muted");
    private final StackPane content = new StackPane();
    private final Segments<Shown> shownAs;
    private final ObservableBooleanValue calculating;
    private final Button copy;
    private final Button export;
    private final StackPane copyPlace;
    private final StackPane exportPlace;
    private final Tooltip whyNot;
    private Shown shown = Shown.FOREST;
    private Optional<Study> study = Optional.empty();
    private Optional<RegressionResult> result = Optional.empty();
    private boolean hidesCounts;
    private boolean updating;

    /// What the centre shows.
    private enum Shown {
        FOREST("regression.view.forest"),
        TABLE("regression.view.table"),
        ADJUSTED("regression.view.adjusted");

        private final String key;

        Shown(String key) {
            this.key = key;
        }
    }

    /// @param calculating whether a newer model is being fitted than the one shown
    /// @param keep        what "Keep for comparison" does
    ModelPane(
            Messages messages,
            boolean dark,
            RegressionView.Actions actions,
            ObservableBooleanValue calculating,
            Runnable keep) {
        this.messages = messages;
        this.text = new RegressionText(messages);
        this.dark = dark;
        this.actions = actions;
        this.calculating = calculating;
        this.whyNot = new Tooltip(messages.text("regression.hides-counts"));
        calculating.addListener((_, _, _) -> showWhatCanBeTaken());
        this.shownAs = new Segments<Shown>(view -> messages.text(view.key)).quiet().onChosen(this::choose);
        shownAs.setId("regression-views");
        shownAs.show(List.of(Shown.values()), shown);
        this.copy = new Button("", Icons.of(Feather.COPY, "small-icon"));
        copy.getStyleClass().add("icon-only");
        copy.setAccessibleText(messages.text("action.copy"));
        copy.setTooltip(new Tooltip(messages.text("action.copy")));
        copy.setId("regression-copy");
        copy.setOnAction(_ -> copy());
        this.export = new Button(messages.text("regression.export"), Icons.of(Feather.SHARE, "small-icon"));
        export.setId("regression-export");
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(_ -> printed().ifPresent(
                drawing -> actions.saveDrawing(drawing, messages.text("regression.file-name") + ".png")));
        Button keepButton = new Button(messages.text("regression.keep"), Icons.of(Feather.PLUS, "small-icon"));
        keepButton.setId("regression-keep");
        keepButton.setMinWidth(USE_PREF_SIZE);
        keepButton.setOnAction(_ -> keep.run());
        Label title = Labels.of(messages.text("regression.title"), "heading");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        this.copyPlace = new StackPane(copy);
        this.exportPlace = new StackPane(export);
        HBox toolbar = new HBox(8, title, space, shownAs, copyPlace, keepButton, exportPlace);
        toolbar.getStyleClass().add("toolbar-band");
        forest.setId("forest");
        curves.setId("adjusted-curves");
        table.setId("regression-table");
        finding.setId("regression-finding");
        finding.setPadding(new Insets(12, 16, 6, 16));
        curvesBy.setId("curves-by");
        curvesBy.valueProperty().addListener((_, _, position) -> {
            if (!updating && position != null) {
                showContent();
            }
        });
        setVgrow(content, Priority.ALWAYS);
        content.setAlignment(Pos.TOP_LEFT);
        CalculationVeil veil =
                new CalculationVeil(new VBox(finding, content), messages.text("calculating"), calculating);
        setVgrow(veil, Priority.ALWAYS);
        getChildren().addAll(toolbar, veil);
    }

    void show(Study newStudy, RegressionResult newResult) {
        study = Optional.of(newStudy);
        hidesCounts = newStudy.design().hidesSmallCounts();
        result = Optional.of(newResult);
        finding.setText(text.finding(newResult));
        updating = true;
        List<Integer> groupings = new ArrayList<>();
        for (int i = 0; i < newResult.factors().size(); i++) {
            if (!newResult.factors().get(i).isContinuous()) {
                groupings.add(i);
            }
        }
        Integer before = curvesBy.getValue();
        curvesBy.setConverter(new FactorNames(newResult));
        curvesBy.getItems().setAll(groupings);
        curvesBy.setValue(groupings.contains(before) ? before : groupings.isEmpty() ? null : groupings.getFirst());
        updating = false;
        showContent();
    }

    /// What the study decides, before its numbers are there.
    void showChoice(Study newStudy) {
        hidesCounts = newStudy.design().hidesSmallCounts();
        showWhatCanBeTaken();
    }

    private void choose(Shown view) {
        shown = view;
        showContent();
    }

    private boolean hasRows() {
        return result.map(known -> !known.rows().isEmpty()).orElse(false);
    }

    /// Nothing of the model before is copied or exported, and no small counts of a study that hides them.
    private void showWhatCanBeTaken() {
        boolean untold = hidesCounts && shown != Shown.ADJUSTED;
        boolean ready = hasRows() && !calculating.get() && !untold;
        copy.setDisable(!ready);
        export.setDisable(!ready || shown == Shown.TABLE || printed().isEmpty());
        for (StackPane place : List.of(copyPlace, exportPlace)) { // a disabled button shows no tooltip of its own
            if (untold) {
                Tooltip.install(place, whyNot);
            } else {
                Tooltip.uninstall(place, whyNot);
            }
        }
    }

    private void showContent() {
        showWhatCanBeTaken();
        if (!hasRows()) {
            content.getChildren().clear();
            return;
        }
        RegressionResult known = result.orElseThrow();
        switch (shown) {
            case FOREST -> showForest(known);
            case TABLE -> showTable(known);
            case ADJUSTED -> showCurves(known);
        }
    }

    private void showForest(RegressionResult known) {
        ForestFigure.Content rows = RegressionForest.of(known, messages);
        double height = ForestFigure.of(rows, FigureStyle.screen(700, 400, dark), messages).drawing().height();
        forest.setMinHeight(height);
        forest.setPrefHeight(height);
        forest.show((width, paneHeight) ->
                ForestFigure.of(rows, FigureStyle.screen(width, paneHeight, dark), messages).drawing());
        ScrollPane scroll = new ScrollPane(forest);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.getChildren().setAll(scroll);
    }

    private void showTable(RegressionResult known) {
        String level = messages.numbers().shortest(100 * known.level().coverage());
        List<List<Cell>> rows = new ArrayList<>();
        for (ModelFactor factor : known.factors()) {
            rows.add(List.of(Cell.of(factor.label(), "strong"), empty(), empty(), empty(), empty(), empty(), empty()));
            for (RegressionRow row : known.rowsOf(factor)) {
                rows.add(List.of(
                        Cell.of("    " + text.name(row)),
                        Cell.of(messages.numbers().count(row.patients())),
                        Cell.of(messages.numbers().count(row.events())),
                        Cell.of(text.ratio(row.univariable())),
                        Cell.of(text.pValue(row.univariable())),
                        Cell.of(text.ratio(row.multivariable()), "strong"),
                        Cell.of(text.pValue(row.multivariable()), "strong")));
            }
        }
        table.show(
                List.of(
                        messages.text("regression.table.factor"),
                        messages.text("figure.patients"),
                        messages.text("regression.table.deaths"),
                        messages.text("regression.table.univariable", level),
                        "p",
                        messages.text("regression.table.multivariable", level),
                        "p"),
                rows);
        StackPane padded = new StackPane(table);
        padded.setPadding(new Insets(0, 16, 8, 16));
        ScrollPane scroll = new ScrollPane(padded);
        scroll.setFitToWidth(true);
        content.getChildren().setAll(scroll);
    }

    private static Cell empty() {
        return Cell.of("");
    }

    private void showCurves(RegressionResult known) {
        Optional<AdjustedCurves> adjusted = adjusted(known);
        if (adjusted.isEmpty()) {
            Label none = Labels.wrapped(messages.text("regression.adjusted.none"), "muted");
            none.setPadding(new Insets(16));
            content.getChildren().setAll(none);
            return;
        }
        String others = text.held(adjusted.get());
        held.setText(
                others.isEmpty()
                        ? messages.text("regression.adjusted.alone")
                        : messages.text("regression.adjusted.held", others));
        curves.show((width, height) -> figure(known, adjusted.get(), FigureStyle.screen(width, height, dark)));
        HBox by = new HBox(8, Labels.of(messages.text("regression.adjusted.by"), "muted"), curvesBy);
        by.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(6, by, held, curves);
        box.setPadding(new Insets(0, 16, 8, 16));
        VBox.setVgrow(curves, Priority.ALWAYS);
        curves.setMinHeight(200);
        content.getChildren().setAll(box);
    }

    private Optional<AdjustedCurves> adjusted(RegressionResult known) {
        return Optional.ofNullable(curvesBy.getValue())
                .filter(position -> position < known.factors().size())
                .flatMap(position -> study.flatMap(open -> AdjustedCurves.of(open.cohort(), known, position)));
    }

    private Drawing figure(RegressionResult known, AdjustedCurves adjusted, FigureStyle style) {
        return AdjustedFigure.of(
                        adjusted,
                        study.orElseThrow().cohort().definition().unit(),
                        known.level(),
                        style,
                        messages)
                .drawing();
    }

    /// The figure in view as it is printed; empty for the table.
    private Optional<Drawing> printed() {
        FigureStyle style = FigureStyle.print(PRINT_WIDTH, PRINT_HEIGHT);
        return result.filter(known -> !known.rows().isEmpty()).flatMap(known -> switch (shown) {
            case FOREST -> Optional.of(ForestFigure.of(RegressionForest.of(known, messages), style, messages).drawing());
            case TABLE -> Optional.<Drawing>empty();
            case ADJUSTED -> adjusted(known).map(found -> figure(known, found, style));
        });
    }

    private void copy() {
        if (shown == Shown.TABLE) {
            table.copyToClipboard();
        } else {
            printed().ifPresent(actions::copyDrawing);
        }
    }

    /// Names of factors by their position in the model.
    private static final class FactorNames extends StringConverter<Integer> {
        private final RegressionResult result;

        private FactorNames(RegressionResult result) {
            this.result = result;
        }

        @Override
        public String toString(Integer position) {
            return position == null ? "" : result.factors().get(position).label();
        }

        @Override
        public Integer fromString(String words) {
            throw new UnsupportedOperationException("factors are chosen, not typed");
        }
    }
}
