package org.riskset.wording;

import org.riskset.analysis.SubgroupEffects;
import org.riskset.cohort.Group;

/// Names and reasons of a comparison of two groups within subgroups.
public final class SubgroupText {
    private final SubgroupEffects effects;
    private final Messages messages;

    public SubgroupText(SubgroupEffects effects, Messages messages) {
        this.effects = effects;
        this.messages = messages;
    }

    /// The group whose hazard is the ratio's numerator.
    public String compared() {
        return name(effects.compared());
    }

    /// The group whose hazard is its denominator.
    public String reference() {
        return name(effects.reference());
    }

    /// "Yes" alone does not say what was answered.
    private String name(Group group) {
        GroupNames names = new GroupNames(messages);
        String name = names.name(group.label(), effects.comparison().unit());
        return GroupNames.isAnswer(group.label()) ? effects.comparison().columnLabel() + ": " + name : name;
    }

    /// Why a subgroup has no ratio, in the few words that a cell has room for.
    public String reason(SubgroupEffects.Reason reason) {
        return switch (reason) {
            case REFERENCE_EMPTY -> messages.text("figure.subgroups.only", compared());
            case COMPARED_EMPTY -> messages.text("figure.subgroups.only", reference());
            case NO_EVENTS -> messages.text("figure.subgroups.no-events");
            case NO_EVENTS_IN_REFERENCE -> messages.text("figure.subgroups.no-events-in", reference());
            case NO_EVENTS_IN_COMPARED -> messages.text("figure.subgroups.no-events-in", compared());
            case NEVER_COMPARABLE -> notEstimable();
        };
    }

    /// What stands in the place of a ratio that stays unprinted.
    public String unprinted() {
        return messages.text("table.hidden.cell");
    }

    public String notEstimable() {
        return messages.text("number.not-estimable");
    }
}
