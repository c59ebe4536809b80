package org.riskset.registry.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;

class RegistryReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 10, 31);

    private static List<Finding> findings(Column... columns) {
        int[] rows = IntStream.rangeClosed(2, columns[0].size() + 1).toArray();
        return RegistryReview.findings(new Registry("cohort", rows, List.of(columns)), TODAY);
    }

    private static NumberColumn numbers(double... values) {
        return new NumberColumn("size_cm", "Size", Optional.of("cm"), values);
    }

    @Test
    void findsASizeInMillimetresAmongCentimetres() {
        List<Finding> findings = findings(numbers(6.2, 7, 7, 9.1, 2.5, 62, 7.8, 10.2, 10.2, 4.2, 11.5));

        assertThat(findings).containsExactly(new Finding.AnotherUnit("size_cm", 62, 6.2, 2.5, 11.5, List.of(5)));
    }

    @Test
    void leavesLongTailsAndSmallSeriesAlone() {
        double[] skewed = IntStream.range(0, 200).mapToDouble(i -> Math.exp(i / 25.0)).toArray();

        assertThat(findings(numbers(skewed))).isEmpty();
        assertThat(findings(numbers(3, 4, 5, 62))).isEmpty();
        assertThat(findings(numbers(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5))).isEmpty();
    }

    @Test
    void findsRepeatedPatientsAndRows() {
        TextColumn id = new TextColumn("id", "ID", true, new String[] {"A", "B", "A", "C", "", ""});
        NumberColumn size = numbers(1, 2, 3, 2, 5, 6);
        DateColumn seen = new DateColumn("seen", "Seen", new int[] {1, 2, 3, 2, 5, 6});
        TextColumn note = new TextColumn("note", "Note", false, new String[] {"x", "y", "z", "y", "u", "v"});

        assertThat(findings(id, size, seen, note)).containsExactly(
                new Finding.RepeatedRow(List.of(1, 3), List.of(), 1),
                new Finding.RepeatedIdentifier("id", 1, List.of(0, 2)),
                new Finding.MuchMissing("id", 1 / 3.0, List.of(4, 5)));
    }

    @Test
    void findsLevelsSpeltInTwoWaysAndCodesWithoutMeaning() {
        List<Level> treatments = List.of(new Level("surgery", "surgery"), new Level("Surgery ", "Surgery "), new Level("<6", "<6"), new Level("6", "6"));
        CategoryColumn treatment = new CategoryColumn("treatment", "Treatment", treatments, false, false, new int[] {1, 1, 0, 2, 3});
        List<Level> answers = List.of(new Level("0", "No"), new Level("1", "Yes"), new Level("9", "9"));
        CategoryColumn dysphagia = new CategoryColumn("dysphagia", "Dysphagia", answers, false, false, new int[] {0, 1, 2, 2, 0});

        assertThat(findings(treatment, dysphagia)).containsExactly(
                new Finding.SpeltDifferently("treatment", List.of("Surgery ", "surgery"), List.of(2)),
                new Finding.CodeWithoutLabel("dysphagia", "9", List.of(2, 3)));
    }

    @Test
    void findsVietnameseWordsTypedWithAndWithoutTheirMarks() {
        List<Level> sexes = levels("Nam", "Nữ", "Nu", "nữ");
        CategoryColumn sex = new CategoryColumn("sex", "Sex", sexes, false, false, new int[] {0, 1, 2, 1, 3});
        List<Level> treatments = levels("Hoá trị", "Hóa trị", "Đặt ống", "dat ong");
        CategoryColumn treatment = new CategoryColumn("treatment", "Treatment", treatments, false, false, new int[] {0, 1, 1, 2, 3});
        List<Level> words = levels("ma", "má", "mà");
        CategoryColumn unclear = new CategoryColumn("word", "Word", words, false, false, new int[] {0, 1, 2, 1, 2});

        assertThat(findings(sex, treatment, unclear)).containsExactly(
                new Finding.SpeltDifferently("sex", List.of("Nữ", "nữ"), List.of(4)),
                new Finding.TypedWithoutMarks("sex", List.of("Nữ", "nữ", "Nu"), List.of(2)),
                new Finding.SpeltDifferently("treatment", List.of("Hóa trị", "Hoá trị"), List.of(0)),
                new Finding.TypedWithoutMarks("treatment", List.of("Đặt ống", "dat ong"), List.of(4)));
    }

    private static List<Level> levels(String... texts) {
        return Stream.of(texts).map(text -> new Level(text, text)).toList();
    }

    @Test
    void findsFutureAndFilledInDates() {
        int[] days = IntStream.range(0, 40).map(i -> (int) LocalDate.of(2015, 1, 1).toEpochDay() + 37 * i).toArray();
        Arrays.setAll(days, i -> i % 4 == 0 ? (int) LocalDate.of(2016, 1 + i % 12, 15).toEpochDay() : days[i]);
        days[3] = (int) TODAY.toEpochDay() + 1;
        days[5] = (int) TODAY.toEpochDay();

        List<Finding> findings = findings(new DateColumn("seen", "Seen", days));

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0)).isEqualTo(new Finding.DateInTheFuture("seen", TODAY, List.of(3)));
        assertThat(findings.get(1)).isInstanceOfSatisfying(Finding.HeapedDates.class, heap -> {
            assertThat(heap.dayOfMonth()).isEqualTo(15);
            assertThat(heap.rows()).contains(0, 4, 8).doesNotContain(3, 5);
        });
    }
}
