package org.riskset.batch;

import java.util.List;
import java.util.Locale;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PrintedFigure;
import org.riskset.survival.regression.HazardRatio;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Two groups compared within subgroups, as JSON.
final class SubgroupJson {
    private SubgroupJson() {}

    /// One block per figure that shows subgroups.
    static void add(ObjectNode root, List<PrintedFigure> figures) {
        List<SubgroupEffects> all = figures.stream()
                .map(PrintedFigure::numbers)
                .filter(FigureNumbers.Subgroups.class::isInstance)
                .flatMap(numbers -> ((FigureNumbers.Subgroups) numbers).effects().stream())
                .toList();
        if (!all.isEmpty()) {
            ArrayNode blocks = root.putArray("subgroups");
            all.forEach(effects -> add(blocks.addObject(), effects));
        }
    }

    private static void add(ObjectNode block, SubgroupEffects effects) {
        block.put("level", effects.compared().label().plain())
                .put("reference", effects.reference().label().plain())
                .put("conf_level", effects.level().coverage());
        addCounted(block.putObject("all"), effects.everybody());
        ArrayNode factors = block.putArray("factors");
        for (SubgroupEffects.Factor factor : effects.factors()) {
            ObjectNode node = factors.addObject();
            node.put("column", factor.column());
            ArrayNode levels = node.putArray("levels");
            for (SubgroupEffects.Subgroup subgroup : factor.subgroups()) {
                ObjectNode level = levels.addObject();
                level.put("level", subgroup.group().label().plain());
                addCounted(level, subgroup.counted());
            }
            switch (factor.interaction()) {
                case SubgroupEffects.Tested tested -> node.putObject("interaction")
                        .put("chi2", tested.test().chiSquare())
                        .put("df", tested.test().degreesOfFreedom())
                        .put("p", tested.test().pValue());
                case SubgroupEffects.NotTested _ -> node.putNull("interaction");
            }
        }
    }

    private static void addCounted(ObjectNode node, SubgroupEffects.Counted counted) {
        node.put("n", counted.patients())
                .put("events", counted.events())
                .put("n_reference", counted.reference().patients())
                .put("events_reference", counted.reference().events());
        switch (counted.effect()) {
            case SubgroupEffects.Ratio(HazardRatio ratio) -> node.put("hr", ratio.ratio())
                    .put("lower", ratio.limits().lower())
                    .put("upper", ratio.limits().upper())
                    .put("p", ratio.pValue());
            case SubgroupEffects.NoRatio(SubgroupEffects.Reason reason) -> node.putNull("hr")
                    .put("reason", reason.name().toLowerCase(Locale.ROOT));
        }
    }
}
