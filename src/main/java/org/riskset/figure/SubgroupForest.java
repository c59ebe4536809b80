package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.SubgroupText;

/// Rows of a forest plot from two groups compared within subgroups: everybody, then factor by factor with the p of its
/// interaction.
public final class SubgroupForest {
    private SubgroupForest() {}

    /// @param countsHidden whether a missing ratio is left without its reason, which says that nobody was there
    public static ForestFigure.Content of(SubgroupEffects effects, boolean countsHidden, Messages messages) {
        GroupNames names = new GroupNames(messages);
        SubgroupText text = new SubgroupText(effects, messages);
        List<ForestRow> rows = new ArrayList<>();
        rows.add(entry(messages.text("group.everyone"), effects.everybody(), text, countsHidden));
        for (SubgroupEffects.Factor factor : effects.factors()) {
            rows.add(new ForestRow.Heading(factor.facts().columnLabel(), interaction(factor)));
            for (SubgroupEffects.Subgroup subgroup : factor.subgroups()) {
                String name = names.name(subgroup.group().label(), factor.facts().unit());
                rows.add(entry(name, subgroup.counted(), text, countsHidden));
            }
        }
        return new ForestFigure.Content(
                messages.text("figure.subgroups.title", text.compared(), text.reference()),
                List.of(messages.text("figure.subgroups.model")),
                effects.level().coverage(),
                rows,
                Optional.of(new ForestFigure.Arms(text.compared(), text.reference(), effects.comparesTreatments())));
    }

    private static ForestRow.Entry entry(String name, SubgroupEffects.Counted counted, SubgroupText text, boolean countsHidden) {
        return new ForestRow.Entry(
                name, counted.patients(), counted.events(), List.of(estimate(counted.effect(), text, countsHidden)));
    }

    private static ForestRow.Estimate estimate(SubgroupEffects.Effect effect, SubgroupText text, boolean countsHidden) {
        return switch (effect) {
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
