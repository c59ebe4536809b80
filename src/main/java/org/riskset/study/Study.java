package org.riskset.study;

import java.util.List;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Registry;

/// A registry and everything decided about it. Immutable: an edit makes a new study, and undo is the study before.
///
/// @param name   what the window's title calls it
/// @param source the file the data came from
/// @param sheet  the registry as imported
/// @param recipe how the registry becomes the cohort
/// @param cohort the patients, as the recipe makes them
/// @param plan   the analysis in view
/// @param tables what the tables hold
/// @param report what the report holds
public record Study(
        String name,
        SourceFile source,
        ImportedSheet sheet,
        CohortRecipe recipe,
        Cohort cohort,
        AnalysisPlan plan,
        TablePlan tables,
        ReportPlan report) {
    /// What comes of another recipe: the study with its cohort, or why there is none.
    public sealed interface Recohort {
        record Made(Study study) implements Recohort {}

        record NotMade(CohortOutcome.NotMade reason) implements Recohort {}
    }

    public Study withName(String other) {
        return new Study(other, source, sheet, recipe, cohort, plan, tables, report);
    }

    public Study withPlan(AnalysisPlan other) {
        return new Study(name, source, sheet, recipe, cohort, other, tables, report);
    }

    public Study withTables(TablePlan other) {
        return new Study(name, source, sheet, recipe, cohort, plan, other, report);
    }

    public Study withReport(ReportPlan other) {
        return new Study(name, source, sheet, recipe, cohort, plan, tables, other);
    }

    /// The same study on the cohort of another recipe. What was decided about a variable that is no longer there is
    /// forgotten. O(n log n).
    public Recohort withRecipe(CohortRecipe other) {
        return switch (sheet.cohort(other)) {
            case CohortOutcome.Made made -> new Recohort.Made(on(made.cohort(), other));
            case CohortOutcome.NotMade not -> new Recohort.NotMade(not);
        };
    }

    private Study on(Cohort changed, CohortRecipe other) {
        Registry registry = changed.registry();
        AnalysisPlan kept = isThere(registry, plan.grouping()) ? plan : AnalysisPlan.WHOLE_COHORT.withOptions(plan.options());
        List<TablePlan.Entry> entries = tables.entries().stream()
                .filter(entry -> isThere(registry, entry.grouping()))
                .toList();
        TablePlan fitting = new TablePlan(entries, tables.compareBy().filter(by -> isThere(registry, by)));
        return new Study(name, source, sheet, other, changed, kept, NewStudy.withNewFactors(fitting, changed), report);
    }

    private static boolean isThere(Registry registry, Grouping grouping) {
        return grouping.columnName().map(column -> registry.find(column).isPresent()).orElse(true);
    }
}
