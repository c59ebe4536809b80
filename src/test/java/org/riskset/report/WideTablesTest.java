package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.riskset.drawing.Provenance;
import org.riskset.report.docx.WordReport;
import org.riskset.report.html.HtmlReport;
import org.riskset.study.ReportPlan;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Tables too wide for an upright page have one that lies on its side, and the pages around them do not.
class WideTablesTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    @Test
    void turnsThePageOfAWideTableAlone() throws Exception {
        Study study = SampleStudies.gammopathy();
        Study wide = study.withPlan(study.plan().withOptions(
                study.plan().options().withLandmarks(List.of(12.0, 24.0, 60.0, 120.0, 240.0))));

        List<CTSectPr> sections = sections(StudyFacts.of(wide, "Riskset"));

        assertThat(sections).isNotEmpty();
        assertThat(sections.getFirst().getPgSz().getOrient()).isNotEqualTo(STPageOrientation.LANDSCAPE);
        assertThat(sections).anyMatch(section -> section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE);
        assertThat(sections).allSatisfy(section -> assertThat(section.getFooterReferenceList()).hasSize(1));
    }

    @Test
    void leavesAReportUprightWhoseTablesFit() throws IOException {
        assertThat(sections(SampleReport.facts())).isEmpty();
    }

    @Test
    void laysTheSameTablesOnTheirSideWhereAWebPageIsPrinted() throws Exception {
        Study study = SampleStudies.gammopathy();
        Study wide = study.withPlan(study.plan().withOptions(
                study.plan().options().withLandmarks(List.of(12.0, 24.0, 60.0, 120.0, 240.0))));

        assertThat(page(StudyFacts.of(wide, "Riskset"))).contains("<div class=\"sideways\">");
        assertThat(page(SampleReport.facts())).doesNotContain("<div class=\"sideways\">");
    }

    private static String page(ReportFacts facts) throws IOException {
        ReportDocument document = ReportDocument.of(facts, ReportPlan.FIRST, Optional.empty(), ENGLISH);
        return HtmlReport.page(document, new Provenance("Riskset", "ab12", "plan"), ENGLISH);
    }

    /// What ends before the last section, which is the document's own and upright.
    private static List<CTSectPr> sections(ReportFacts facts) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        WordReport.write(
                ReportDocument.of(facts, ReportPlan.FIRST, Optional.empty(), ENGLISH),
                new Provenance("Riskset", "ab12", "plan"),
                ENGLISH,
                word);
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word.toByteArray()))) {
            assertThat(read.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isNotEqualTo(STPageOrientation.LANDSCAPE);
            return read.getParagraphs().stream()
                    .map(paragraph -> paragraph.getCTP().getPPr())
                    .filter(properties -> properties != null && properties.isSetSectPr())
                    .map(CTPPr::getSectPr)
                    .toList();
        }
    }
}
