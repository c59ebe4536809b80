package org.riskset.report.rscript;

import java.util.List;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.IncidenceResult;
import org.riskset.cohort.GroupLabel;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.report.text.IncidenceSubjects;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.HazardRatio;

/// Competing events: cumulative incidence by Aalen and Johansen, Gray's test, and the models of Fine and Gray.
final class IncidenceSection {
    private final ScriptWriter writer;
    private final IncidenceResult incidence;
    private final IncidenceSubjects subjects;

    private IncidenceSection(ScriptWriter writer, IncidenceResult incidence) {
        this.writer = writer;
        this.incidence = incidence;
        this.subjects = new IncidenceSubjects(incidence, writer.messages());
    }

    static void write(ReportFacts facts, ScriptWriter writer, AnalysedData data) {
        facts.incidences().forEach(incidence -> new IncidenceSection(writer, incidence).write(data));
    }

    private void write(AnalysedData data) {
        List<GroupLabel> labels =
                incidence.risks().levels().stream().map(level -> level.label()).toList();
        writer.section(subjects.analysis(), incidence.column().map(_ -> incidence.risks().grouping()));
        writer.line("group <- " + data.groups(incidence.column().orElse(""), labels));
        List<CompetingRisks.Cause> causes = incidence.risks().causes();
        for (int cause = 0; cause < causes.size(); cause++) {
            writer.comment("Cause " + (cause + 1) + ": " + causes.get(cause).name());
            for (CompetingRisks.GroupIncidence group : causes.get(cause).groups()) {
                group(causes.get(cause), cause + 1, group);
            }
            compared(causes.get(cause), cause + 1);
        }
    }

    private void group(CompetingRisks.Cause cause, int number, CompetingRisks.GroupIncidence group) {
        String who = "group == " + position(group);
        String subject = subjects.group(cause, group.group());
        writer.check(subject, Quantity.PATIENTS, "sum(" + who + ", na.rm = TRUE)", group.curve().patients());
        writer.check(subject, Quantity.EVENTS, "sum(patients$ended[which(" + who + ")] == " + number + ")", group.events());
        writer.line("fit <- incidence(" + who + ")");
        for (double time : incidence.result().plan().options().landmarks()) {
            group.at(time, incidence.risks().level()).ifPresent(estimate -> {
                String at = "incidence_at(fit, " + RText.number(time) + ", " + number + ")";
                String then = subjects.group(cause, group.group(), time);
                writer.check(then, Quantity.INCIDENCE, at + "[[\"incidence\"]]", estimate.incidence());
                estimate.limits().ifPresent(limits -> {
                    writer.check(then, Quantity.INCIDENCE_LOWER, at + "[[\"lower\"]]", limits.lower());
                    writer.check(then, Quantity.INCIDENCE_UPPER, at + "[[\"upper\"]]", limits.upper());
                });
            });
        }
    }

    private int position(CompetingRisks.GroupIncidence group) {
        return incidence.risks().levels().indexOf(group.group()) + 1;
    }

    private void compared(CompetingRisks.Cause cause, int number) {
        if (cause.gray().orElse(null) instanceof Comparison.Test test) {
            writer.line("test <- gray(group, " + number + ")");
            writer.check(cause.name(), Quantity.GRAY, "test[[\"chi2\"]]", test.chiSquare());
            writer.check(cause.name(), Quantity.GRAY_P, "test[[\"p\"]]", test.pValue());
        }
        List<CoxCoefficient.Estimated> ratios = incidence.risks().ratios(cause);
        if (ratios.isEmpty()) {
            return;
        }
        writer.line("ratios <- fine_gray(group, " + number + ")");
        for (CoxCoefficient.Estimated ratio : ratios) {
            int level = ratio.column().level().orElseThrow();
            ratio(subjects.against(cause, level), "ratios[\"" + (level + 1) + "\", ", ratio.hazardRatio());
        }
    }

    private void ratio(String subject, String row, HazardRatio hazard) {
        writer.iterated(subject, Quantity.SUBHAZARD_RATIO, row + "\"hr\"]", hazard.ratio());
        writer.iterated(subject, Quantity.SUBHAZARD_RATIO_LOWER, row + "\"lower\"]", hazard.limits().lower());
        writer.iterated(subject, Quantity.SUBHAZARD_RATIO_UPPER, row + "\"upper\"]", hazard.limits().upper());
        writer.iteratedP(subject, Quantity.SUBHAZARD_RATIO_P, row + "\"p\"]", hazard.pValue());
    }
}
