package org.riskset.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.CompetingRisks.Cause;
import org.riskset.analysis.CompetingRisks.GroupIncidence;
import org.riskset.analysis.IncidenceResult;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Competing events in sentences: how often each came first, and whether groups differ in that.
final class IncidenceText {
    private final ReportFacts facts;
    private final Messages messages;
    private final NumberLinks links;
    /// Of follow-up, in words.
    private final String unit;
    /// Coverage of limits in per cent.
    private final String level;

    IncidenceText(ReportFacts facts, Messages messages, NumberLinks links) {
        this.facts = facts;
        this.messages = messages;
        this.links = links;
        this.unit = new UnitText(messages).plural(facts.whole().cohort().unit());
        this.level = messages.numbers()
                .shortest(100 * facts.whole().plan().options().level().coverage());
    }

    /// What was done, one sentence for each method of which a number is reported.
    static List<String> methods(List<IncidenceResult> incidences, Messages messages) {
        List<String> sentences = new ArrayList<>();
        if (!incidences.isEmpty()) {
            sentences.add(messages.text("report.methods.incidence"));
        }
        List<IncidenceResult> tested = incidences.stream()
                .filter(incidence -> incidence.risks().causes().stream().anyMatch(IncidenceText::isTested))
                .toList();
        if (!tested.isEmpty()) {
            sentences.add(messages.text("report.methods.gray"));
        }
        boolean modelled = incidences.stream()
                .map(IncidenceResult::risks)
                .anyMatch(risks -> risks.causes().stream().anyMatch(cause -> !risks.ratios(cause).isEmpty()));
        if (modelled) {
            sentences.add(messages.text("report.methods.fine-gray"));
        }
        return sentences;
    }

    private static boolean isTested(Cause cause) {
        return cause.gray().filter(Comparison.Test.class::isInstance).isPresent();
    }

    /// What a figure of the incidence of one cause, or of all causes, shows.
    String legend(IncidenceResult incidence, List<Cause> drawn) {
        IncidenceSubjects subjects = new IncidenceSubjects(incidence, messages);
        String shown = names(drawn);
        List<Cause> others = incidence.risks().causes().stream()
                .filter(cause -> !drawn.contains(cause))
                .toList();
        String subject = others.isEmpty()
                ? messages.text("report.legend.incidence.all", shown)
                : messages.text("report.legend.incidence", shown, names(others));
        if (incidence.isWhole()) {
            return messages.text("report.legend.incidence.whole", subject);
        }
        List<String> tests = drawn.stream()
                .filter(IncidenceText::isTested)
                .map(cause -> links.equation(subjects.analysis(), cause.name(), Quantity.GRAY_P))
                .toList();
        return tests.isEmpty()
                ? messages.text("report.legend.incidence.untested", subject, subjects.label())
                : messages.text(
                        "report.legend.incidence.tested", subject, subjects.label(), Lists.and(tests, messages));
    }

    private String names(List<Cause> causes) {
        return Lists.and(causes.stream().map(Cause::name).toList(), messages);
    }

    /// What was found in all patients; nothing where no event competes.
    List<String> ofAll() {
        return sentences(IncidenceResult::isWhole);
    }

    /// What was found in the groups of a factor.
    List<String> of(AnalysisResult factor) {
        return sentences(incidence -> !incidence.isWhole()
                && incidence.result().plan().grouping().equals(factor.plan().grouping()));
    }

    private List<String> sentences(Predicate<IncidenceResult> which) {
        List<String> sentences = new ArrayList<>();
        for (IncidenceResult incidence : facts.incidences().stream().filter(which).toList()) {
            for (Cause cause : incidence.risks().causes()) {
                sentence(incidence, cause).ifPresent(sentences::add);
            }
        }
        return sentences;
    }

    private Optional<String> sentence(IncidenceResult incidence, Cause cause) {
        IncidenceSubjects subjects = new IncidenceSubjects(incidence, messages);
        return incidence.isWhole() ? whole(incidence, cause, subjects) : compared(incidence, cause, subjects);
    }

    private Optional<String> whole(IncidenceResult incidence, Cause cause, IncidenceSubjects subjects) {
        List<String> times = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        GroupIncidence all = cause.groups().getFirst();
        if (facts.setting().hidden().incidence(incidence, cause)) {
            return Optional.empty();
        }
        for (double time : incidence.result().plan().options().landmarks()) {
            if (all.at(time, incidence.risks().level()).isPresent()) {
                times.add(messages.numbers().shortest(time));
                shares.add(share(subjects, cause, all, time));
            }
        }
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(
                        "report.results.incidence",
                        cause.name(),
                        Lists.and(times, messages),
                        unit,
                        Lists.and(shares, messages)));
    }

    private String share(IncidenceSubjects subjects, Cause cause, GroupIncidence group, double time) {
        String subject = subjects.group(cause, group.group(), time);
        String share = links.number(subjects.analysis(), subject, Quantity.INCIDENCE);
        return links.has(subjects.analysis(), subject, Quantity.INCIDENCE_LOWER)
                ? messages.text(
                        "report.results.incidence.share",
                        share,
                        level,
                        links.number(subjects.analysis(), subject, Quantity.INCIDENCE_LOWER),
                        links.number(subjects.analysis(), subject, Quantity.INCIDENCE_UPPER))
                : share;
    }

    /// The groups at the latest time to which all were followed, where none of them is hidden; the tests in any case.
    private Optional<String> compared(IncidenceResult incidence, Cause cause, IncidenceSubjects subjects) {
        List<String> parts = new ArrayList<>();
        boolean hidden = facts.setting().hidden().incidence(incidence, cause);
        OptionalDouble latest = hidden ? OptionalDouble.empty() : latest(incidence, cause);
        latest.ifPresent(time -> parts.add(messages.text(
                "report.results.incidence.groups",
                messages.numbers().shortest(time),
                unit,
                Lists.and(
                        cause.groups().stream()
                                .map(group -> messages.text(
                                        "report.results.incidence.group",
                                        links.number(
                                                subjects.analysis(),
                                                subjects.group(cause, group.group(), time),
                                                Quantity.INCIDENCE),
                                        subjects.name(group.group())))
                                .toList(),
                        messages))));
        if (isTested(cause)) {
            parts.add(messages.text(
                    "report.results.gray", links.equation(subjects.analysis(), cause.name(), Quantity.GRAY_P)));
        }
        List<String> ratios = incidence.risks().ratios(cause).stream()
                .map(ratio -> ratio(cause, subjects, ratio))
                .toList();
        if (!ratios.isEmpty()) {
            parts.add(messages.text("report.results.fine-gray", Lists.and(ratios, messages)));
        }
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(
                        "report.results.incidence.factor", subjects.label(), cause.name(), String.join("; ", parts)));
    }

    private static OptionalDouble latest(IncidenceResult incidence, Cause cause) {
        CompetingRisks risks = incidence.risks();
        return incidence.result().plan().options().landmarks().stream()
                .filter(time -> cause.groups().stream()
                        .allMatch(group -> group.at(time, risks.level()).isPresent()))
                .mapToDouble(Double::doubleValue)
                .max();
    }

    private String ratio(Cause cause, IncidenceSubjects subjects, CoxCoefficient.Estimated ratio) {
        int compared = ratio.column().level().orElseThrow();
        String subject = subjects.against(cause, compared);
        String analysis = subjects.analysis();
        return messages.text(
                "report.results.ratio",
                links.number(analysis, subject, Quantity.SUBHAZARD_RATIO),
                level,
                links.number(analysis, subject, Quantity.SUBHAZARD_RATIO_LOWER),
                links.number(analysis, subject, Quantity.SUBHAZARD_RATIO_UPPER),
                links.equation(analysis, subject, Quantity.SUBHAZARD_RATIO_P),
                subjects.against(compared));
    }
}
