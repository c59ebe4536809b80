package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.SubgroupText;

/// Rows of a forest plot from two groups compared within subgroups: everybody, then factor by factor with the p of its
/// interaction.
public final class SubgroupForest {
    private SubgroupForest() {}

    /// The ratios of a factor go together where patients or events of a group are few in any of its levels: the square of
    /// the standard error is nearly the sum of both inverse numbers of events.
    ///
    /// @param hidden       by which counts are small
    /// @param countsHidden whether a missing ratio is left without its reason, which says that nobody was there
    public static ForestFigure.Content of(
            SubgroupEffects effects, HiddenCounts hidden, boolean countsHidden, Messages messages) {
        GroupNames names = new GroupNames(messages);
        SubgroupText text = new SubgroupText(effects, messages);
        List<ForestRow> rows = new ArrayList<>();
        rows.add(entry(
                messages.text("group.everyone"),
                effects.everybody(),
                estimate(effects.everybody(), isSmall(effects.everybody(), hidden), text, countsHidden)));
        for (SubgroupEffects.Factor factor : effects.factors()) {
            rows.add(new ForestRow.Heading(factor.facts().columnLabel(), interaction(factor)));
            boolean untold = factor.subgroups().stream().anyMatch(subgroup -> isSmall(subgroup.counted(), hidden));
            for (SubgroupEffects.Subgroup subgroup : factor.subgroups()) {
                String name = names.name(subgroup.group().label(), factor.facts().unit());
                rows.add(entry(name, subgroup.counted(), estimate(subgroup.counted(), untold, text, countsHidden)));
            }
        }
        return new ForestFigure.Content(
                messages.text("figure.subgroups.title", text.compared(), text.reference()),
                List.of(messages.text("figure.subgroups.model")),
                effects.level().coverage(),
                rows,
                Optional.of(new ForestFigure.Arms(text.compared(), text.reference(), effects.comparesTreatments())));
    }

    private static ForestRow.Entry entry(String name, SubgroupEffects.Counted counted, ForestRow.Estimate estimate) {
        return new ForestRow.Entry(name, counted.patients(), counted.events(), List.of(estimate));
    }

    private static boolean isSmall(SubgroupEffects.Counted counted, HiddenCounts hidden) {
        return Stream.of(counted.reference(), counted.compared())
                .anyMatch(arm -> hidden.isSmall(arm.patients()) || hidden.isSmall(arm.events()));
    }

    private static ForestRow.Estimate estimate(
            SubgroupEffects.Counted counted, boolean untold, SubgroupText text, boolean countsHidden) {
        return switch (counted.effect()) {
            case SubgroupEffects.Ratio _ when untold -> new ForestRow.NoRatio(text.unprinted());
            case SubgroupEffects.Ratio(HazardRatio ratio) when isDrawable(ratio) ->
                new ForestRow.Ratio(ratio.ratio(), ratio.limits().lower(), ratio.limits().upper(), ratio.pValue());
            case SubgroupEffects.Ratio _ -> new ForestRow.NoRatio(text.notEstimable());
            case SubgroupEffects.NoRatio(SubgroupEffects.Reason reason) ->
                new ForestRow.NoRatio(countsHidden ? text.notEstimable() : text.reason(reason));
        };
    }

    /// Limits of a ratio from a handful of patients may leave the numbers a computer has.
    private static boolean isDrawable(HazardRatio ratio) {
        return ratio.limits().lower() > 0 && Double.isFinite(ratio.limits().upper());
    }

    private static OptionalDouble interaction(SubgroupEffects.Factor factor) {
        return switch (factor.interaction()) {
            case SubgroupEffects.Tested tested -> OptionalDouble.of(tested.test().pValue());
            case SubgroupEffects.NotTested _ -> OptionalDouble.empty();
        };
    }
}
