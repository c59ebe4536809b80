package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.tables.TableDesign;
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
/// @param regression the Cox models
/// @param figures what the figures show and how they look
/// @param scrutiny what has been compared, and which cautions were set aside
/// @param design how the tables are made
/// @param exported figures that left it as files
public record Study(
        String name,
        SourceFile source,
        ImportedSheet sheet,
        CohortRecipe recipe,
        Cohort cohort,
        AnalysisPlan plan,
        TablePlan tables,
        ReportPlan report,
        RegressionPlan regression,
        FigurePlan figures,
        Scrutiny scrutiny,
        TableDesign design,
        ExportedFigures exported) {
    /// What comes of another recipe: the study with its cohort, or why there is none.
    public sealed interface Recohort {
        record Made(Study study) implements Recohort {}

        record NotMade(CohortOutcome.NotMade reason) implements Recohort {}
    }

    public Study withName(String other) {
        return new Study(other, source, sheet, recipe, cohort, plan, tables, report, regression, figures, scrutiny, design, exported);
    }

    public Study withPlan(AnalysisPlan other) {
        return new Study(name, source, sheet, recipe, cohort, other, tables, report, regression, figures, scrutiny, design, exported);
    }

    /// The same study with other tables; the Cox model in view and the figures follow their groupings.
    public Study withTables(TablePlan other) {
        List<Grouping> groupings =
                other.entries().stream().map(TablePlan.Entry::grouping).toList();
        return new Study(
                name,
                source,
                sheet,
                recipe,
                cohort,
                plan,
                other,
                report,
                regression.following(groupings),
                figures.following(other),
                scrutiny,
                design,
                exported);
    }

    public Study withReport(ReportPlan other) {
        return new Study(name, source, sheet, recipe, cohort, plan, tables, other, regression, figures, scrutiny, design, exported);
    }

    public Study withRegression(RegressionPlan other) {
        return new Study(name, source, sheet, recipe, cohort, plan, tables, report, other, figures, scrutiny, design, exported);
    }

    public Study withFigures(FigurePlan other) {
        return new Study(name, source, sheet, recipe, cohort, plan, tables, report, regression, other, scrutiny, design, exported);
    }

    public Study withScrutiny(Scrutiny other) {
        return new Study(name, source, sheet, recipe, cohort, plan, tables, report, regression, figures, other, design, exported);
    }

    public Study withDesign(TableDesign other) {
        return new Study(name, source, sheet, recipe, cohort, plan, tables, report, regression, figures, scrutiny, other, exported);
    }

    public Study withExported(ExportedFigures other) {
        return new Study(name, source, sheet, recipe, cohort, plan, tables, report, regression, figures, scrutiny, design, other);
    }

    /// The same study with a variable of the tables in another place. A heading above it stays where it is: above the
    /// variable that follows, if that has none of its own.
    ///
    /// @param from place among the entries of the tables
    /// @param to   the place it has afterwards
    public Study withRowMoved(int from, int to) {
        List<TablePlan.Entry> entries = new ArrayList<>(tables.entries());
        TableDesign headings = design;
        String moved = entries.get(from).grouping().columnName().orElse("");
        String section = design.row(moved).section();
        if (!section.isEmpty() && from != to && from + 1 < entries.size()) {
            String next = entries.get(from + 1).grouping().columnName().orElse("");
            if (design.row(next).section().isEmpty()) {
                headings = headings.with(design.row(moved).withSection("")).with(design.row(next).withSection(section));
            }
        }
        entries.add(to, entries.remove(from));
        return withTables(new TablePlan(entries, tables.compareBy())).withDesign(headings);
    }

    /// The same study on the cohort of another recipe. What was decided about a variable that is no longer there is
    /// forgotten. O(n log n).
    public Recohort withRecipe(CohortRecipe other) {
        return switch (sheet.cohort(other)) {
            case CohortOutcome.Made made -> new Recohort.Made(on(made.cohort(), other));
            case CohortOutcome.NotMade not -> new Recohort.NotMade(not);
        };
    }

    /// The same study on another export of its registry. Endpoints, filters, variables, groupings, models and figures stay;
    /// what was decided about a variable that is no longer there is forgotten. O(n log n).
    ///
    /// @param file   where the new export came from
    /// @param export the new export as read
    /// @param other  how it becomes the cohort
    public Recohort withSheet(SourceFile file, ImportedSheet export, CohortRecipe other) {
        return switch (export.cohort(other)) {
            case CohortOutcome.Made made ->
                new Recohort.Made(new Study(
                                name, file, export, recipe, cohort, plan, tables, report, regression, figures, scrutiny, design, exported)
                        .on(made.cohort(), other));
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
        return new Study(
                name,
                source,
                sheet,
                other,
                changed,
                kept,
                NewStudy.withNewFactors(fitting, changed),
                report,
                new RegressionPlan(
                        known(registry, regression.model()),
                        regression.kept().stream().map(model -> known(registry, model)).toList(),
                        regression.inTableTwo()),
                figures.known(grouping -> isThere(registry, grouping)),
                scrutiny,
                design,
                exported);
    }

    private static RegressionPlan.Model known(Registry registry, RegressionPlan.Model model) {
        return model.withStrata(model.strata().filter(by -> isThere(registry, by)))
                .withFactors(model.factors().stream()
                        .filter(factor -> registry.find(factor.column()).isPresent())
                        .toList())
                .rememberingOnly(factor -> registry.find(factor.column()).isPresent());
    }

    private static boolean isThere(Registry registry, Grouping grouping) {
        return grouping.columns().stream().allMatch(column -> registry.find(column).isPresent());
    }
}
