package org.riskset.report.rscript;

import java.util.OptionalDouble;
import org.riskset.analysis.GroupSummary;
import org.riskset.report.Quantity;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.SpssQuantile;

/// The numbers of one survival curve: sizes, median by R and by SPSS, survival at the landmark times.
final class CurveChecks {
    private CurveChecks() {}

    /// @param name the group, empty for all patients
    /// @param who  the patients, as a logical expression of R
    static void write(ScriptWriter writer, GroupSummary group, String name, String who) {
        writer.check(name, Quantity.PATIENTS, "sum(" + who + ", na.rm = TRUE)", group.patients());
        writer.check(name, Quantity.EVENTS, "sum(patients$event[which(" + who + ")])", group.events());
        if (group.patients() == 0) {
            return;
        }
        writer.line("fit <- curve(" + who + ")");
        writer.check(name, Quantity.MEDIAN, "median_of(fit)[1]", group.median().estimate());
        if (group.median().estimate().isPresent()) {
            writer.check(name, Quantity.MEDIAN_LOWER, "median_of(fit)[2]", group.median().lower());
            writer.check(name, Quantity.MEDIAN_UPPER, "median_of(fit)[3]", group.median().upper());
        }
        spss(writer, group.spssMedian(), name);
        for (LandmarkSurvival landmark : group.landmarks()) {
            landmark(writer, landmark, name, who);
        }
    }

    private static void spss(ScriptWriter writer, SpssQuantile median, String name) {
        switch (median) {
            case SpssQuantile.WithError known -> {
                writer.check(name, Quantity.SPSS_MEDIAN, "spss_median(fit)[1]", known.time());
                writer.check(name, Quantity.SPSS_ERROR, "spss_median(fit)[2]", known.error());
            }
            case SpssQuantile.WithoutError known -> {
                writer.check(name, Quantity.SPSS_MEDIAN, "spss_median(fit)[1]", known.time());
                writer.check(name, Quantity.SPSS_ERROR, "spss_median(fit)[2]", OptionalDouble.empty());
            }
            case SpssQuantile.NotReached _ ->
                writer.check(name, Quantity.SPSS_MEDIAN, "spss_median(fit)[1]", OptionalDouble.empty());
        }
    }

    private static void landmark(ScriptWriter writer, LandmarkSurvival landmark, String name, String who) {
        String time = RText.number(landmark.time());
        String subject = (name.isEmpty() ? "" : name + ", ") + writer.messages().numbers().shortest(landmark.time());
        writer.check(
                subject, Quantity.AT_RISK, "sum(patients$time[which(" + who + ")] >= " + time + ")", landmark.atRisk());
        writer.check(subject, Quantity.SURVIVAL, "at(fit, " + time + ")[[\"survival\"]]", landmark.survival());
        landmark.limits().ifPresent(limits -> {
            writer.check(subject, Quantity.SURVIVAL_LOWER, "at(fit, " + time + ")[[\"lower\"]]", limits.lower());
            writer.check(subject, Quantity.SURVIVAL_UPPER, "at(fit, " + time + ")[[\"upper\"]]", limits.upper());
        });
    }
}
