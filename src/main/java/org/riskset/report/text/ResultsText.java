package org.riskset.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.HazardComparison;
import org.riskset.analysis.tables.HiddenFlow;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The results in sentences: the cohort, each factor, the Cox model.
final class ResultsText {
    private final ReportFacts facts;
    private final Messages messages;
    private final NumberLinks links;
    private final GroupNames names;
    private final String unit;
    private final String level;
    private final String cohort;

    ResultsText(ReportFacts facts, Messages messages, NumberLinks links) {
        this.facts = facts;
        this.messages = messages;
        this.links = links;
        this.names = new GroupNames(messages);
        this.unit = new UnitText(messages).plural(facts.whole().cohort().unit());
        this.level = messages.numbers()
                .shortest(100 * facts.whole().plan().options().level().coverage());
        this.cohort = messages.text("report.analysis.cohort");
    }

    /// One paragraph on the cohort, one on its competing events, one on each factor, one on the model; those without content are
    /// left out.
    List<Paragraph> write() {
        List<Paragraph> paragraphs = new ArrayList<>();
        add(paragraphs, "cohort", cohortSentences());
        add(paragraphs, "incidence", new IncidenceText(facts, messages, links).ofAll());
        for (AnalysisResult factor : facts.comparedFactors()) {
            add(
                    paragraphs,
                    "factor " + factor.plan().grouping().columnName().orElse(""),
                    facts.isCompeting() ? competing(factor) : factor(factor));
        }
        add(paragraphs, "model", new ModelText(facts, messages, links, level).sentences());
        return paragraphs;
    }

    private void add(List<Paragraph> paragraphs, String key, List<String> sentences) {
        if (!sentences.isEmpty()) {
            paragraphs.add(new Paragraph(key, links.passage(sentences)));
        }
    }

    private List<String> cohortSentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(
                "report.results.cohort",
                links.number(cohort, "", Quantity.PATIENTS),
                links.number(cohort, "", Quantity.EVENTS)));
        String range = messages.text(
                "report.results.range",
                links.number(cohort, "", Quantity.SHORTEST),
                links.number(cohort, "", Quantity.LONGEST),
                unit);
        sentences.add(
                links.has(cohort, "", Quantity.FOLLOW_UP)
                        ? messages.text(
                                "report.results.follow-up",
                                links.number(cohort, "", Quantity.FOLLOW_UP),
                                links.number(cohort, "", Quantity.FOLLOW_UP_LOWER),
                                links.number(cohort, "", Quantity.FOLLOW_UP_UPPER),
                                unit,
                                range)
                        : messages.text("report.results.follow-up.not-reached", range));
        if (!facts.isCompeting()) {
            sentences.add(median());
            landmarks().ifPresent(sentences::add);
        }
        return sentences;
    }

    private String median() {
        if (!links.has(cohort, "", Quantity.MEDIAN)) {
            return messages.text("report.results.median.not-reached");
        }
        String spss = links.has(cohort, "", Quantity.SPSS_ERROR)
                ? messages.text(
                        "report.results.spss",
                        links.number(cohort, "", Quantity.SPSS_MEDIAN),
                        links.number(cohort, "", Quantity.SPSS_ERROR))
                : "";
        return messages.text(
                "report.results.median",
                links.number(cohort, "", Quantity.MEDIAN),
                unit,
                level,
                links.number(cohort, "", Quantity.MEDIAN_LOWER),
                links.number(cohort, "", Quantity.MEDIAN_UPPER),
                spss);
    }

    private Optional<String> landmarks() {
        List<String> times = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        for (LandmarkSurvival landmark : facts.whole().overall().landmarks()) {
            if (!landmark.beyondFollowUp()) {
                String time = messages.numbers().shortest(landmark.time());
                times.add(time);
                shares.add(links.number(cohort, time, Quantity.SURVIVAL));
            }
        }
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text(
                        times.size() == 1 ? "report.results.landmark" : "report.results.landmarks",
                        Lists.and(times, messages),
                        unit,
                        Lists.and(shares, messages)));
    }

    private List<String> factor(AnalysisResult factor) {
        String label = factor.grouping().columnLabel();
        List<String> groups = new ArrayList<>();
        HiddenFlow hidden = HiddenFlow.of(factor, facts.setting().hidden());
        for (GroupSummary group : factor.presentGroups()) {
            String name = name(factor, group);
            if (hidden.patients(group.group()) || hidden.events(group.group())) {
                groups.add(messages.text("report.results.group.hidden", name));
                continue;
            }
            String key = links.has(label, name, Quantity.MEDIAN)
                    ? "report.results.group"
                    : "report.results.group.not-reached";
            groups.add(messages.text(
                    key,
                    name,
                    links.number(label, name, Quantity.PATIENTS),
                    links.number(label, name, Quantity.MEDIAN),
                    unit));
        }
        if (groups.size() < 2) {
            return List.of();
        }
        String test = links.has(label, "", Quantity.LOG_RANK_P)
                ? messages.text("report.results.log-rank", links.equation(label, "", Quantity.LOG_RANK_P))
                : messages.text("report.results.no-test");
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text("report.results.factor", label, Lists.and(groups, messages), test));
        stratified(label).ifPresent(sentences::add);
        hazards(factor, label).ifPresent(sentences::add);
        return sentences;
    }

    /// Where other events compete: how often the event and the others come in each group, and how the rate of the event
    /// differs among those who have had none so far.
    private List<String> competing(AnalysisResult factor) {
        String label = factor.grouping().columnLabel();
        List<String> sentences = new ArrayList<>(new IncidenceText(facts, messages, links).of(factor));
        List<String> ratios = ratios(factor, label);
        if (!ratios.isEmpty()) {
            sentences.add(messages.text("report.results.cause-specific", label, Lists.and(ratios, messages)));
        }
        stratified(label).ifPresent(sentences::add);
        return sentences;
    }

    private Optional<String> stratified(String label) {
        return facts.strata()
                .map(strata -> facts.label(strata.column()))
                .filter(stratum -> links.has(label, stratum, Quantity.STRATIFIED_P))
                .map(stratum -> messages.text(
                        "report.results.stratified", stratum, links.equation(label, stratum, Quantity.STRATIFIED_P)));
    }

    private Optional<String> hazards(AnalysisResult factor, String label) {
        List<String> ratios = ratios(factor, label);
        return ratios.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.text("report.results.hazards", Lists.and(ratios, messages)));
    }

    private List<String> ratios(AnalysisResult factor, String label) {
        List<String> ratios = new ArrayList<>();
        if (facts.setting().hidden().ratios(factor)) {
            return ratios;
        }
        for (HazardComparison hazard : factor.comparison().orElseThrow().hazards()) {
            if (hazard.hazard() instanceof GroupHazard.Estimated) {
                String subject = messages.text(
                        "report.against",
                        names.name(hazard.group().label(), factor.grouping().unit()),
                        names.name(hazard.reference().label(), factor.grouping().unit()));
                ratios.add(ModelText.ratio(messages, links, label, subject, subject, level));
            }
        }
        return ratios;
    }

    private String name(AnalysisResult factor, GroupSummary group) {
        return names.name(group.group().label(), factor.grouping().unit());
    }
}
