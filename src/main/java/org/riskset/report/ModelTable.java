package org.riskset.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.riskset.report.text.ModelSubjects;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResult;
import org.riskset.table.JournalNumbers;
import org.riskset.table.SummaryTable;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.table.SummaryTable.Kind;
import org.riskset.table.SummaryTable.Row;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Table III: the Cox model, hazard ratios of each factor alone beside those of all factors together.
final class ModelTable {
    private final ReportFacts facts;
    private final ReportedModel model;
    private final Messages messages;
    private final GroupNames names;
    private final JournalNumbers numbers;
    private final Set<String> notes = new LinkedHashSet<>();

    private ModelTable(ReportFacts facts, ReportedModel model, Messages messages) {
        this.facts = facts;
        this.model = model;
        this.messages = messages;
        this.numbers = new JournalNumbers(facts.setting().design().style(), messages);
        this.names = numbers.groupNames();
    }

    static SummaryTable of(ReportFacts facts, ReportedModel model, Messages messages) {
        return new ModelTable(facts, model, messages).build();
    }

    private SummaryTable build() {
        String level = messages.numbers().shortest(100 * model.level().coverage());
        List<String> heads = List.of(
                messages.text("report.model.factor"),
                messages.text("report.model.alone", level),
                numbers.styled("table.p"),
                messages.text("report.model.all", level),
                numbers.styled("table.p"));
        if (model.multivariable() instanceof CoxResult.Fitted fitted) {
            CoxModel all = fitted.model();
            String ties = messages.text("report.ties." + model.ties().name().toLowerCase(Locale.ROOT));
            String method = messages.text(model.isPenalised() ? "report.model.note.firth" : "report.model.note.wald");
            // The number of patients in the model tells how many lack a value, which a factor may hide.
            notes.add(
                    facts.setting().hidden().any()
                            ? messages.text("report.model.note.uncounted", ties, method)
                            : messages.text("report.model.note", ties, all.patients(), all.events(), method));
        }
        if (facts.isCompeting()) {
            notes.add(messages.text("report.model.note.competing"));
        }
        List<Row> rows = new ArrayList<>();
        for (int factor = 0; factor < model.factors().size(); factor++) {
            rows.addAll(rows(factor));
        }
        String name = numbers.styled("report.model.name");
        String title = numbers.styled("table.title", name, messages.text("report.model.title"));
        return new SummaryTable(title, name, heads, rows, List.copyOf(notes));
    }

    private List<Row> rows(int index) {
        ReportedModel.Factor factor = model.factors().get(index);
        Map<OptionalInt, ReportedModel.Ratio> alone = ratios(model.univariable().get(index), 0);
        Map<OptionalInt, ReportedModel.Ratio> together = ratios(model.multivariable(), index);
        String label = facts.setting().design().row(factor.column()).name(facts.label(factor.column()));
        if (factor.isContinuous()) {
            notes.add(messages.text("report.model.note.unit"));
            String name = ModelSubjects.perUnit(factor, label, messages);
            return List.of(new Row(Kind.VARIABLE, cells(name, OptionalInt.empty(), alone, together)));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(Kind.VARIABLE, List.of(Cell.of(label), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY, Cell.EMPTY)));
        for (int level = 0; level < factor.levels().size(); level++) {
            String name = names.name(factor.levels().get(level), Optional.empty());
            rows.add(new Row(
                    Kind.LEVEL,
                    level == factor.reference()
                            ? List.of(Cell.of(name), Cell.of(numbers.reference()), Cell.EMPTY, Cell.of(numbers.reference()), Cell.EMPTY)
                            : facts.hidesRatios(factor)
                                    ? unprinted(name)
                                    : cells(name, OptionalInt.of(level), alone, together)));
        }
        return rows;
    }

    private List<Cell> unprinted(String name) {
        notes.add(messages.text("table.note.hidden", facts.setting().hidden().least()));
        Cell star = Cell.of(messages.text("table.hidden.cell"));
        return List.of(Cell.of(name), star, star, star, star);
    }

    private List<Cell> cells(
            String name,
            OptionalInt level,
            Map<OptionalInt, ReportedModel.Ratio> alone,
            Map<OptionalInt, ReportedModel.Ratio> together) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        add(cells, Optional.ofNullable(alone.get(level)));
        add(cells, Optional.ofNullable(together.get(level)));
        return cells;
    }

    private void add(List<Cell> cells, Optional<ReportedModel.Ratio> ratio) {
        if (ratio.isEmpty()) {
            notes.add(messages.text("report.model.note.none"));
            cells.add(Cell.of(messages.text("report.model.none")));
            cells.add(Cell.EMPTY);
            return;
        }
        ReportedModel.Ratio known = ratio.get();
        cells.add(Cell.of(numbers.hazard(known.ratio(), known.lower(), known.upper())));
        cells.add(Cell.of(numbers.pValue(known.pValue()), known.pValue()));
    }

    /// Finite ratios of one factor by level.
    private Map<OptionalInt, ReportedModel.Ratio> ratios(CoxResult result, int covariate) {
        Map<OptionalInt, ReportedModel.Ratio> ratios = new LinkedHashMap<>();
        for (ReportedModel.Ratio ratio : model.ratios(result)) {
            if (ratio.column().covariate() == covariate) {
                ratios.put(ratio.column().level(), ratio);
            }
        }
        return ratios;
    }
}
