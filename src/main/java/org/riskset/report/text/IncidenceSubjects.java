package org.riskset.report.text;

import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.IncidenceResult;
import org.riskset.cohort.Group;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Whom or what the numbers of a cumulative incidence are about, as the script and the sentences name it.
public final class IncidenceSubjects {
    private final IncidenceResult incidence;
    private final Messages messages;
    private final GroupNames names;

    public IncidenceSubjects(IncidenceResult incidence, Messages messages) {
        this.incidence = incidence;
        this.messages = messages;
        this.names = new GroupNames(messages);
    }

    /// Name of the analysis.
    public String analysis() {
        return messages.text("report.analysis.incidence", label());
    }

    /// The factor, or all patients.
    String label() {
        return incidence.isWhole()
                ? messages.text("report.analysis.cohort")
                : incidence.result().grouping().columnLabel();
    }

    /// A group as it is named, without the cause.
    String name(Group group) {
        return names.name(group.label(), incidence.result().grouping().unit());
    }

    /// A group, by the cause.
    public String group(CompetingRisks.Cause cause, Group group) {
        return incidence.isWhole() ? cause.name() : messages.text("report.incidence.of", cause.name(), name(group));
    }

    /// A group at a time, by the cause.
    public String group(CompetingRisks.Cause cause, Group group, double time) {
        return group(cause, group) + ", " + messages.numbers().shortest(time);
    }

    /// A level against the first one, by the cause.
    public String against(CompetingRisks.Cause cause, int level) {
        return messages.text("report.incidence.of", cause.name(), against(level));
    }

    /// A level against the first one.
    String against(int level) {
        return messages.text(
                "report.against",
                name(incidence.risks().levels().get(level)),
                name(incidence.risks().levels().getFirst()));
    }
}
