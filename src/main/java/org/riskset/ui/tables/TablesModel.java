package org.riskset.ui.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRunner;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.cohort.Grouping;
import org.riskset.report.StudyTables;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.table.SummaryTable;
import org.riskset.table.TableSetting;
import org.riskset.table.file.TableFile;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.study.StudyNumbers;
import org.riskset.ui.task.JobRunner;

/// The numbers of Tables I and II of the open study, recalculated off the interface thread while the page is in view.
public final class TablesModel {
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final StudyNumbers<Numbers> numbers;

    /// The numbers of both tables.
    ///
    /// @param study           what they were calculated for
    /// @param characteristics Table I
    /// @param factors         Table II, one result per factor
    /// @param incidences      cumulative incidence of all patients, then of the factors compared; empty where no event competes
    /// @param together        the Cox model of several factors, where Table II has it
    /// @param setting         how both are set
    record Numbers(
            Study study,
            Characteristics characteristics,
            List<AnalysisResult> factors,
            List<IncidenceResult> incidences,
            Optional<RegressionResult> together,
            TableSetting setting) {
        Numbers {
            incidences = List.copyOf(incidences);
            factors = List.copyOf(factors);
        }
    }

    /// @param failures told of anything that stops a calculation
    public TablesModel(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.numbers = new StudyNumbers<>(openStudy, jobs, TablesModel::calculate, failures);
    }

    /// The study as the page shows its choices, at once; empty before the page was first in view.
    ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return numbers.studyProperty();
    }

    /// The newest numbers; empty before the page was first in view.
    ReadOnlyObjectProperty<Optional<Numbers>> numbersProperty() {
        return numbers.numbersProperty();
    }

    /// Whether the newest numbers are not yet those of the choices.
    ReadOnlyBooleanProperty calculatingProperty() {
        return numbers.calculatingProperty();
    }

    /// Whether numbers of the open study are there.
    public boolean isReady() {
        return numbers.current().isPresent();
    }

    /// Follows the study while the page is in view, and lets it be otherwise.
    public void setInView(boolean shown) {
        numbers.setInView(shown);
    }

    void change(String words, TablePlan.Entry entry) {
        openStudy.edit(words, study -> study.withTables(study.tables().with(entry)));
    }

    /// Changes how the tables are made.
    ///
    /// @param words what the step did, as the history says it
    void design(String words, UnaryOperator<TableDesign> change) {
        openStudy.edit(words, study -> study.withDesign(change.apply(study.design())));
    }

    /// Changes how one variable stands in the tables.
    void row(String words, String column, UnaryOperator<RowDesign> change) {
        design(words, design -> design.with(change.apply(design.row(column))));
    }

    /// Gives a variable another place among the rows.
    void move(String words, int from, int to) {
        openStudy.edit(words, study -> study.withRowMoved(from, to));
    }

    /// Reads survival at other times, on every page.
    void readSurvivalAt(String words, List<Double> times) {
        openStudy.edit(
                words,
                study -> study.withPlan(study.plan().withOptions(study.plan().options().withLandmarks(times))));
    }

    /// Puts the hazard ratios of the Cox model in view into Table II, or takes them out.
    void together(String words, boolean shown) {
        openStudy.edit(words, study -> study.withRegression(study.regression().withInTableTwo(shown)));
    }

    void compareBy(String words, Optional<Grouping> grouping) {
        openStudy.edit(words, study -> study.withTables(study.tables().withCompareBy(grouping)));
    }

    /// Writes tables to a file.
    public void export(List<SummaryTable> tables, Path target, Runnable done, Consumer<Exception> failed) {
        Optional<TableFile> kind = TableFile.of(target);
        kind.ifPresent(file -> jobs.start(
                _ -> {
                    file.write(tables, target);
                    return target;
                },
                _ -> done.run(),
                failed));
    }

    private static Numbers calculate(Study study) {
        Characteristics characteristics = StudyTables.characteristics(study);
        AnalysisRunner runner = new AnalysisRunner(study.cohort());
        List<AnalysisResult> factors = new ArrayList<>();
        for (TablePlan.Entry factor : study.tables().factors()) {
            if (factor.origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING) {
                factor.grouping().columnName().ifPresent(runner::searchCutPoints);
            }
            factors.add(runner.run(study.plan().withGrouping(factor.grouping(), factor.origin())));
        }
        Optional<RegressionResult> together = Optional.of(study.regression())
                .filter(RegressionPlan::inTableTwo)
                .map(plan -> new RegressionRunner(study.cohort(), study.plan().options().level()).run(plan))
                .filter(result -> result.fit().isPresent());
        return new Numbers(
                study,
                characteristics,
                factors,
                IncidenceResult.of(
                        study.cohort(),
                        runner.run(AnalysisPlan.WHOLE_COHORT.withOptions(study.plan().options())),
                        factors),
                together,
                StudyTables.setting(study));
    }
}
