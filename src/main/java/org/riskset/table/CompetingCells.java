package org.riskset.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks.Cause;
import org.riskset.analysis.CompetingRisks.GroupIncidence;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The cells of Table II where other events compete with the event: cumulative incidence in the place of survival, Gray's
/// test in that of the log-rank test. Hazard ratios are those of the cause, and medians are named for what they are.
final class CompetingCells implements FactorCells {
    private final SurvivalCells plain;
    private final List<IncidenceResult> incidences;
    private final IncidenceCells cells;
    private final HiddenCounts unprinted;
    private final JournalNumbers numbers;
    private final Messages messages;

    /// @param incidences of all patients, then of the factors that were compared
    CompetingCells(List<IncidenceResult> incidences, HiddenCounts unprinted, JournalNumbers numbers, Messages messages) {
        this.plain = new SurvivalCells(numbers, messages);
        this.incidences = incidences;
        this.cells = new IncidenceCells(numbers);
        this.unprinted = unprinted;
        this.numbers = numbers;
        this.messages = messages;
    }

    @Override
    public List<String> heads(SurvivalColumn column, AnalysisResult any) {
        String unit = new UnitText(messages).plural(any.cohort().unit());
        String level = messages.numbers().shortest(100 * any.plan().options().level().coverage());
        return switch (column) {
            case PATIENTS -> plain.heads(column, any);
            case EVENTS -> List.of(messages.text("table.incidence.events"));
            case MEDIAN_ERROR, MEDIAN_LIMITS ->
                plain.heads(column, any).stream()
                        .map(head -> messages.text("table.two.competing.median", head))
                        .toList();
            case SURVIVAL ->
                any.plan().options().landmarks().stream()
                        .map(time -> messages.text("table.incidence.at", messages.numbers().shortest(time), unit, level))
                        .toList();
            case LOG_RANK -> List.of(messages.text("table.incidence.gray", numbers.styled("table.p")));
            case HAZARD ->
                List.of(
                        messages.text("table.two.competing.hr", level),
                        messages.text("table.two.hr.p", numbers.styled("table.p")));
        };
    }

    @Override
    public List<Cell> beside(SurvivalColumn column, AnalysisResult factor) {
        return column == SurvivalColumn.LOG_RANK
                ? List.of(event(factor).map(cells::gray).orElse(Cell.of(numbers.none())))
                : plain.beside(column, factor);
    }

    @Override
    public List<Cell> beside(SurvivalColumn column, Line line) {
        return column == SurvivalColumn.SURVIVAL ? incidence(line) : plain.beside(column, line);
    }

    private Optional<IncidenceResult> incidence(AnalysisResult factor) {
        return incidences.stream()
                .filter(known -> known.result().plan().grouping().equals(factor.plan().grouping()))
                .findFirst();
    }

    private Optional<Cause> event(AnalysisResult factor) {
        return incidence(factor).map(known -> known.risks().causes().getFirst());
    }

    private List<Cell> incidence(Line line) {
        List<Double> times = line.factor().plan().options().landmarks();
        Optional<IncidenceResult> known = incidence(line.factor());
        Optional<Cause> event = event(line.factor());
        if (known.isEmpty() || event.isEmpty()) {
            return times.stream().map(_ -> Cell.of(numbers.none())).toList();
        }
        if (line.curve() || unprinted.incidence(known.get(), event.get())) {
            return times.stream().map(_ -> Cell.of(messages.text("table.hidden.cell"))).toList();
        }
        Optional<GroupIncidence> group = event.get().groups().stream()
                .filter(other -> other.group().equals(line.group().group()))
                .findFirst();
        return times.stream()
                .map(time -> Cell.of(group.flatMap(curve -> curve.at(time, known.get().risks().level()))
                        .map(cells::share)
                        .orElse(numbers.none())))
                .toList();
    }

    @Override
    public List<String> conventions(List<SurvivalColumn> shown) {
        List<String> notes = new ArrayList<>();
        if (shown.contains(SurvivalColumn.SURVIVAL)) {
            notes.add(messages.text("table.two.competing.note.incidence"));
        }
        if (shown.contains(SurvivalColumn.MEDIAN_ERROR) || shown.contains(SurvivalColumn.MEDIAN_LIMITS)) {
            notes.add(messages.text("table.two.competing.note.median"));
        }
        plain.conventions(shown.stream()
                        .filter(column -> column == SurvivalColumn.MEDIAN_ERROR || column == SurvivalColumn.MEDIAN_LIMITS)
                        .toList())
                .forEach(notes::add);
        if (shown.contains(SurvivalColumn.HAZARD)) {
            notes.add(messages.text("table.two.competing.note.hr"));
        }
        return notes;
    }
}
