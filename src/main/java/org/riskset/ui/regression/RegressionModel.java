package org.riskset.ui.regression;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.riskset.analysis.regression.OptimismBootstrap;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRunner;
import org.riskset.cohort.Grouping;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.figure.FigureFile;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.study.StudyNumbers;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.RunningJob;

/// What the Regression screen shows and does, without a window. Models are fitted off the interface thread while the page
/// is in view; plot, table, checks and cautions all come from the one value of [#resultProperty].
public final class RegressionModel {
    private static final int FILE_DPI = 600;

    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final String application;
    private final Consumer<Throwable> failures;
    private final StudyNumbers<Answer> answers;

    /// A result with the study it was calculated for.
    record Answer(Study study, RegressionResult result) {}

    /// @param application name and version written into files
    /// @param failures    told of anything that stops a calculation
    public RegressionModel(OpenStudy openStudy, JobRunner jobs, String application, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.application = application;
        this.failures = failures;
        this.answers = new StudyNumbers<>(openStudy, jobs, RegressionModel::calculate, failures);
    }

    private static Answer calculate(Study study) {
        RegressionRunner runner =
                new RegressionRunner(study.cohort(), study.plan().options().level());
        return new Answer(study, runner.run(study.regression()));
    }

    /// The study as the page shows its choices, at once; empty before the page was first in view.
    ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return answers.studyProperty();
    }

    /// The newest numbers; empty before the page was first in view.
    ReadOnlyObjectProperty<Optional<Answer>> answerProperty() {
        return answers.numbersProperty();
    }

    /// Whether the newest numbers are not yet those of the choices.
    ReadOnlyBooleanProperty calculatingProperty() {
        return answers.calculatingProperty();
    }

    /// The newest numbers, where they are those of the open study.
    public Optional<RegressionResult> result() {
        return answers.current().map(Answer::result);
    }

    /// Follows the study while the page is in view, and lets it be otherwise.
    public void setInView(boolean shown) {
        answers.setInView(shown);
    }

    /// The groupings that can be factors, in the order of the study's tables.
    List<Grouping> candidates(Study study) {
        return study.tables().entries().stream().map(TablePlan.Entry::grouping).toList();
    }

    /// Takes a factor into the model, or changes how it enters.
    void enter(String words, RegressionPlan.Factor factor) {
        change(words, model -> model.with(factor));
    }

    /// Takes a factor out for a reason that is not its p.
    void leaveOut(String words, String column) {
        change(words, model -> model.without(column));
    }

    /// Takes a factor out. Where all its p-values in view are from 0.05, they are taken for the reason.
    void untick(String words, String column) {
        boolean byP = answerProperty().get().map(Answer::result).filter(seen -> seen.isUnclear(column)).isPresent();
        change(words, model -> byP ? model.withoutByP(List.of(column)) : model.without(column));
    }

    /// Keeps only the factors of these columns, which have the smallest p.
    void keepOnly(String words, List<String> columns) {
        change(words, model -> model.withoutByP(model.factors().stream()
                .map(RegressionPlan.Factor::column)
                .filter(column -> !columns.contains(column))
                .toList()));
    }

    /// Takes in again what was left out by its p.
    void takeBack(String words) {
        change(words, RegressionPlan.Model::withAllTakenBack);
    }

    /// Gives the groups of a factor a baseline each, instead of hazard ratios.
    void stratifyInstead(String words, RegressionPlan.Grouped factor) {
        change(words, model -> model.without(factor.column()).withStrata(Optional.of(factor.grouping())));
    }

    /// Changes the model in view as one step of history.
    void change(String words, UnaryOperator<RegressionPlan.Model> change) {
        openStudy.edit(words, study -> study.withRegression(
                study.regression().withModel(change.apply(study.regression().model()))));
    }

    /// Keeps the model in view for comparison.
    void keepModel(String words) {
        openStudy.edit(words, study -> study.withRegression(
                study.regression().keeping(study.regression().model())));
    }

    /// Puts the model in view beside each factor's own in Table II, or takes it away.
    void showInTableTwo(String words, boolean shown) {
        openStudy.edit(words, study -> study.withRegression(study.regression().withInTableTwo(shown)));
    }

    void forget(String words, RegressionPlan.Model kept) {
        openStudy.edit(words, study -> study.withRegression(study.regression().forgetting(kept)));
    }

    /// Shows a kept model again; the one in view is kept in its place.
    void show(String words, RegressionPlan.Model kept) {
        openStudy.edit(words, study -> study.withRegression(
                study.regression().keeping(study.regression().model()).withModel(kept)));
    }

    /// Estimates in the background how much of the concordance is optimism.
    ///
    /// @param done told the answer; empty where there is none
    RunningJob estimateOptimism(Study study, Consumer<Optional<OptimismBootstrap.Optimism>> done) {
        return jobs.start(
                progress -> OptimismBootstrap.run(
                        study.cohort(), study.regression().model(), progress::report, progress::isCancelled),
                done,
                failures::accept);
    }

    /// Writes a drawing; the kind of file follows from its ending, PNG where that says nothing.
    public void export(Drawing drawing, Path target, Runnable done, Consumer<Exception> failed) {
        Provenance provenance = provenance();
        jobs.start(
                _ -> {
                    FigureFile.of(target).orElse(FigureFile.PNG).write(drawing, provenance, FILE_DPI, target);
                    return target;
                },
                _ -> done.run(),
                failed);
    }

    /// What is written into drawings of the model.
    public Provenance provenance() {
        return new Provenance(
                application,
                openStudy.get().map(study -> study.source().sha256()).orElse(""),
                openStudy.get().map(study -> study.regression().model().toString()).orElse(""));
    }
}
