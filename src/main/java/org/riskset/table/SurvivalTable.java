package org.riskset.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.cohort.Grouping;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.table.SummaryTable.Kind;
import org.riskset.table.SummaryTable.Row;
import org.riskset.wording.EndpointText;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Table II: one factor after another, one row per level: patients, deaths, median ± SE in SPSS's convention and with
/// confidence limits, survival at chosen times, log-rank p, hazard ratio. Where other events compete with the event,
/// cumulative incidence at the chosen times and Gray's p stand in the place of survival and the log-rank p.
public final class SurvivalTable {
    private static final int FEW_PATIENTS = 3;

    private final TableSetting setting;
    private final Optional<TogetherColumns> together;
    private final Messages messages;
    private final GroupNames names;
    private final JournalNumbers numbers;
    private final FactorCells cells;
    private final List<SurvivalColumn> columns;
    private final Set<String> footnotes = new LinkedHashSet<>();
    private boolean hidden;

    private SurvivalTable(
            List<IncidenceResult> incidences,
            TableSetting setting,
            Optional<RegressionResult> model,
            Messages messages) {
        this.setting = setting;
        this.messages = messages;
        this.numbers = new JournalNumbers(setting.design().style(), messages);
        this.names = numbers.groupNames();
        this.cells = incidences.isEmpty()
                ? new SurvivalCells(numbers, messages)
                : new CompetingCells(incidences, setting.hidden(), numbers, messages);
        this.columns = setting.design().survival(!incidences.isEmpty()).stream().sorted().toList();
        this.together = model.map(result -> new TogetherColumns(result, numbers, setting.hidden(), messages));
    }

    /// The table of results of one cohort, one per factor, as a setting wants it; the hazard ratios of a model of several
    /// factors beside each factor's own.
    ///
    /// @param cumulative incidence of all patients, then of the factors compared; empty where no event competes
    /// @param model      whose factors are matched by their grouping
    /// @throws IllegalArgumentException if there is no result
    public static SummaryTable of(
            List<AnalysisResult> factors,
            List<IncidenceResult> incidences,
            Optional<RegressionResult> model,
            TableSetting setting,
            Messages messages) {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("no factor");
        }
        return new SurvivalTable(
                        incidences, setting, model, messages.about(factors.getFirst().cohort().endpoint()))
                .build(factors);
    }

    private SummaryTable build(List<AnalysisResult> factors) {
        AnalysisResult first = factors.getFirst();
        List<String> heads = new ArrayList<>(List.of(messages.text("table.two.factor")));
        columns.forEach(column -> heads.addAll(cells.heads(column, first)));
        together.ifPresent(model -> heads.addAll(model.heads()));
        footnotes.addAll(cells.conventions(columns));
        together.ifPresent(model -> footnotes.add(model.note()));
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (AnalysisResult factor : factors) {
            String here = setting.sections().getOrDefault(column(factor), "");
            if (!here.equals(section) && !here.isEmpty()) {
                rows.add(Row.section(here, heads.size()));
            }
            section = here;
            rows.addAll(rows(factor));
        }
        if (hidden) {
            footnotes.add(messages.text("table.note.hidden", setting.hidden().least()));
        }
        int patients = first.cohort().registryRows() - first.cohort().exclusions().size();
        String words = messages.text(
                together.isPresent() ? "table.two.title.both" : "table.two.title",
                patients,
                new EndpointText(messages).inSentence(first.cohort().endpoint()));
        String name = numbers.styled("table.two.name");
        return new SummaryTable(numbers.styled("table.title", name, words), name, heads, rows, List.copyOf(footnotes));
    }

    private static String column(AnalysisResult factor) {
        return factor.plan().grouping().columnName().orElse("");
    }

    private String label(AnalysisResult factor) {
        RowDesign design = setting.design().row(column(factor));
        return factor.grouping().columnLabel().isEmpty()
                ? messages.text("group.everyone")
                : design.name(factor.grouping().columnLabel());
    }

    private List<Row> rows(AnalysisResult factor) {
        List<Row> rows = new ArrayList<>();
        List<Cell> title = new ArrayList<>(List.of(Cell.of(label(factor))));
        columns.forEach(column -> title.addAll(cells.beside(column, factor)));
        together.ifPresent(_ -> title.addAll(List.of(Cell.EMPTY, Cell.EMPTY)));
        rows.add(new Row(Kind.VARIABLE, title));
        List<GroupSummary> groups = factor.presentGroups();
        HiddenCounts unprinted = setting.hidden();
        boolean[] patients = new boolean[groups.size()];
        for (int group = 0; group < patients.length; group++) {
            patients[group] = unprinted.total(column(factor), groups.get(group).group().label());
        }
        boolean[] events = unprinted.events(groups.stream().mapToInt(GroupSummary::events).toArray(), patients);
        boolean ratios = unprinted.ratios(factor);
        for (int group = 0; group < groups.size(); group++) {
            FactorCells.Line line =
                    new FactorCells.Line(factor, groups.get(group), group == 0, patients[group], events[group], ratios);
            rows.add(new Row(Kind.LEVEL, level(line)));
        }
        noteWhatIsMissing(factor);
        return rows;
    }

    private List<Cell> level(FactorCells.Line line) {
        AnalysisResult factor = line.factor();
        String name = names.name(line.group().group().label(), factor.grouping().unit());
        hidden |= line.curve() || line.ratios();
        if (line.group().patients() <= FEW_PATIENTS && !line.patients()) {
            footnotes.add(messages.text("table.two.note.few", label(factor), name, line.group().patients()));
        }
        List<Cell> all = new ArrayList<>(List.of(Cell.of(name)));
        columns.forEach(column -> all.addAll(cells.beside(column, line)));
        together.ifPresent(model -> all.addAll(model.cells(factor.plan().grouping(), line.group().group().label())));
        return all;
    }

    private void noteWhatIsMissing(AnalysisResult factor) {
        String label = label(factor);
        if (factor.plan().grouping() instanceof Grouping.ByCutPoints
                && factor.plan().origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING) {
            footnotes.add(factor.evidence()
                    .map(evidence -> messages.text(
                            "table.two.note.cut", label, numbers.pEquation(evidence.adjustedP())))
                    .orElse(messages.text("table.two.note.cut.unadjusted", label)));
        }
        noteCount("table.two.note.missing", label, factor.grouping().missing(), factor);
        noteCount("table.two.note.left-out", label, factor.grouping().leftOut(), factor);
    }

    /// How many patients are in no group; in words where counts of the factor are hidden, which the number could tell.
    private void noteCount(String key, String label, int count, AnalysisResult factor) {
        if (count > 0) {
            boolean untold = setting.hidden().any() && setting.hidden().anyOf(column(factor));
            footnotes.add(untold ? messages.text(key + ".some", label) : messages.text(key, label, count));
        }
    }
}
