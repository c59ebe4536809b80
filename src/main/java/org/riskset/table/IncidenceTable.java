package org.riskset.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.CompetingRisks.Cause;
import org.riskset.analysis.CompetingRisks.GroupIncidence;
import org.riskset.analysis.IncidenceResult;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.table.SummaryTable.Kind;
import org.riskset.table.SummaryTable.Row;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Cumulative incidence of the event and of the competing events: all patients, then factor by factor one row per level,
/// with Gray's test and the subdistribution hazard ratio.
public final class IncidenceTable {
    private final List<IncidenceResult> incidences;
    private final TableSetting setting;
    private final Messages messages;
    private final GroupNames names;
    private final JournalNumbers numbers;
    private final IncidenceCells estimates;
    private final List<Double> landmarks;
    private final boolean compared;
    private final Set<String> notes = new LinkedHashSet<>();

    private IncidenceTable(List<IncidenceResult> incidences, TableSetting setting, Messages messages) {
        this.incidences = incidences;
        this.setting = setting;
        this.messages = messages;
        this.numbers = new JournalNumbers(setting.design().style(), messages);
        this.names = numbers.groupNames();
        this.estimates = new IncidenceCells(numbers);
        this.compared = incidences.size() > 1;
        this.landmarks = incidences.getFirst().result().plan().options().landmarks();
    }

    /// The table of all patients and their factors.
    ///
    /// @param incidences at least one
    public static SummaryTable of(List<IncidenceResult> incidences, TableSetting setting, Messages messages) {
        return new IncidenceTable(incidences, setting, messages).build();
    }

    private SummaryTable build() {
        CompetingRisks first = incidences.getFirst().risks();
        String level = messages.numbers().shortest(100 * first.level().coverage());
        String unit = new UnitText(messages).plural(incidences.getFirst().result().cohort().unit());
        List<String> heads = new ArrayList<>(List.of(
                messages.text("report.model.factor"), numbers.styled("table.two.n"), messages.text("table.incidence.events")));
        landmarks.forEach(time ->
                heads.add(messages.text("table.incidence.at", messages.numbers().shortest(time), unit, level)));
        notes.add(messages.text("table.incidence.note"));
        if (compared) {
            heads.add(messages.text("table.incidence.gray", numbers.styled("table.p")));
            heads.add(messages.text("table.incidence.ratio", level));
            heads.add(numbers.styled("table.p"));
            notes.add(messages.text("table.incidence.note.ratio"));
        }
        List<Row> rows = new ArrayList<>();
        for (int cause = 0; cause < first.causes().size(); cause++) {
            rows.add(Row.section(
                    messages.text(
                            cause == 0 ? "table.incidence.event" : "table.incidence.competing",
                            first.causes().get(cause).name()),
                    heads.size()));
            for (IncidenceResult incidence : incidences) {
                rows.addAll(rows(incidence, incidence.risks().causes().get(cause)));
            }
        }
        String name = numbers.styled("table.incidence.name");
        String title = numbers.styled("table.title", name, messages.text("table.incidence.title"));
        return new SummaryTable(title, name, heads, rows, List.copyOf(notes));
    }

    private List<Row> rows(IncidenceResult incidence, Cause cause) {
        if (incidence.isWhole()) {
            return List.of(new Row(
                    Kind.VARIABLE,
                    cells(messages.text("group.everyone"), incidence, cause, cause.groups().getFirst(), setting.hidden().incidence(incidence, cause))));
        }
        List<Row> rows = new ArrayList<>();
        String column = incidence.column().orElse("");
        List<Cell> title = new ArrayList<>(
                List.of(Cell.of(setting.design().row(column).name(incidence.result().grouping().columnLabel()))));
        landmarks.forEach(_ -> title.add(Cell.EMPTY));
        title.addAll(List.of(Cell.EMPTY, Cell.EMPTY, estimates.gray(cause), Cell.EMPTY, Cell.EMPTY));
        rows.add(new Row(Kind.VARIABLE, title));
        boolean hidden = setting.hidden().incidence(incidence, cause);
        for (GroupIncidence group : cause.groups()) {
            String name = names.name(group.group().label(), incidence.result().grouping().unit());
            rows.add(new Row(Kind.LEVEL, cells(name, incidence, cause, group, hidden)));
        }
        return rows;
    }

    private List<Cell> cells(
            String name, IncidenceResult incidence, Cause cause, GroupIncidence group, boolean hidden) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        if (hidden) {
            notes.add(messages.text("table.note.hidden", setting.hidden().least()));
        }
        cells.add(hidden ? hiddenCell() : count(group.curve().patients()));
        cells.add(hidden ? hiddenCell() : count(group.events()));
        for (double time : landmarks) {
            cells.add(
                    hidden
                            ? hiddenCell()
                            : Cell.of(group.at(time, incidence.risks().level()).map(estimates::share).orElse(numbers.none())));
        }
        if (compared) {
            cells.add(Cell.EMPTY);
            cells.addAll(ratio(incidence, cause, group));
        }
        return cells;
    }

    private Cell hiddenCell() {
        return Cell.of(messages.text("table.hidden.cell"));
    }

    private Cell count(int count) {
        return Cell.of(numbers.count(count), count);
    }

    private List<Cell> ratio(IncidenceResult incidence, Cause cause, GroupIncidence group) {
        if (incidence.isWhole()) {
            return List.of(Cell.EMPTY, Cell.EMPTY);
        }
        int level = incidence.risks().levels().indexOf(group.group());
        if (level == 0) {
            return List.of(Cell.of(numbers.reference()), Cell.EMPTY);
        }
        Optional<HazardRatio> ratio = incidence.risks().ratios(cause).stream()
                .filter(estimated -> estimated.column().level().orElse(-1) == level)
                .findFirst()
                .map(CoxCoefficient.Estimated::hazardRatio);
        return ratio.map(known -> List.of(
                        Cell.of(numbers.hazard(known)), Cell.of(numbers.pValue(known.pValue()), known.pValue())))
                .orElse(List.of(Cell.of(messages.text("number.not-estimable")), Cell.EMPTY));
    }
}
