package org.riskset.report.rscript;

import java.util.Optional;
import org.riskset.analysis.CohortSummary;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;

/// The cohort as a whole: follow-up by the reverse Kaplan-Meier method, range, and the one curve of all patients.
final class CohortSection {
    private CohortSection() {}

    static void write(ReportFacts facts, ScriptWriter writer) {
        CohortSummary cohort = facts.whole().cohort();
        writer.section(writer.messages().text("report.analysis.cohort"), Optional.empty());
        writer.comment("Follow-up by the reverse Kaplan-Meier method: death is what ends the waiting for censoring.");
        writer.line("reverse <- survfit(Surv(time, 1 - event) ~ 1, data = patients, conf.type = \"log-log\", conf.int = 0.95)");
        writer.check("", Quantity.FOLLOW_UP, "median_of(reverse)[1]", cohort.followUp().estimate());
        if (cohort.followUp().estimate().isPresent()) {
            writer.check("", Quantity.FOLLOW_UP_LOWER, "median_of(reverse)[2]", cohort.followUp().lower());
            writer.check("", Quantity.FOLLOW_UP_UPPER, "median_of(reverse)[3]", cohort.followUp().upper());
        }
        writer.check("", Quantity.SHORTEST, "min(patients$time)", cohort.shortest());
        writer.check("", Quantity.LONGEST, "max(patients$time)", cohort.longest());
        CurveChecks.write(writer, facts.whole().overall(), "", "rep(TRUE, nrow(patients))");
    }
}
