package org.riskset.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.KnownAfterEvent;
import org.riskset.cohort.RoundedCut;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;

/// First studies on a cohort, before anybody has decided anything.
public final class NewStudy {
    private static final int MOST_LEVELS_IN_TABLE = 8;

    private NewStudy() {}

    /// A study of any registry: the whole cohort in view, the tables with one row block per category and per number cut
    /// at its median, but for what is known only after the event.
    ///
    /// @param cohort what the recipe makes of the sheet
    public static Study of(String name, SourceFile source, ImportedSheet sheet, CohortRecipe recipe, Cohort cohort) {
        List<TablePlan.Entry> entries = groupings(cohort).stream()
                .map(grouping -> new TablePlan.Entry(grouping, CutPointOrigin.FIXED_IN_ADVANCE, true, true))
                .toList();
        return new Study(
                name,
                source,
                sheet,
                recipe,
                cohort,
                AnalysisPlan.WHOLE_COHORT,
                new TablePlan(entries, Optional.empty()),
                ReportPlan.FIRST,
                RegressionPlan.EMPTY,
                FigurePlan.FIRST, Scrutiny.NONE, TableDesign.FIRST, ExportedFigures.NONE);
    }

    /// The sample cohort with the groupings of the published tables: age at 60, tumour size at 6 cm, and the four kinds
    /// of active treatment; the Cox model has sex, tumour size, stage and surgery.
    public static Study sample(
            String name, SourceFile source, ImportedSheet sheet, CohortRecipe recipe, Cohort cohort) {
        List<Grouping> published = List.of(
                Grouping.ByLevels.of("sex"),
                Grouping.ByCutPoints.at("age_at_diagnosis", 60),
                Grouping.ByCutPoints.at("tumour_size_cm", 6),
                Grouping.ByLevels.of("stage"),
                new Grouping.ByLevels("surgery", List.of("Yes", "No"), Set.of()),
                new Grouping.ByLevels(
                        "treatment",
                        List.of(
                                "Surgery + chemoradiotherapy",
                                "Surgery + radiotherapy",
                                "Surgery alone",
                                "Chemotherapy + radiotherapy"),
                        Set.of("Palliative treatment")),
                Grouping.ByLevels.of("cervical_ln"));
        List<TablePlan.Entry> entries = new ArrayList<>();
        published.forEach(grouping -> entries.add(new TablePlan.Entry(grouping, CutPointOrigin.FIXED_IN_ADVANCE, true, true)));
        Set<Optional<String>> known = Set.copyOf(
                published.stream().map(Grouping::columnName).toList());
        groupings(cohort).stream()
                .filter(grouping -> !known.contains(grouping.columnName()))
                .forEach(grouping -> entries.add(new TablePlan.Entry(grouping, CutPointOrigin.FIXED_IN_ADVANCE, true, false)));
        AnalysisPlan plan = AnalysisPlan.WHOLE_COHORT.withGrouping(published.get(3), CutPointOrigin.FIXED_IN_ADVANCE);
        List<RegressionPlan.Factor> factors = Stream.of(0, 2, 3, 4)
                .map(published::get)
                .<RegressionPlan.Factor>flatMap(grouping -> RegressionPlan.Grouped.of(grouping).stream())
                .toList();
        RegressionPlan regression =
                RegressionPlan.EMPTY.withModel(RegressionPlan.EMPTY.model().withFactors(factors));
        TablePlan tables = new TablePlan(entries, Optional.empty());
        return new Study(name, source, sheet, recipe, cohort, plan, tables, ReportPlan.FIRST, regression, FigurePlan.FIRST, Scrutiny.NONE, TableDesign.FIRST, ExportedFigures.NONE);
    }

    /// The tables with a row block for every variable that is new in a cohort, shown in Table I.
    static TablePlan withNewFactors(TablePlan tables, Cohort cohort) {
        List<TablePlan.Entry> all = new ArrayList<>(tables.entries());
        groupings(cohort).stream()
                .filter(grouping -> grouping.columnName().flatMap(tables::find).isEmpty())
                .forEach(grouping ->
                        all.add(new TablePlan.Entry(grouping, CutPointOrigin.FIXED_IN_ADVANCE, true, false)));
        return new TablePlan(all, tables.compareBy());
    }

    private static List<Grouping> groupings(Cohort cohort) {
        List<Grouping> groupings = new ArrayList<>();
        for (Column column : cohort.registry().columns()) {
            if (!cohort.definition().columns().contains(column.name()) && KnownAfterEvent.patients(cohort, column).isEmpty()) {
                factor(cohort, column).ifPresent(groupings::add);
            }
        }
        return groupings;
    }

    private static Optional<Grouping> factor(Cohort cohort, Column column) {
        return switch (column) {
            case CategoryColumn category when category.levels().size() >= 2
                    && category.levels().size() <= MOST_LEVELS_IN_TABLE ->
                Optional.of(Grouping.ByLevels.of(column.name()));
            case NumberColumn number -> medianCut(cohort, number);
            default -> Optional.empty();
        };
    }

    private static Optional<Grouping> medianCut(Cohort cohort, NumberColumn column) {
        double[] values = cohort.sortedValues(column);
        if (values.length < 2 || values[0] == values[values.length - 1]) {
            return Optional.empty();
        }
        double median = values[values.length / 2];
        return median > values[0] ? Optional.of(Grouping.ByCutPoints.at(column.name(), RoundedCut.of(values, median))) : Optional.empty();
    }
}
