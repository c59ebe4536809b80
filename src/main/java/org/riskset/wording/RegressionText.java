package org.riskset.wording;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.regression.AdjustedCurves;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRow;

/// A regression in words: its finding in a sentence, names of rows, ratios.
public final class RegressionText {
    private static final double SIGNIFICANT = 0.05;

    private final Messages messages;
    private final GroupNames names;

    public RegressionText(Messages messages) {
        this.messages = messages;
        this.names = new GroupNames(messages);
    }

    /// The level of a row, or "per 10 years" for a number.
    public String name(RegressionRow row) {
        return row.level().isPresent() ? level(row.factor(), row.level().getAsInt()) : perUnit(row.factor());
    }

    /// A level of a factor.
    public String level(ModelFactor factor, int level) {
        return names.name(factor.groups().get(level).label(), factor.unit());
    }

    /// Factor and level: "Sex: Male".
    public String fullName(RegressionRow row) {
        return row.factor().label() + ": " + name(row);
    }

    private String perUnit(ModelFactor factor) {
        double unit = factor.plan() instanceof RegressionPlan.Continuous continuous ? continuous.unit() : 1;
        return messages.text("regression.per", messages.numbers().shortest(unit), factor.unit().map(new UnitText(messages)::of).orElse("")).strip();
    }

    /// What stands in the place of a ratio that stays unprinted.
    public String unprinted() {
        return messages.text("table.hidden.cell");
    }

    /// The ratio with its limits, or what stands in its place.
    public String ratio(RegressionRow.Estimate estimate) {
        return switch (estimate) {
            case RegressionRow.Reference _ -> messages.text("figure.forest.reference");
            case RegressionRow.Ratio ratio -> "%s (%s\u2013%s)"
                    .formatted(
                            messages.numbers().ratio(ratio.ratio()),
                            messages.numbers().ratio(ratio.lower()),
                            ratio.upper().isPresent()
                                    ? messages.numbers().ratio(ratio.upper().getAsDouble())
                                    : "\u221e");
            case RegressionRow.Diverges _ -> messages.text("number.not-estimable");
            case RegressionRow.SetAside _ -> messages.text("regression.set-aside");
            case RegressionRow.NoModel _ -> messages.text("number.not-estimable");
        };
    }

    /// The p of a ratio; empty where there is none.
    public String pValue(RegressionRow.Estimate estimate) {
        return estimate instanceof RegressionRow.Ratio ratio ? messages.pValues().value(ratio.pValue()) : "";
    }

    /// What the model of all factors says, in a sentence or two.
    public String finding(RegressionResult result) {
        if (result.rows().isEmpty()) {
            return messages.text("regression.finding.none-chosen");
        }
        if (result.fit().isEmpty()) {
            return messages.text("regression.finding.no-model");
        }
        List<String> linked = result.rows().stream()
                .filter(row -> isClear(row.multivariable()))
                .map(row -> messages.text(
                        "regression.finding.item", fullName(row), ratioOnly(row.multivariable())))
                .toList();
        List<String> infinite = result.rows().stream()
                .filter(row -> row.multivariable() instanceof RegressionRow.Diverges)
                .map(this::fullName)
                .toList();
        List<String> unclear = result.factors().stream()
                .filter(factor -> result.rowsOf(factor).stream()
                        .noneMatch(row -> isClear(row.multivariable())
                                || row.multivariable() instanceof RegressionRow.Diverges))
                .map(ModelFactor::label)
                .toList();
        if (linked.isEmpty() && infinite.isEmpty()) {
            return messages.text("regression.finding.nothing");
        }
        List<String> sentences = new ArrayList<>();
        if (!linked.isEmpty()) {
            sentences.add(messages.text("regression.finding.linked", String.join(", ", linked)));
        }
        if (!infinite.isEmpty()) {
            sentences.add(messages.text("regression.finding.infinite", String.join(", ", infinite)));
        }
        if (!unclear.isEmpty()) {
            sentences.add(messages.text("regression.finding.unclear", String.join(", ", unclear)));
        }
        return String.join(" ", sentences);
    }

    private String ratioOnly(RegressionRow.Estimate estimate) {
        return estimate instanceof RegressionRow.Ratio ratio ? messages.numbers().ratio(ratio.ratio()) : "";
    }

    private static boolean isClear(RegressionRow.Estimate estimate) {
        return estimate instanceof RegressionRow.Ratio ratio && ratio.pValue() < SIGNIFICANT;
    }

    /// Where the other factors are held: "Stage IVA, Sex Female".
    public String held(AdjustedCurves curves) {
        return String.join(
                ", ",
                curves.fixed().stream()
                        .map(held -> switch (held) {
                            case AdjustedCurves.AtGroup at ->
                                at.factor().label() + ": " + names.name(at.group().label(), at.factor().unit());
                            case AdjustedCurves.AtMean at -> at.factor().label() + ": "
                                    + messages.numbers().fixed(at.mean(), 1);
                        })
                        .toList());
    }

    /// Labels of factors in a row.
    public String list(List<ModelFactor> factors, List<String> columns) {
        return String.join(
                ", ",
                factors.stream()
                        .filter(factor -> columns.contains(factor.plan().column()))
                        .map(ModelFactor::label)
                        .toList());
    }
}
