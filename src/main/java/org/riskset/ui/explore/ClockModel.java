package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.LandmarkStart;
import org.riskset.cohort.CohortRecipe;
import org.riskset.study.Study;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;

/// When the clock of the comparison starts: at time zero, or at a landmark that all patients in view have reached.
public final class ClockModel {
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final Consumer<Throwable> failures;
    private Optional<AnalysisResult> fromStart = Optional.empty();

    ClockModel(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.failures = failures;
    }

    /// The landmark from which the clock runs now.
    public Optional<Double> landmark() {
        return openStudy.get().flatMap(study -> study.recipe().definition().landmark());
    }

    /// Starts the clock at a landmark, or at the start again.
    public void startAt(Optional<Double> landmark, String words) {
        openStudy.edit(words, study -> withLandmark(study, landmark));
    }

    /// The comparison with the clock running from the start, whatever runs now.
    public Optional<AnalysisResult> fromStart() {
        return fromStart;
    }

    /// Calculates the comparison in view at several starts of the clock, off the interface thread.
    ///
    /// @param shown told the outcome, on the interface thread
    public void compareStarts(List<Double> starts, Consumer<List<LandmarkStart>> shown) {
        openStudy.get().map(study -> withLandmark(study, Optional.empty())).ifPresent(study -> jobs.start(
                _ -> {
                    AnalysisResult first = new AnalysisRunner(study.cohort()).run(study.plan());
                    return new Starts(first, LandmarkStart.of(study.cohort(), study.plan(), starts));
                },
                found -> {
                    fromStart = Optional.of(found.first());
                    shown.accept(found.later());
                },
                failures::accept));
    }

    private record Starts(AnalysisResult first, List<LandmarkStart> later) {}

    private static Study withLandmark(Study study, Optional<Double> landmark) {
        CohortRecipe recipe = study.recipe();
        return switch (study.withRecipe(
                recipe.withDefinition(recipe.definition().withLandmark(landmark)))) {
            case Study.Recohort.Made made -> made.study();
            case Study.Recohort.NotMade _ -> study;
        };
    }
}
