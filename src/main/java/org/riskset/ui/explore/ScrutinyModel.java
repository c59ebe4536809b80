package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.riskset.analysis.Caution;
import org.riskset.analysis.EarlyLossCheck;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Grouping;
import org.riskset.study.Scrutiny;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;

/// What a clinician does about a caution: adjust for a factor, look what losses could change, or set it aside.
public final class ScrutinyModel {
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final Consumer<Throwable> failures;

    ScrutinyModel(OpenStudy openStudy, JobRunner jobs, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.failures = failures;
    }

    /// Makes the Cox model of the groups in view and a factor the one in view.
    public void adjustFor(Grouping.Single factor, String words) {
        openStudy.edit(words, study -> {
            List<Grouping> factors = new ArrayList<>(parts(study.plan().grouping()));
            factors.add(factor);
            RegressionPlan plan = study.regression();
            return study.withRegression(plan.withModel(plan.model()
                    .withStrata(Optional.empty())
                    .withFactors(factors.stream()
                            .flatMap(grouping -> RegressionPlan.Grouped.of(grouping).stream())
                            .<RegressionPlan.Factor>map(grouped -> grouped)
                            .toList())));
        });
    }

    private static List<Grouping> parts(Grouping grouping) {
        return grouping instanceof Grouping.Crossed crossed
                ? List.of(crossed.first(), crossed.second())
                : List.of(grouping);
    }

    /// Sets a caution about the comparison in view aside, with the reason.
    public void setAside(Caution caution, String reason, String words) {
        openStudy.edit(
                words,
                study -> study.withScrutiny(
                        study.scrutiny().settingAside(caution, study.plan().grouping(), reason)));
    }

    /// Shows a caution again that was set aside.
    public void takeBack(Scrutiny.SetAside known, String words) {
        openStudy.edit(words, study -> study.withScrutiny(study.scrutiny().takingBack(known)));
    }

    /// What the losses before the early time could change in the comparison in view.
    ///
    /// @param shown told the outcome, on the interface thread; not told where the groups cannot be compared
    public void checkEarlyLosses(Consumer<EarlyLossCheck> shown) {
        openStudy.get().ifPresent(study -> jobs.start(
                _ -> EarlyLossCheck.of(study.cohort(), study.plan()),
                found -> found.ifPresent(shown),
                failures::accept));
    }
}
