package org.riskset.table;

import java.util.List;
import java.util.Optional;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.ModelFit;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRow;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.cohort.GroupLabel;
import org.riskset.cohort.Grouping;
import org.riskset.survival.regression.Ties;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.wording.Messages;
import org.riskset.wording.RegressionText;

/// The columns of Table II with the hazard ratios of a model of several factors together.
final class TogetherColumns {
    private final RegressionResult model;
    private final JournalNumbers numbers;
    private final HiddenCounts hidden;
    private final Messages messages;
    private final RegressionText text;

    /// @param hidden what stays unprinted; where anything does, the note keeps the numbers of patients to itself
    TogetherColumns(RegressionResult model, JournalNumbers numbers, HiddenCounts hidden, Messages messages) {
        this.model = model;
        this.numbers = numbers;
        this.hidden = hidden;
        this.messages = messages;
        this.text = new RegressionText(messages);
    }

    List<String> heads() {
        String level = messages.numbers().shortest(100 * model.level().coverage());
        return List.of(messages.text("regression.table.multivariable", level), messages.text("table.two.hr.p.both", numbers.styled("table.p")));
    }

    /// Ratio and p of a group; a dash where the model does not have its grouping.
    List<Cell> cells(Grouping grouping, GroupLabel group) {
        return rowOf(grouping, group)
                .map(row -> cells(row.multivariable(), hidden.ratios(model, row.factor())))
                .orElseGet(() -> List.of(Cell.of(numbers.none()), Cell.EMPTY));
    }

    private Optional<RegressionRow> rowOf(Grouping grouping, GroupLabel group) {
        return model.rows().stream()
                .filter(row -> row.factor().plan() instanceof RegressionPlan.Grouped known
                        && known.grouping().equals(grouping))
                .filter(row -> row.level().isPresent()
                        && row.factor().groups().get(row.level().getAsInt()).label().equals(group))
                .findFirst();
    }

    private List<Cell> cells(RegressionRow.Estimate estimate, boolean untold) {
        Cell star = Cell.of(messages.text("table.hidden.cell"));
        return switch (estimate) {
            case RegressionRow.Reference _ -> List.of(Cell.of(numbers.reference()), Cell.EMPTY);
            case RegressionRow.Ratio _ when untold -> List.of(star, star);
            case RegressionRow.Ratio ratio ->
                List.of(Cell.of(numbers.hazard(ratio.ratio(), ratio.lower(), ratio.upper())), Cell.of(numbers.pValue(ratio.pValue()), ratio.pValue()));
            case RegressionRow.Diverges _, RegressionRow.SetAside _, RegressionRow.NoModel _ ->
                List.of(Cell.of(text.ratio(estimate)), Cell.EMPTY);
        };
    }

    /// Which factors are in the model, of how many patients, and how it was estimated.
    String note() {
        RegressionPlan.Model plan = model.plan().model();
        String factors =
                String.join(", ", model.factors().stream().map(ModelFactor::label).toList());
        String ties = messages.text(plan.ties() == Ties.EFRON ? "regression.ties.efron" : "regression.ties.breslow");
        String key = plan.estimation() == RegressionPlan.Estimation.FIRTH
                ? "table.two.note.together.firth"
                : "table.two.note.together";
        if (hidden.any()) {
            return messages.text(key + ".uncounted", factors, ties);
        }
        return messages.text(
                key, factors, model.fit().map(ModelFit::patients).orElse(0), model.fit().map(ModelFit::events).orElse(0), ties);
    }
}
