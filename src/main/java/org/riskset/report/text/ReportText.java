package org.riskset.report.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Caution;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.IncidenceResult;
import org.riskset.analysis.tables.HiddenFlow;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.ExclusionReason;
import org.riskset.style.FigureStyle;
import org.riskset.study.ReportPlan;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedNumber;
import org.riskset.report.rscript.Reproduction;
import org.riskset.wording.CautionText;
import org.riskset.wording.EndpointText;
import org.riskset.wording.ExclusionText;
import org.riskset.wording.Messages;

/// The paragraphs of a report in one language.
public final class ReportText {
    private static final int MOST_ROWS_NAMED = 12;

    private final ReportFacts facts;
    private final Messages messages;
    private final List<ReportedNumber> numbers;
    private final NumberLinks links;

    public ReportText(ReportFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages.about(facts.whole().cohort().endpoint());
        this.numbers = Reproduction.numbers(facts, this.messages);
        this.links = new NumberLinks(numbers, this.messages);
    }

    /// Every number the report rests on, in the order of the script.
    public List<ReportedNumber> numbers() {
        return numbers;
    }

    /// The numbers a report may list: all, or where small counts stay unprinted those that tell of no group's size.
    public List<ReportedNumber> printable() {
        if (!facts.setting().hidden().any()) {
            return numbers;
        }
        String whole = messages.text("report.analysis.cohort");
        return numbers.stream()
                .filter(number -> number.analysis().equals(whole) && number.quantity() != Quantity.AT_RISK
                        || number.quantity().comparesSurvival())
                .toList();
    }

    /// What was done.
    public Passage methods() {
        return MethodsText.of(facts, messages, links);
    }

    /// What was found.
    public List<Passage> results() {
        return passages(resultParagraphs());
    }

    private List<Paragraph> resultParagraphs() {
        return new ResultsText(facts, messages, links).write();
    }

    /// The paragraphs of a part of words; none of a figure, a table or the flow of patients.
    public List<Paragraph> paragraphs(ReportPlan.Kind part) {
        return switch (part) {
            case METHODS -> List.of(new Paragraph("methods", methods()));
            case RESULTS -> resultParagraphs();
            case LEFT_OUT -> leftOut();
            case CAUTIONS -> cautions();
            case FIGURE, TABLE, FLOW, SCRIPT -> List.of();
        };
    }

    private static List<Passage> passages(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::passage).toList();
    }

    /// Rows of the registry that were left out: how many and why, with their numbers in the sheet.
    private List<Paragraph> leftOut() {
        if (facts.setting().hidden().any() && !facts.cohort().exclusions().isEmpty()) {
            return leftOutWithoutRows();
        }
        Map<ExclusionReason, List<Exclusion>> byReason = new EnumMap<>(ExclusionReason.class);
        facts.cohort()
                .exclusions()
                .forEach(exclusion -> byReason
                        .computeIfAbsent(exclusion.reason(), _ -> new ArrayList<>())
                        .add(exclusion));
        int rows = facts.whole().cohort().registryRows();
        if (byReason.isEmpty()) {
            return List.of(new Paragraph("none", plain(messages.text("report.left-out.none", rows))));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph("rows", plain(messages.text(
                "report.left-out",
                facts.cohort().exclusions().size(),
                rows,
                links.number(messages.text("report.analysis.cohort"), "", Quantity.PATIENTS)))));
        ExclusionText reasons = new ExclusionText(messages);
        byReason.forEach((reason, left) -> paragraphs.add(new Paragraph(reason.name(), plain(messages.text(
                left.size() > MOST_ROWS_NAMED ? "report.left-out.reason.many" : "report.left-out.reason",
                reasons.reason(reason),
                left.size(),
                String.join(
                        ", ",
                        left.stream()
                                .limit(MOST_ROWS_NAMED)
                                .map(exclusion -> Integer.toString(exclusion.sourceRow()))
                                .toList()))))));
        return paragraphs;
    }

    /// Where small counts stay unprinted, so do the rows, each of which is a patient.
    private List<Paragraph> leftOutWithoutRows() {
        HiddenFlow hidden = HiddenFlow.of(facts.whole(), facts.setting().hidden());
        String patients = links.number(messages.text("report.analysis.cohort"), "", Quantity.PATIENTS);
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(new Paragraph(
                "rows",
                plain(
                        hidden.rows()
                                ? messages.text("report.left-out.some", patients)
                                : messages.text(
                                        "report.left-out",
                                        facts.cohort().exclusions().size(),
                                        facts.whole().cohort().registryRows(),
                                        patients))));
        ExclusionText reasons = new ExclusionText(messages);
        HiddenFlow.exclusions(facts.cohort().exclusions())
                .forEach((reason, count) -> paragraphs.add(new Paragraph(
                        reason.name(),
                        plain(
                                hidden.excluded(reason)
                                        ? messages.text("report.left-out.reason.hidden", reasons.reason(reason))
                                        : messages.text("report.left-out.reason.rows", reasons.reason(reason), count)))));
        return paragraphs;
    }

    /// What to know before the numbers are trusted: cautions and notes of the cohort and of every factor.
    private List<Paragraph> cautions() {
        List<Paragraph> paragraphs = new ArrayList<>();
        cautions(facts.whole(), Optional.empty(), paragraphs);
        facts.factors().forEach(factor -> cautions(factor, Optional.of(factor.grouping().columnLabel()), paragraphs));
        facts.scrutiny()
                .ledger()
                .caution()
                .ifPresent(looks -> paragraphs.add(caution(looks, facts.whole(), Optional.empty())));
        if (paragraphs.isEmpty()) {
            paragraphs.add(new Paragraph("none", plain(messages.text("report.cautions.none"))));
        }
        return paragraphs;
    }

    private void cautions(AnalysisResult result, Optional<String> label, List<Paragraph> paragraphs) {
        for (Caution caution : result.cautions()) {
            boolean said = label.isPresent() && isOfCohort(caution);
            if (isOpen(caution) && !said) {
                paragraphs.add(caution(caution, result, label));
            }
        }
    }

    /// A caution with this study's numbers and, where it was set aside, the reason.
    private Paragraph caution(Caution caution, AnalysisResult result, Optional<String> label) {
        CautionText text = new CautionText(messages);
        boolean countsHidden = facts.setting().hidden().any();
        String heading = countsHidden ? text.headingWithoutCounts(caution) : text.heading(caution);
        String named = label.map(name -> messages.text("report.caution.of", name, heading)).orElse(heading);
        // Sentences name how few patients there are, which the tables do not print.
        String said = countsHidden
                ? named + "."
                : messages.text(
                        "report.caution",
                        named,
                        text.sentence(caution, result.grouping().unit(), result.cohort().unit()));
        String about = caution.getClass().getSimpleName() + " " + result.plan().grouping().columnName().orElse("");
        return new Paragraph(
                about.strip(),
                plain(facts.scrutiny()
                        .setAside(caution, result.plan().grouping())
                        .map(aside -> messages.text("report.caution.aside", said, aside.reason()))
                        .orElse(said)));
    }

    /// Whether a caution is of the whole cohort, so that it is said once.
    private static boolean isOfCohort(Caution caution) {
        return caution instanceof Caution.EarlyLosses || caution instanceof Caution.CompetingEvents;
    }

    /// Number of cautions and notes.
    public int cautionCount() {
        return (int) (facts.whole().cautions().stream().filter(ReportText::isOpen).count()
                + facts.factors().stream()
                        .flatMap(factor -> factor.cautions().stream())
                        .filter(caution -> !isOfCohort(caution))
                        .filter(ReportText::isOpen)
                        .count()
                + facts.scrutiny().ledger().caution().stream().count());
    }

    private static boolean isOpen(Caution caution) {
        return caution.weight() != Caution.Weight.PASSED;
    }

    /// The legend of a figure of factors of this report.
    ///
    /// @param letters names of the panels, one per factor
    /// @param style   what the figure shows
    public Passage legend(List<AnalysisResult> factors, List<String> letters, FigureStyle style) {
        List<String> panels = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            String label = factors.get(i).grouping().columnLabel();
            String named = factors.size() == 1
                    ? label
                    : messages.text("report.legend.panel", letters.get(i), label);
            boolean tested = links.has(label, "", Quantity.LOG_RANK_P);
            panels.add(tested
                    ? messages.text("report.legend.tested", named, links.equation(label, "", Quantity.LOG_RANK_P))
                    : named);
        }
        return links.passage(withMarks(messages.text("report.legend", Lists.and(panels, messages), endpoint()), style));
    }

    private List<String> withMarks(String sentence, FigureStyle style) {
        List<String> sentences = new ArrayList<>(List.of(sentence));
        if (style.shown().bands()) {
            sentences.add(messages.text("report.legend.bands"));
        }
        if (style.shown().censoring()) {
            sentences.add(messages.text("report.legend.censoring"));
        }
        if (style.riskTable().isDrawn()) {
            sentences.add(messages.text("report.legend.at-risk"));
        }
        return sentences;
    }

    /// The legend of the one curve of all patients.
    public Passage wholeLegend(FigureStyle style) {
        String patients = links.number(messages.text("report.analysis.cohort"), "", Quantity.PATIENTS);
        return links.passage(withMarks(messages.text("report.legend.whole", patients, endpoint()), style));
    }

    /// The legend of a figure of cumulative incidence of this report.
    ///
    /// @param causes whose incidence is drawn, at least one
    /// @param style  what the figure shows
    public Passage incidenceLegend(IncidenceResult incidence, List<CompetingRisks.Cause> causes, FigureStyle style) {
        FigureStyle shown = style.withShown(style.shown().withCensoring(false));
        return links.passage(withMarks(new IncidenceText(facts, messages, links).legend(incidence, causes), shown));
    }

    private String endpoint() {
        return new EndpointText(messages).name(facts.whole().cohort().endpoint());
    }

    /// A paragraph of one sentence, its numbers linked where they are.
    public Passage plain(String sentence) {
        return links.passage(List.of(sentence));
    }
}
