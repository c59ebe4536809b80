package org.riskset.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.ExclusionReason;

class ExclusionTextTest {
    private final ExclusionText text = new ExclusionText(new Messages(Language.ENGLISH));

    @Test
    void countsThoseOutsideAFilterApartForEachColumn() {
        List<Exclusion> exclusions = List.of(
                new Exclusion(2, "stage", "IV", ExclusionReason.OUTSIDE_FILTER),
                new Exclusion(3, "dx", "", ExclusionReason.START_MISSING),
                new Exclusion(4, "size_cm", "62", ExclusionReason.OUTSIDE_FILTER),
                new Exclusion(5, "stage", "IV", ExclusionReason.OUTSIDE_FILTER));

        List<ExclusionText.LeftOut> left = text.byReason(exclusions, Map.of("stage", "Stage", "size_cm", "Tumour size"));

        assertThat(left).extracting(ExclusionText.LeftOut::words, reason -> reason.rows().size()).containsExactlyInAnyOrder(
                tuple("Stage outside the filter", 2),
                tuple("Tumour size outside the filter", 1),
                tuple("No start date", 1));
    }

    @Test
    void saysOfAnUnreadableCellWithoutTextThatTheResultOfItsFormulaIsNotStored() {
        String sentence = text.sentence(new Exclusion(9, "last_contact", "", ExclusionReason.END_UNREADABLE));

        assertThat(sentence).isEqualTo("Row 9, “last_contact”: the formula's result is not stored. "
                + "The patient is left out until the file is opened and saved in Excel and read again.");
    }

    @Test
    void namesTheStartAfterTheCutOffWhateverTheClockStartsWith() {
        assertThat(text.reason(ExclusionReason.START_AFTER_CUT_OFF)).isEqualTo("Start after the data cut-off");
    }
}
