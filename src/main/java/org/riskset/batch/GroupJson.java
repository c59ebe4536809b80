package org.riskset.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.DetailedAnalysis;
import org.riskset.analysis.GroupSummary;
import org.riskset.survival.curve.CumulativeHazard;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.RestrictedMean;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalCurve;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One group of survival: sizes, quantiles by every convention, means, landmarks, steps.
final class GroupJson {
    private static final List<String> SCALES = List.of("log_log", "log", "plain", "arcsine");

    private GroupJson() {}

    static void add(ObjectNode node, DetailedAnalysis.GroupDetail detail) {
        GroupSummary group = detail.summary();
        SurvivalCurve curve = group.curve();
        node.put("level", group.group().label().plain())
                .put("n", group.patients())
                .put("events", group.events())
                .put("censored", group.censored());
        Numbers.put(node, "min_time", curve.minTime());
        Numbers.put(node, "max_time", curve.maxTime());
        ObjectNode quantiles = node.putObject("quantiles");
        for (DetailedAnalysis.QuantileDetail quantile : detail.quantiles()) {
            addQuantile(quantiles.putObject(plain(quantile.probability())), quantile);
        }
        ObjectNode mean = node.putObject("mean");
        addMean(mean, "individual", detail.individual());
        addMean(mean, "common", detail.common());
        ArrayNode landmarks = node.putArray("landmarks");
        group.landmarks().forEach(landmark -> addLandmark(landmarks.addObject(), landmark));
        ArrayNode steps = node.putArray("steps");
        CumulativeHazard hazard = CumulativeHazard.of(curve);
        for (int step = 0; step < curve.size(); step++) {
            addStep(steps.addObject(), curve, hazard, step);
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static void addQuantile(ObjectNode node, DetailedAnalysis.QuantileDetail quantile) {
        Numbers.put(node, "estimate", quantile.scales().getFirst().estimate());
        for (int scale = 0; scale < SCALES.size(); scale++) {
            Numbers.putPair(
                    node,
                    SCALES.get(scale),
                    quantile.scales().get(scale).lower(),
                    quantile.scales().get(scale).upper());
        }
        ObjectNode spss = node.putObject("spss");
        switch (quantile.spss()) {
            case SpssQuantile.WithError known ->
                spss.put("estimate", known.time())
                        .put("se", known.error())
                        .put("lower", known.limits().lower())
                        .put("upper", known.limits().upper());
            case SpssQuantile.WithoutError known -> {
                spss.put("estimate", known.time());
                Numbers.putNulls(spss, known.reason().name().toLowerCase(Locale.ROOT), "se", "lower", "upper");
            }
            case SpssQuantile.NotReached _ ->
                Numbers.putNulls(spss, "not_reached", "estimate", "se", "lower", "upper");
        }
    }

    private static void addMean(ObjectNode node, String name, Optional<RestrictedMean> mean) {
        mean.ifPresent(known -> node.putObject(name)
                .put("tau", known.tau())
                .put("estimate", known.mean())
                .put("se", known.standardError()));
    }

    private static void addLandmark(ObjectNode node, LandmarkSurvival landmark) {
        node.put("time", landmark.time()).put("at_risk", landmark.atRisk()).put("survival", landmark.survival());
        Numbers.put(node, "std_err", landmark.standardError());
        Numbers.putLimits(node, landmark.limits());
    }

    private static void addStep(ObjectNode node, SurvivalCurve curve, CumulativeHazard hazard, int step) {
        node.put("time", curve.time(step))
                .put("at_risk", curve.atRisk(step))
                .put("events", curve.events(step))
                .put("censored", curve.censored(step))
                .put("survival", curve.survival(step));
        Numbers.put(
                node,
                "std_err",
                curve.hasStandardError(step) ? OptionalDouble.of(curve.standardError(step)) : OptionalDouble.empty());
        boolean limits = curve.hasLimits(step);
        Numbers.put(node, "lower", limits ? OptionalDouble.of(curve.lower(step)) : OptionalDouble.empty());
        Numbers.put(node, "upper", limits ? OptionalDouble.of(curve.upper(step)) : OptionalDouble.empty());
        node.put("cumulative_hazard", hazard.at(step)).put("cumulative_hazard_std_err", hazard.standardError(step));
    }
}
