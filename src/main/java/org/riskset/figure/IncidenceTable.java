package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.CompetingRisks;
import org.riskset.study.FigureNumbers;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.competing.IncidenceCurve;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// The numbers behind a figure of cumulative incidence: every step of every curve; with several causes their names come first.
final class IncidenceTable {
    private final FigureNumbers.Incidence numbers;
    private final Messages messages;

    IncidenceTable(FigureNumbers.Incidence numbers, Messages messages) {
        this.numbers = numbers;
        this.messages = messages;
    }

    /// @return empty without a cause
    List<List<String>> lines(List<CompetingRisks.Cause> causes) {
        if (causes.isEmpty()) {
            return List.of();
        }
        boolean several = causes.size() > 1;
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(several, messages.text("figure.table.cause"), header()));
        for (CompetingRisks.Cause cause : causes) {
            steps(cause).forEach(step -> lines.add(line(several, cause.name(), step)));
        }
        return lines;
    }

    private static List<String> line(boolean several, String cause, List<String> others) {
        List<String> line = new ArrayList<>(others);
        if (several) {
            line.addFirst(cause);
        }
        return line;
    }

    private List<String> header() {
        return List.of(
                messages.text("figure.table.group"),
                messages.text("figure.table.time"),
                messages.text("figure.table.at-risk"),
                messages.text("figure.table.cause-events"),
                messages.text("figure.table.incidence"),
                messages.text("figure.table.lower"),
                messages.text("figure.table.upper"));
    }

    private List<List<String>> steps(CompetingRisks.Cause cause) {
        GroupNames names = new GroupNames(messages);
        ConfidenceLevel level = numbers.risks().orElseThrow().level();
        List<List<String>> lines = new ArrayList<>();
        for (CompetingRisks.GroupIncidence group : cause.groups()) {
            String name = names.name(group.group().label(), numbers.result().grouping().unit());
            IncidenceCurve curve = group.curve();
            for (int step = 0; step < curve.size(); step++) {
                Optional<Interval> limits = curve.limits(step, level);
                lines.add(List.of(
                        name,
                        FigureTable.number(curve.time(step)),
                        Integer.toString(curve.atRisk(step)),
                        Integer.toString(curve.events(step)),
                        FigureTable.number(curve.incidence(step)),
                        limits.map(Interval::lower).map(FigureTable::number).orElse(""),
                        limits.map(Interval::upper).map(FigureTable::number).orElse("")));
            }
        }
        return lines;
    }
}
