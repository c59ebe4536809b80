package org.riskset.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.riskset.registry.quality.Correction;
import org.riskset.report.text.ReportText;
import org.riskset.study.ImportedSheet;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.study.SourceFile;
import org.riskset.wording.CorrectionText;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// What was corrected on the Data page stands in the methods.
class ReportedCorrectionsTest {
    private static final List<Correction> CORRECTIONS = List.of(
            new Correction.UnitConverted("tumour_size_cm", 62, 6.2, List.of(19)),
            new Correction.DayAndMonthSwapped("diagnosis_date", List.of(4, 7)));

    @Test
    void namesHowManyValuesWereCorrectedAndWhat() throws Exception {
        Study study = SampleStudies.sample();
        ImportedSheet sheet = new ImportedSheet(
                study.sheet().registry(), List.of(), study.sheet().plan().map(plan -> plan.withCorrections(CORRECTIONS)));
        Study corrected = ((Study.Recohort.Made) study.withSheet(new SourceFile("a.csv", ""), sheet, study.recipe())).study();

        ReportFacts facts = StudyFacts.of(corrected, "Riskset 1.0");

        assertThat(facts.corrections()).isEqualTo(CORRECTIONS);
        assertThat(new CorrectionText(new Messages(Language.ENGLISH), facts::label).inReport(CORRECTIONS.getFirst()))
                .isEqualTo("in Tumour size, 62 was read as 6.2 (1)");
        assertThat(new ReportText(facts, new Messages(Language.ENGLISH)).methods().text())
                .contains("Before the analysis 3 entries of the data were corrected: in Tumour size, 62 was read as 6.2 (1); "
                        + "in Diagnosis date, day and month were swapped (2).");
    }
}
