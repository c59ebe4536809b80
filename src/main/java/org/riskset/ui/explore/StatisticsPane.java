package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.GroupSummary;
import org.riskset.inference.Adjustment;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The numbers under the figure: one row per group, and the pairs where there are more than two.
final class StatisticsPane extends HBox {
    private static final int COLOURS = 8;
    private static final double ROW_HEIGHT = 26;

    private final Messages messages;
    private final GroupNames names;
    private final UnitText units;
    private final NumberGrid byGroup = new NumberGrid(14, ROW_HEIGHT);
    private final NumberGrid pairs = new NumberGrid(12, ROW_HEIGHT).wrappingNames();
    private final VBox pairsPart;
    private Adjustment adjustment = Adjustment.HOLM;
    private Optional<AnalysisResult> shown = Optional.empty();

    StatisticsPane(Messages messages) {
        this.messages = messages;
        this.names = new GroupNames(messages);
        this.units = new UnitText(messages);
        byGroup.setId("statistics-grid");
        pairs.setId("pairwise-grid");
        Tooltip.install(byGroup, new Tooltip(messages.text("explore.statistics.hint")));
        Tooltip.install(pairs, new Tooltip(messages.text("explore.pairwise.hint")));
        VBox groupsPart = part(messages.text("explore.statistics"), byGroup);
        pairsPart = part(messages.text("explore.pairwise"), pairs, adjustmentChoice());
        pairsPart.getStyleClass().add("second");
        pairsPart.setMinWidth(296);
        pairsPart.setPrefWidth(296);
        pairsPart.managedProperty().bind(pairsPart.visibleProperty());
        HBox.setHgrow(groupsPart, Priority.ALWAYS);
        getStyleClass().add("statistics");
        getChildren().addAll(groupsPart, pairsPart);
    }

    private MenuButton adjustmentChoice() {
        MenuButton choice = new MenuButton(name(adjustment));
        choice.setId("pairwise-adjustment");
        choice.setMinWidth(Region.USE_PREF_SIZE);
        choice.getStyleClass().addAll("flat", "dense");
        choice.setTooltip(new Tooltip(messages.text("explore.pairwise.adjustment")));
        for (Adjustment method : List.of(Adjustment.HOLM, Adjustment.BONFERRONI, Adjustment.BENJAMINI_HOCHBERG)) {
            MenuItem item = new MenuItem(name(method));
            item.setOnAction(_ -> {
                adjustment = method;
                choice.setText(name(method));
                shown.ifPresent(this::show);
            });
            choice.getItems().add(item);
        }
        return choice;
    }

    private String name(Adjustment method) {
        return switch (method) {
            case HOLM -> "Holm";
            case BONFERRONI -> "Bonferroni";
            case BENJAMINI_HOCHBERG -> "B\u2013H";
        };
    }

    void show(AnalysisResult result) {
        shown = Optional.of(result);
        showGroups(result);
        List<GroupComparison.PairwiseTest> tests =
                result.comparison().map(GroupComparison::pairwise).orElse(List.of());
        pairsPart.setVisible(!tests.isEmpty());
        showPairs(result, tests);
        int rows = Math.max(result.groups().size() + 1, Math.min(tests.size(), 5));
        setPrefHeight(Math.clamp(66 + 26.0 * rows, 120, 206));
        setMinHeight(getPrefHeight());
    }

    private VBox part(String title, NumberGrid grid, Node... controls) {
        Button copy = new Button("", Icons.of(Feather.COPY, "small-icon"));
        copy.getStyleClass().addAll("flat", "icon-only", "dense");
        copy.setTooltip(new Tooltip(messages.text("explore.copy-table")));
        copy.setAccessibleText(messages.text("explore.copy-table"));
        copy.setOnAction(_ -> grid.copyToClipboard());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.of(title, "strong"), space);
        head.getChildren().addAll(controls);
        head.getChildren().add(copy);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox part = new VBox(head, scroll);
        part.getStyleClass().add("statistics-part");
        return part;
    }

    private void showGroups(AnalysisResult result) {
        List<String> heads = new ArrayList<>(List.of(
                messages.text("table.group"),
                messages.text("table.patients"),
                messages.text("table.deaths"),
                messages.text("table.median", units.plural(result.cohort().unit()), level(result)),
                messages.text("table.se")));
        result.plan()
                .options()
                .landmarks()
                .forEach(time -> heads.add(messages.numbers().shortest(time) + "\u00a0"
                        + units.brief(result.cohort().unit())));
        List<List<Cell>> rows = new ArrayList<>();
        if (result.groups().size() > 1) {
            result.groups().forEach(group -> rows.add(row(result, group, false)));
        }
        rows.add(row(result, result.overall(), true));
        byGroup.show(heads, rows);
    }

    private String level(AnalysisResult result) {
        return messages.numbers().shortest(100 * result.plan().options().level().coverage());
    }

    private List<Cell> row(AnalysisResult result, GroupSummary group, boolean everyone) {
        String role = everyone ? "muted" : "text-default";
        int swatch = everyone ? 0 : Math.floorMod(group.group().colour(), COLOURS) + 1;
        String name = everyone
                ? messages.text("group.everyone")
                : names.name(group.group().label(), result.grouping().unit());
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(name, role, "medium").withSwatch(swatch),
                Cell.of(messages.numbers().count(group.patients()), role),
                Cell.of(messages.numbers().count(group.events()), role),
                Cell.of(median(group.median()), role),
                Cell.of(spssError(group.spssMedian()), role)));
        for (LandmarkSurvival landmark : group.landmarks()) {
            cells.add(Cell.of(
                    group.patients() == 0
                            ? messages.text("number.none")
                            : messages.numbers().percent(landmark.survival(), 1) + "%",
                    role));
        }
        return cells;
    }

    private String median(SurvivalQuantile median) {
        if (median.estimate().isEmpty()) {
            return messages.text("number.not-reached");
        }
        return messages.numbers().fixed(median.estimate().getAsDouble(), 1) + " (" + bound(median.lower()) + "\u2013"
                + bound(median.upper()) + ")";
    }

    private String bound(OptionalDouble bound) {
        return bound.isPresent()
                ? messages.numbers().fixed(bound.getAsDouble(), 1)
                : messages.text("number.not-reached.brief");
    }

    private String spssError(SpssQuantile median) {
        return switch (median) {
            case SpssQuantile.WithError known -> messages.numbers().fixed(known.error(), 2);
            case SpssQuantile.WithoutError _, SpssQuantile.NotReached _ -> messages.text("number.none");
        };
    }

    private void showPairs(AnalysisResult result, List<GroupComparison.PairwiseTest> tests) {
        List<List<Cell>> rows = new ArrayList<>();
        List<OptionalDouble> adjusted =
                result.comparison().map(comparison -> comparison.adjusted(adjustment)).orElse(List.of());
        for (int i = 0; i < tests.size(); i++) {
            GroupComparison.PairwiseTest pair = tests.get(i);
            String name = names.name(pair.first().label(), result.grouping().unit()) + " \u2013 "
                    + names.name(pair.second().label(), result.grouping().unit());
            String p =
                    switch (pair.outcome()) {
                        case Comparison.Test test -> messages.pValues().value(test.pValue());
                        case Comparison.NotComparable _ -> messages.text("number.none");
                    };
            String corrected = adjusted.get(i).isPresent()
                    ? messages.pValues().value(adjusted.get(i).getAsDouble())
                    : messages.text("number.none");
            rows.add(List.of(Cell.of(name), Cell.of(p, "strong"), Cell.of(corrected)));
        }
        pairs.show(List.of(messages.text("test.log-rank"), "p", name(adjustment)), rows);
    }
}
