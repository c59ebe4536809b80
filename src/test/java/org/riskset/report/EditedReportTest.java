package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.io.IOException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.riskset.drawing.Provenance;
import org.riskset.report.docx.WordReport;
import org.riskset.report.html.HtmlReport;
import org.riskset.report.text.TextChange;
import org.riskset.study.EditedText;
import org.riskset.study.ReportPlan;
import org.riskset.study.Study;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Paragraphs in the reader's own words: in every document, and against what the analysis says later.
class EditedReportTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static final Provenance PROVENANCE = new Provenance("Riskset", "ab12", "plan");
    private static final ReportFacts FACTS = SampleReport.facts();

    @Test
    void printsTheWordsOfTheReaderInWordAndOnTheWeb() throws Exception {
        ReportDocument edited = document(FACTS, editOf(FACTS, "cohort", "We followed 31 patients; 25 died."), ENGLISH);

        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordReport.write(edited, PROVENANCE, ENGLISH, word);
        String text;
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word.toByteArray()))) {
            text = new XWPFWordExtractor(read).getText();
        }

        assertThat(text).contains("We followed 31 patients; 25 died.").doesNotContain("31 patients were analysed");
        assertThat(HtmlReport.page(edited, PROVENANCE, ENGLISH))
                .contains("We followed 31 patients; 25 died.")
                .doesNotContain("31 patients were analysed");
    }

    @Test
    void keepsNumbersLinkedThatTheWordsStillHave() {
        ReportDocument edited = document(FACTS, editOf(FACTS, "cohort", "We followed 31 patients; 25 died."), ENGLISH);

        List<Quantity> linked = paragraph(edited, "cohort").printed().spans().stream()
                .flatMap(span -> span.number().stream())
                .map(ReportedNumber::quantity)
                .toList();

        assertThat(linked).containsExactly(Quantity.PATIENTS, Quantity.EVENTS);
    }

    @Test
    void leavesOutAParagraphWithoutWords() {
        ReportDocument edited = document(FACTS, editOf(FACTS, "factor sex", ""), ENGLISH);

        assertThat(edited.pieces()).hasSize(document(FACTS, ReportPlan.FIRST, ENGLISH).pieces().size() - 1);
        assertThat(edited.parts().get(1).pieces()).hasSameSizeAs(document(FACTS, ReportPlan.FIRST, ENGLISH).parts().get(1).pieces());
    }

    @Test
    void hasItsOwnWordsInAnotherLanguage() {
        Messages vietnamese = new Messages(Language.VIETNAMESE);

        ReportDocument other = document(FACTS, editOf(FACTS, "cohort", "We followed 31 patients."), vietnamese);

        assertThat(paragraph(other, "cohort").edit()).isEmpty();
    }

    @Test
    void tellsWhatTheAnalysisSaysAnewAndNothingBefore() {
        ReportPlan plan = editOf(FACTS, "cohort", "We followed 31 patients.");
        Study changed = SampleReport.study();
        Study other = changed.withPlan(changed.plan()
                .withOptions(changed.plan().options().withLandmarks(List.of(3.0))));

        assertThat(document(FACTS, plan, ENGLISH).changedSinceEdit()).isEmpty();
        List<WrittenText> overtaken =
                document(StudyFacts.of(other, "Riskset 1.0"), plan, ENGLISH).changedSinceEdit();

        assertThat(overtaken).extracting(WrittenText::paragraph).containsExactly("cohort");
        WrittenText cohort = overtaken.getFirst();
        TextChange change = TextChange.between(cohort.edit().orElseThrow().written(), cohort.passage().text());
        assertThat(change.added()).containsExactly("Survival at 3 months was 74.2%.");
        assertThat(change.removed()).containsExactly("Survival at 6, 12 and 24 months was 63.6%, 24.2% and 12.1%.");
        assertThat(cohort.printed().text()).isEqualTo("We followed 31 patients.");
        ReportPlan kept = plan.with(cohort.edit().orElseThrow().keptInViewOf(cohort.passage().text()));
        assertThat(document(StudyFacts.of(other, "Riskset 1.0"), kept, ENGLISH).changedSinceEdit()).isEmpty();
    }

    @Test
    void takesBackWordsThatAreThoseOfTheAnalysis() {
        WrittenText cohort = paragraph(document(FACTS, ReportPlan.FIRST, ENGLISH), "cohort");

        assertThat(cohort.edited("  " + cohort.passage().text())).isEqualTo(Optional.empty());
        assertThat(cohort.edited("Else.")).map(EditedText::text).contains("Else.");
    }

    private static ReportPlan editOf(ReportFacts facts, String paragraph, String words) {
        return ReportPlan.FIRST.with(paragraph(document(facts, ReportPlan.FIRST, ENGLISH), paragraph)
                .edited(words)
                .orElseThrow());
    }

    private static ReportDocument document(ReportFacts facts, ReportPlan plan, Messages messages) {
        return ReportDocument.of(facts, plan, Optional.empty(), messages);
    }

    private static WrittenText paragraph(ReportDocument document, String key) {
        return document.parts().stream()
                .flatMap(part -> part.pieces().stream())
                .filter(ReportPiece.Paragraph.class::isInstance)
                .flatMap(piece -> ((ReportPiece.Paragraph) piece).written().stream())
                .filter(written -> written.paragraph().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /// Ids are names: a page in which two elements share one points to the first from both.
    @Test
    void givesEveryElementOfAWebPageANameOfItsOwn() throws IOException {
        ReportDocument report =
                ReportDocument.of(SampleReport.facts(), ReportPlan.FIRST, Optional.empty(), ENGLISH);

        String page = HtmlReport.page(report, PROVENANCE, ENGLISH);

        List<String> ids = Pattern.compile("\\bid=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).contains("figure-1-title", "figure-2-title").doesNotHaveDuplicates();
        assertThat(page).contains("aria-labelledby=\"figure-2-title figure-2-description\"");
    }
}
