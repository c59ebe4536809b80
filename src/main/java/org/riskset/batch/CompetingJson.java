package org.riskset.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.cohort.Cohort;
import org.riskset.survival.competing.IncidenceCurve;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.FineGrayResult;
import org.riskset.survival.regression.HazardRatio;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Cumulative incidence under competing events, as JSON.
final class CompetingJson {
    private CompetingJson() {}

    /// @param analyses the whole cohort first, then one per grouping; each gives one block
    static void add(ObjectNode root, Cohort cohort, List<DetailedAnalysis> analyses) {
        ArrayNode blocks = root.putArray("competing");
        for (DetailedAnalysis analysis : analyses) {
            AnalysisPlan plan = analysis.result().plan();
            CompetingRisks.of(cohort, plan).ifPresent(risks -> {
                ObjectNode block = blocks.addObject();
                block.put("by", plan.grouping().columnName().orElse(null));
                ArrayNode causes = block.putArray("causes");
                risks.causes().forEach(cause -> addCause(causes.addObject(), cause, risks, plan.options().landmarks()));
            });
        }
    }

    private static void addCause(
            ObjectNode node, CompetingRisks.Cause cause, CompetingRisks risks, List<Double> landmarks) {
        node.put("cause", String.join(",", cause.values()));
        ArrayNode groups = node.putArray("groups");
        for (CompetingRisks.GroupIncidence group : cause.groups()) {
            ObjectNode entry = groups.addObject();
            entry.put("level", group.group().label().plain());
            ArrayNode rows = entry.putArray("landmarks");
            landmarks.forEach(time -> addLandmark(rows.addObject(), group.curve(), time, risks));
        }
        cause.gray().ifPresent(gray -> Numbers.putTest(node.putObject("gray"), gray));
        cause.ratios().ifPresent(result -> addRatios(node, cause, risks, result));
    }

    private static void addLandmark(ObjectNode row, IncidenceCurve curve, double time, CompetingRisks risks) {
        int step = curve.stepAt(time);
        row.put("time", time)
                .put("incidence", curve.incidence(step))
                .put("std_err", curve.standardError(step))
                .put("std_err_gray", curve.grayStandardError(step));
        Numbers.putLimits(row, curve.limits(step, risks.level()));
    }

    private static void addRatios(
            ObjectNode node, CompetingRisks.Cause cause, CompetingRisks risks, FineGrayResult result) {
        if (result instanceof FineGrayResult.NotFitted not) {
            node.putObject("fine_gray").put("reason", not.reason().name().toLowerCase(Locale.ROOT));
            return;
        }
        ArrayNode terms = node.putArray("fine_gray");
        String reference = risks.levels().getFirst().label().plain();
        for (CoxCoefficient coefficient : cause.coefficients(risks.level())) {
            ObjectNode term = terms.addObject();
            term.put("level", risks.levels()
                            .get(coefficient.column().level().orElseThrow())
                            .label().plain()).put("reference", reference);
            Optional<HazardRatio> ratio = coefficient instanceof CoxCoefficient.Estimated estimated
                    ? Optional.of(estimated.hazardRatio())
                    : Optional.empty();
            ratio.ifPresentOrElse(
                    known -> term.put("shr", known.ratio())
                            .put("lower", known.limits().lower())
                            .put("upper", known.limits().upper())
                            .put("p", known.pValue()),
                    () -> Numbers.putNulls(term, "not_estimable", "shr", "lower", "upper", "p"));
        }
    }
}
