package org.riskset.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.HazardComparison;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.ExclusionReason;
import org.riskset.inference.Adjustment;
import org.riskset.study.PrintedFigure;
import org.riskset.study.SourceFile;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.wording.CautionText;
import org.riskset.wording.Messages;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every number of an analysis as JSON, under the names other programs rely on; undefined numbers are null with a reason.
final class ResultJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final List<String> TEST_NAMES = List.of(
            "log_rank", "breslow", "tarone_ware", "peto_peto", "fleming_harrington_0_1", "fleming_harrington_1_1");

    private final ObjectNode root = MAPPER.createObjectNode();
    private final Messages messages;

    ResultJson(SourceFile source, Cohort cohort, Messages messages) {
        this.messages = messages;
        root.putObject("source")
                .put("file", source.name())
                .put("sha256", source.sha256())
                .put("rows", cohort.registry().rows());
    }

    ObjectNode root() {
        return root;
    }

    void write(Path target) throws IOException {
        Files.write(target, MAPPER.writeValueAsBytes(root));
    }

    /// @param analyses the whole cohort first, then one per grouping
    void addAnalyses(List<DetailedAnalysis> analyses) {
        AnalysisResult whole = analyses.getFirst().result();
        addCohort(whole);
        ArrayNode survival = root.putArray("survival");
        for (DetailedAnalysis analysis : analyses) {
            addBlock(survival.addObject(), analysis);
        }
    }

    /// The comparisons within subgroups that figures show; nothing where no figure does.
    void addSubgroups(List<PrintedFigure> figures) {
        SubgroupJson.add(root, figures);
    }

    /// Figures that cannot be drawn, each with its reason; nothing where all are.
    void addLeftOut(List<RenderedFigures.LeftOut> figures) {
        if (!figures.isEmpty()) {
            ArrayNode all = root.putArray("figures_left_out");
            figures.forEach(figure -> all.addObject().put("figure", figure.number()).put("reason", figure.reason()));
        }
    }

    private void addCohort(AnalysisResult whole) {
        ObjectNode cohort = root.putObject("cohort");
        cohort.put("n", whole.overall().patients())
                .put("events", whole.overall().events())
                .put("censored", whole.overall().censored())
                .put("time_unit", whole.cohort().unit().name().toLowerCase(Locale.ROOT));
        ArrayNode excluded = cohort.putArray("excluded");
        Map<ExclusionReason, List<Exclusion>> byReason = new EnumMap<>(ExclusionReason.class);
        whole.cohort()
                .exclusions()
                .forEach(exclusion -> byReason
                        .computeIfAbsent(exclusion.reason(), _ -> new ArrayList<>())
                        .add(exclusion));
        byReason.forEach((reason, rows) -> {
            ObjectNode entry = excluded.addObject();
            entry.put("reason", reason.name().toLowerCase(Locale.ROOT)).put("count", rows.size());
            ArrayNode numbers = entry.putArray("rows");
            rows.forEach(row -> numbers.add(row.sourceRow()));
        });
        ObjectNode followUp = cohort.putObject("follow_up");
        SurvivalQuantile median = whole.cohort().followUp();
        Numbers.put(followUp, "median", median.estimate());
        Numbers.put(followUp, "lower", median.lower());
        Numbers.put(followUp, "upper", median.upper());
        followUp.put("min", whole.cohort().shortest()).put("max", whole.cohort().longest());
    }

    private void addBlock(ObjectNode block, DetailedAnalysis analysis) {
        AnalysisResult result = analysis.result();
        block.put("by", result.plan().grouping().columnName().orElse(null));
        ArrayNode groups = block.putArray("groups");
        analysis.groups().forEach(group -> GroupJson.add(groups.addObject(), group));
        if (!analysis.tests().isEmpty()) {
            addTests(block.putObject("tests"), analysis);
        }
        result.comparison().ifPresent(comparison -> addComparison(block, comparison));
        addRestrictedMeans(block, analysis);
        ArrayNode warnings = block.putArray("warnings");
        CautionText text = new CautionText(messages);
        result.cautions()
                .forEach(caution -> warnings.addObject()
                        .put("code", caution.code())
                        .put("text", text.heading(caution) + ". "
                                + text.sentence(caution, result.grouping().unit(), result.cohort().unit())));
    }

    private static void addTests(ObjectNode tests, DetailedAnalysis analysis) {
        for (int i = 0; i < analysis.tests().size(); i++) {
            LogRankTest test = analysis.tests().get(i);
            addTest(tests.putObject(TEST_NAMES.get(i)), test);
        }
        analysis.trend().ifPresent(trend -> Numbers.putTest(tests.putObject("trend"), trend));
        analysis.stratified().ifPresent(test -> addTest(tests.putObject("stratified_log_rank"), test));
        analysis.permutation()
                .ifPresent(permutation -> tests.putObject("permutation")
                        .put("p", permutation.pValue())
                        .put("exact", permutation.exact())
                        .put("permutations", permutation.permutations()));
    }

    private static void addTest(ObjectNode node, LogRankTest test) {
        Numbers.putTest(node, test.outcome());
        ArrayNode observed = node.putArray("observed");
        ArrayNode expected = node.putArray("expected");
        for (int group = 0; group < test.scores().groups(); group++) {
            observed.add(test.scores().observed(group));
            expected.add(test.scores().expected(group));
        }
    }

    private static void addComparison(ObjectNode block, GroupComparison comparison) {
        addPairs(block.putArray("pairwise"), comparison);
        ArrayNode ratios = block.putArray("hazard_ratios");
        for (HazardComparison hazard : comparison.hazards()) {
            ObjectNode entry = ratios.addObject();
            entry.put("level", hazard.group().label().plain())
                    .put("reference", hazard.reference().label().plain());
            addHazard(entry, hazard.hazard());
        }
        ObjectNode proportional = block.putObject("proportional_hazards");
        switch (comparison.proportionalHazards()) {
            case ProportionalHazards.Tested tested ->
                proportional
                        .put("chi2", tested.test().chiSquare())
                        .put("df", tested.test().degreesOfFreedom())
                        .put("p", tested.test().pValue());
            case ProportionalHazards.NotTested not ->
                proportional
                        .putNull("chi2")
                        .putNull("df")
                        .putNull("p")
                        .put("reason", not.reason().name().toLowerCase(Locale.ROOT));
        }
        block.put("curves_cross", comparison.crossing().isPresent());
    }

    private static void addHazard(ObjectNode entry, GroupHazard hazard) {
        switch (hazard) {
            case GroupHazard.Estimated estimated ->
                entry.put("hr", estimated.hazardRatio().ratio())
                        .put("lower", estimated.hazardRatio().limits().lower())
                        .put("upper", estimated.hazardRatio().limits().upper())
                        .put("p", estimated.hazardRatio().pValue());
            case GroupHazard.Diverges diverges ->
                Numbers.putNulls(entry, "diverges_" + diverges.direction().name().toLowerCase(Locale.ROOT), "hr", "lower", "upper", "p");
            case GroupHazard.NotEstimable not ->
                Numbers.putNulls(entry, not.reason().name().toLowerCase(Locale.ROOT), "hr", "lower", "upper", "p");
            case GroupHazard.Reference _ -> entry.put("hr", 1.0);
        }
    }

    private static void addPairs(ArrayNode pairs, GroupComparison comparison) {
        List<GroupComparison.PairwiseTest> tested = comparison.pairwise().stream()
                .filter(pair -> pair.outcome() instanceof Comparison.Test)
                .toList();
        double[] pValues = tested.stream()
                .mapToDouble(pair -> ((Comparison.Test) pair.outcome()).pValue())
                .toArray();
        double[] bonferroni = Adjustment.BONFERRONI.of(pValues);
        double[] benjaminiHochberg = Adjustment.BENJAMINI_HOCHBERG.of(pValues);
        for (GroupComparison.PairwiseTest pair : comparison.pairwise()) {
            ObjectNode entry = pairs.addObject();
            entry.put("a", pair.first().label().plain()).put("b", pair.second().label().plain());
            Numbers.putTest(entry, pair.outcome());
            entry.remove("df");
            int position = tested.indexOf(pair);
            if (position >= 0) {
                entry.put("holm", pair.holm().orElseThrow())
                        .put("bonferroni", bonferroni[position])
                        .put("benjamini_hochberg", benjaminiHochberg[position]);
            }
        }
    }

    private static void addRestrictedMeans(ObjectNode block, DetailedAnalysis analysis) {
        boolean known = analysis.groups().stream().anyMatch(group -> group.restricted().isPresent());
        if (!known) {
            return;
        }
        ObjectNode rmst = block.putObject("rmst");
        ArrayNode groups = rmst.putArray("groups");
        analysis.groups().forEach(group -> group.restricted().ifPresent(mean -> {
            rmst.put("tau", mean.tau());
            groups.addObject()
                    .put("level", group.summary().group().label().plain())
                    .put("estimate", mean.mean())
                    .put("se", mean.standardError());
        }));
        analysis.restricted().ifPresent(compared -> {
            compared.difference().ifPresent(difference -> rmst.putObject("difference")
                    .put("estimate", difference.estimate())
                    .put("se", difference.standardError())
                    .put("lower", difference.limits().lower())
                    .put("upper", difference.limits().upper())
                    .put("p", difference.pValue()));
            compared.ratio().ifPresent(ratio -> rmst.putObject("ratio")
                    .put("estimate", ratio.estimate())
                    .put("lower", ratio.limits().lower())
                    .put("upper", ratio.limits().upper())
                    .put("p", ratio.pValue()));
        });
    }
}
