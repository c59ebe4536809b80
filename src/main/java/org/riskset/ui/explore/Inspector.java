package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.HazardComparison;
import org.riskset.study.Study;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.FindingText;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The difference between groups in words, tests, hazards, survival at fixed times and medians, over "Before you trust this".
final class Inspector extends VBox {
    private static final int COLOURS = 8;
    private static final double ROW_HEIGHT = 22;
    private static final double LARGEST_TRUST_SHARE = 0.45;
    private static final double LEAST_TRUST_SHARE = 0.34;

    private final Messages messages;
    private final GroupNames names;
    private final UnitText units;
    private final FindingText finding;
    private final Label sentence = Labels.wrapped("");
    private final NumberGrid tests = new NumberGrid(14, ROW_HEIGHT);
    private final Label hazardTitle = Labels.of("", "strong");
    private final NumberGrid hazards = new NumberGrid(10, ROW_HEIGHT);
    private final IntervalStrip hazardStrip;
    private final NumberGrid landmarks = new NumberGrid(8, ROW_HEIGHT);
    private final NumberGrid medians = new NumberGrid(10, ROW_HEIGHT);
    private final IntervalStrip medianStrip;
    private final VBox comparisonPart;
    private final VBox hazardPart;
    private final VBox medianPart;
    private final Label medianTitle = Labels.of("", "strong");
    private final Label landmarkTitle = Labels.of("", "strong");
    private final TrustPane trust;
    private final StratumChoice strata;
    private final MeansPart means;
    private final ScrollPane scroll;
    private final Tooltip testsHint = new Tooltip();

    /// @param openRegression shows the Regression page
    Inspector(Messages messages, ExploreModel model, Inks inks, Runnable openRegression) {
        this.messages = messages;
        this.names = new GroupNames(messages);
        this.units = new UnitText(messages);
        this.finding = new FindingText(messages);
        this.hazardStrip = new IntervalStrip(true, messages, inks);
        this.medianStrip = new IntervalStrip(false, messages, inks);
        this.trust = new TrustPane(messages, new Remedies(messages, model, inks, this::showMeans, openRegression));
        this.strata = new StratumChoice(messages, model);
        this.means = new MeansPart(messages);
        tests.setId("tests-grid");
        hazards.setId("hazards-grid");
        sentence.setId("finding");
        Tooltip.install(tests, testsHint);
        Tooltip.install(hazards, new Tooltip(messages.text("inspector.hazard.hint")));
        Tooltip.install(medians, new Tooltip(messages.text("inspector.median.hint")));
        comparisonPart =
                section(Labels.of(messages.text("inspector.difference"), "strong"), sentence, tests, strata);
        hazardPart = section(hazardTitle, hazards, hazardStrip);
        VBox landmarkPart = section(landmarkTitle, landmarks);
        medianPart = section(medianTitle, medians, medianStrip);
        VBox sections = new VBox(comparisonPart, hazardPart, landmarkPart, medianPart, means);
        scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(120);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        trust.maxHeightProperty().bind(heightProperty().multiply(LARGEST_TRUST_SHARE));
        trust.minHeightProperty().bind(heightProperty().multiply(LEAST_TRUST_SHARE));
        getStyleClass().addAll("side-panel", "right");
        getChildren().addAll(scroll, trust);
    }

    void show(AnalysisResult result) {
        testsHint.setText(messages.text("inspector.tests.hint"));
        sentence.setText(finding.sentence(result));
        showTests(result);
        showHazards(result);
        showLandmarks(result);
        showMedians(result);
        strata.show(result);
        means.show(result);
        trust.show(result);
    }

    private void showMeans() {
        scroll.setVvalue(scroll.getVmax());
        means.requestFocus();
    }

    /// Which cautions of the study were set aside.
    void showScrutiny(Study study) {
        trust.showScrutiny(study.scrutiny());
    }

    void showInks(Inks inks) {
        hazardStrip.showInks(inks);
        medianStrip.showInks(inks);
    }

    private static VBox section(Node... parts) {
        VBox section = new VBox(4, parts);
        section.getStyleClass().add("section");
        section.managedProperty().bind(section.visibleProperty());
        return section;
    }

    private void showTests(AnalysisResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        result.comparison().ifPresent(comparison -> {
            rows.add(test(comparison.logRank(), "test.log-rank", "strong"));
            rows.add(test(comparison.breslow(), "test.breslow", "text-default"));
            rows.add(test(comparison.taroneWare(), "test.tarone-ware", "text-default"));
        });
        result.stratified()
                .ifPresent(within -> rows.add(
                        test(messages.text("stratum.row", within.stratumLabel()), within.test(), "strong")));
        tests.setVisible(!rows.isEmpty());
        tests.setManaged(!rows.isEmpty());
        tests.show(List.of("", "\u03c7\u00b2", messages.text("table.df"), "p"), rows);
    }

    private List<Cell> test(LogRankTest test, String key, String role) {
        return test(messages.text(key), test, role);
    }

    private List<Cell> test(String name, LogRankTest test, String role) {
        return switch (test.outcome()) {
            case Comparison.Test known ->
                List.of(
                        Cell.of(name, role),
                        Cell.of(messages.numbers().fixed(known.chiSquare(), 2)),
                        Cell.of(Integer.toString(known.degreesOfFreedom())),
                        Cell.of(messages.pValues().value(known.pValue()), role));
            case Comparison.NotComparable _ -> {
                Cell none = Cell.of(messages.text("number.none"), "muted");
                yield List.of(Cell.of(name, role), none, none, none);
            }
        };
    }

    private void showHazards(AnalysisResult result) {
        List<HazardComparison> compared =
                result.comparison().map(GroupComparison::hazards).orElse(List.of());
        hazardPart.setVisible(!compared.isEmpty());
        if (compared.isEmpty()) {
            return;
        }
        Optional<String> unit = result.grouping().unit();
        hazardTitle.setText(messages.text(
                "inspector.hazard", names.name(compared.getFirst().reference().label(), unit)));
        List<List<Cell>> rows = new ArrayList<>();
        List<IntervalStrip.Entry> entries = new ArrayList<>();
        for (HazardComparison hazard : compared) {
            Cell name = groupCell(names.name(hazard.group().label(), unit), hazard.group().colour());
            Optional<HazardRatio> ratio = hazard.hazard() instanceof GroupHazard.Estimated estimated
                    ? Optional.of(estimated.hazardRatio())
                    : Optional.empty();
            rows.add(ratio.map(known -> hazardCells(name, known)).orElseGet(() -> noHazardCells(name, hazard.hazard())));
            ratio.ifPresent(known -> entries.add(new IntervalStrip.Entry(
                    known.ratio(), known.limits().lower(), known.limits().upper(), hazard.group().colour())));
        }
        hazards.show(List.of("", "HR", messages.text("table.ci"), "p"), rows);
        hazardStrip.show(entries, 1);
    }

    private List<Cell> hazardCells(Cell name, HazardRatio hazard) {
        return List.of(
                name,
                Cell.of(messages.numbers().ratio(hazard.ratio()), "strong"),
                Cell.of(
                        messages.numbers().ratio(hazard.limits().lower()) + "\u2013"
                                + messages.numbers().ratio(hazard.limits().upper()),
                        "muted"),
                Cell.of(messages.pValues().value(hazard.pValue())));
    }

    private List<Cell> noHazardCells(Cell name, GroupHazard hazard) {
        String why =
                switch (hazard) {
                    case GroupHazard.Diverges _ -> messages.text("inspector.hazard.diverges");
                    case GroupHazard.NotEstimable _, GroupHazard.Reference _, GroupHazard.Estimated _ ->
                        messages.text("number.not-estimable");
                };
        return List.of(name, Cell.of(messages.text("number.none")), Cell.of(why, "muted"), Cell.of(""));
    }

    private void showLandmarks(AnalysisResult result) {
        landmarkTitle.setText(messages.text("inspector.survival", level(result)));
        List<String> heads = new ArrayList<>(List.of(""));
        result.plan()
                .options()
                .landmarks()
                .forEach(time -> heads.add(messages.numbers().shortest(time) + "\u00a0"
                        + units.brief(result.cohort().unit())));
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupSummary group : result.presentGroups()) {
            List<Cell> row = new ArrayList<>(List.of(nameCell(result, group)));
            group.landmarks().forEach(landmark -> row.add(Cell.of(landmark(landmark))));
            rows.add(row);
        }
        landmarks.show(heads, rows);
    }

    private String landmark(LandmarkSurvival landmark) {
        String survival = messages.numbers().percent(landmark.survival(), 0);
        return landmark.limits()
                .map(limits -> survival + " (" + messages.numbers().percent(limits.lower(), 0) + "\u2013"
                        + messages.numbers().percent(limits.upper(), 0) + ")")
                .orElse(survival);
    }

    private void showMedians(AnalysisResult result) {
        medianTitle.setText(messages.text("inspector.median", units.plural(result.cohort().unit()), level(result)));
        List<List<Cell>> rows = new ArrayList<>();
        List<IntervalStrip.Entry> entries = new ArrayList<>();
        for (GroupSummary group : result.presentGroups()) {
            rows.add(List.of(nameCell(result, group), Cell.of(finding.median(group), "strong"), Cell.of(limits(group), "muted")));
            if (group.median().estimate().isPresent()) {
                double estimate = group.median().estimate().getAsDouble();
                entries.add(new IntervalStrip.Entry(
                        estimate,
                        group.median().lower().orElse(estimate),
                        group.median().upper().orElse(result.cohort().longest()),
                        group.group().colour()));
            }
        }
        medians.show(List.of(), rows);
        medianStrip.show(entries, 0);
    }

    private String limits(GroupSummary group) {
        String lower = group.median().lower().isPresent()
                ? messages.numbers().fixed(group.median().lower().getAsDouble(), 1)
                : messages.text("number.not-reached.brief");
        String upper = group.median().upper().isPresent()
                ? messages.numbers().fixed(group.median().upper().getAsDouble(), 1)
                : messages.text("number.not-reached.brief");
        return "(" + lower + "\u2013" + upper + ")";
    }

    private Cell nameCell(AnalysisResult result, GroupSummary group) {
        return groupCell(
                names.name(group.group().label(), result.grouping().unit()),
                group.group().colour());
    }

    private static Cell groupCell(String name, int colour) {
        return Cell.of(name, "strong", "group-text-" + (Math.floorMod(colour, COLOURS) + 1));
    }

    private String level(AnalysisResult result) {
        return messages.numbers().shortest(100 * result.plan().options().level().coverage());
    }
}
