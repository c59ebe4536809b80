package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.SubgroupText;

/// The numbers behind a forest plot of subgroups, unrounded: a line per subgroup, and one per factor for its interaction.
final class SubgroupTable {
    private final SubgroupEffects effects;
    private final Messages messages;
    private final SubgroupText text;

    SubgroupTable(SubgroupEffects effects, Messages messages) {
        this.effects = effects;
        this.messages = messages;
        this.text = new SubgroupText(effects, messages);
    }

    List<List<String>> lines() {
        GroupNames names = new GroupNames(messages);
        String patients = messages.text("figure.patients");
        String events = messages.text("figure.events");
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                messages.text("figure.table.group"),
                text.reference() + ": " + patients,
                text.reference() + ": " + events,
                text.compared() + ": " + patients,
                text.compared() + ": " + events,
                messages.text("figure.table.hazard-ratio"),
                messages.text("figure.table.lower"),
                messages.text("figure.table.upper"),
                "p",
                messages.text("figure.forest.interaction-p", "p")));
        lines.add(line(messages.text("group.everyone"), effects.everybody()));
        for (SubgroupEffects.Factor factor : effects.factors()) {
            String label = factor.facts().columnLabel();
            lines.add(List.of(label, "", "", "", "", "", "", "", "", interaction(factor)));
            factor.subgroups().forEach(subgroup -> lines.add(line(
                    label + ": " + names.name(subgroup.group().label(), factor.facts().unit()), subgroup.counted())));
        }
        return lines;
    }

    private static String interaction(SubgroupEffects.Factor factor) {
        return switch (factor.interaction()) {
            case SubgroupEffects.Tested tested -> FigureTable.number(tested.test().pValue());
            case SubgroupEffects.NotTested _ -> "";
        };
    }

    private List<String> line(String name, SubgroupEffects.Counted counted) {
        List<String> line = new ArrayList<>(List.of(
                name,
                Integer.toString(counted.reference().patients()),
                Integer.toString(counted.reference().events()),
                Integer.toString(counted.compared().patients()),
                Integer.toString(counted.compared().events())));
        line.addAll(switch (counted.effect()) {
            case SubgroupEffects.Ratio(var ratio) -> List.of(
                    FigureTable.number(ratio.ratio()),
                    FigureTable.number(ratio.limits().lower()),
                    FigureTable.number(ratio.limits().upper()),
                    FigureTable.number(ratio.pValue()));
            case SubgroupEffects.NoRatio(var reason) -> List.of(text.reason(reason), "", "", "");
        });
        line.add("");
        return line;
    }
}
