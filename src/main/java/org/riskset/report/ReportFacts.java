package org.riskset.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.IncidenceResult;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Grouping;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.quality.Correction;
import org.riskset.study.PrintedFigure;
import org.riskset.study.Scrutiny;
import org.riskset.study.SheetReading;
import org.riskset.survival.compare.LogRankTest;
import org.riskset.table.TableSetting;

/// Everything a report may speak of: who was analysed, and what was computed on them.
///
/// @param title           name of the study
/// @param application     name and version of the program
/// @param sourceName      name of the file the data came from
/// @param sha256          fingerprint of that file
/// @param cohort          the patients
/// @param whole           the cohort as one curve
/// @param factors         one result per factor, in the order of figures and Table II
/// @param strata          stratified tests of the factors, where asked for
/// @param characteristics Table I
/// @param compareBy       grouping that makes the columns of Table I
/// @param model           the Cox model, where there is one
/// @param incidences      cumulative incidence of all patients, then of the factors compared; empty where no event competes
/// @param setting         how Tables I and II are set
/// @param figures         what is drawn, in order
/// @param recipe          how the registry became the cohort, where that is known
/// @param scrutiny        what has been compared, and which cautions were set aside
/// @param corrections     of values that the file had otherwise
/// @param reading         what was decided about reading the file
public record ReportFacts(
        String title,
        String application,
        String sourceName,
        String sha256,
        Cohort cohort,
        AnalysisResult whole,
        List<AnalysisResult> factors,
        Optional<Strata> strata,
        Characteristics characteristics,
        Optional<Grouping> compareBy,
        Optional<ReportedModel> model,
        List<IncidenceResult> incidences,
        TableSetting setting,
        List<PrintedFigure> figures,
        Optional<CohortRecipe> recipe,
        Scrutiny scrutiny,
        List<Correction> corrections,
        SheetReading reading) {
    public ReportFacts {
        corrections = List.copyOf(corrections);
        factors = List.copyOf(factors);
        figures = List.copyOf(figures);
        incidences = List.copyOf(incidences);
    }

    /// Stratified log-rank tests.
    ///
    /// @param column name of the column whose levels are the strata
    /// @param tests  one per factor, empty where a factor has none
    public record Strata(String column, List<Optional<LogRankTest>> tests) {
        public Strata {
            tests = List.copyOf(tests);
        }
    }

    /// The name of a column in figures and tables; its own name where the registry does not have it.
    public String label(String column) {
        return cohort.registry().find(column).map(known -> known.label()).orElse(column);
    }

    /// The unit of a column that is a number and has one.
    public Optional<String> unit(String column) {
        return cohort.registry()
                .find(column)
                .filter(NumberColumn.class::isInstance)
                .flatMap(number -> ((NumberColumn) number).unit());
    }

    /// Names of the columns the report speaks of: those of follow-up, of filters, of the tables and of the model.
    public Set<String> columns() {
        Set<String> columns = new LinkedHashSet<>(cohort.definition().columns());
        recipe.ifPresent(known -> known.filtersInForce().forEach(filter -> columns.add(filter.column())));
        characteristics.blocks().forEach(block -> columns.add(block.column()));
        compareBy.ifPresent(grouping -> columns.addAll(grouping.columns()));
        factors.forEach(factor -> columns.addAll(factor.plan().grouping().columns()));
        strata.ifPresent(stratum -> columns.add(stratum.column()));
        model.ifPresent(known -> known.factors().forEach(factor -> columns.add(factor.column())));
        return columns;
    }

    /// Whether hazard ratios of a factor of the model stay unprinted, as their limits could tell a count that does; also
    /// where it is not known how many events each of its groups had.
    public boolean hidesRatios(ReportedModel.Factor factor) {
        return setting.hidden().any()
                && !factor.isContinuous()
                && factors.stream()
                        .filter(known -> known.plan().grouping().columnName().equals(Optional.of(factor.column())))
                        .findFirst()
                        .map(setting.hidden()::ratios)
                        .orElse(true);
    }

    /// Whether other events compete with the event, so that its incidence is reported and not its survival.
    public boolean isCompeting() {
        return !incidences.isEmpty();
    }

    /// The factors that could be compared: two groups or more have patients.
    public List<AnalysisResult> comparedFactors() {
        return factors.stream().filter(factor -> factor.comparison().isPresent()).toList();
    }
}
