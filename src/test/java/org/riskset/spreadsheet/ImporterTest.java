package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.CellProblem.Reason;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

class ImporterTest {

    @TempDir
    private Path folder;

    /// A sheet of one column beside a running number.
    private RawSheet column(String heading, String... values) throws UnreadableFileException {
        StringBuilder text = new StringBuilder("id;" + heading + "\n");
        for (int i = 0; i < values.length; i++) {
            text.append(i + 1).append(';').append(values[i]).append('\n');
        }
        return TestSheets.csv(folder, text.toString());
    }

    private static ColumnPlan plan(RawSheet sheet) {
        return ImportPlan.guess(sheet).columns().get(1);
    }

    private static Column read(RawSheet sheet) {
        return TestSheets.read(sheet).registry().columns().get(1);
    }

    @Test
    void readsNumbersWithTheirUnitAndListsWhatIsNone() throws UnreadableFileException {
        RawSheet sheet = column("size", "6 cm", "6,2 cm", "5.5", "7 cm", "4", "3 cm", "2", "8", "62 mm", "<5 cm", "n/a", "6", "7.5", "8", "9", "large", "5", "6", "7", "7.1", "7.2");

        ImportResult result = TestSheets.read(sheet);

        NumberColumn size = (NumberColumn) result.registry().columns().get(1);
        assertThat(size.unit()).contains("cm");
        assertThat(size.value(1)).isEqualTo(6.2);
        assertThat(size.isMissing(10)).isTrue();
        assertThat(result.problems()).containsExactly(
                new CellProblem(10, "size", "62 mm", Reason.OTHER_UNIT),
                new CellProblem(11, "size", "<5 cm", Reason.BELOW_A_LIMIT),
                new CellProblem(17, "size", "large", Reason.NOT_A_NUMBER));
        assertThat(result.notes()).contains(new ColumnNote("size", ColumnNote.Remark.UNIT_IN_CELL, 4));
    }

    @Test
    void takesCalendarYearsForNoLengthOfTime() throws UnreadableFileException {
        ColumnPlan years = plan(column("sample.yr", "2010", "2012", "2011", "2015", "2018", "2013", "2014", "2010", "2016", "2017", "2009", "2008"));

        assertThat(years.kind()).isEqualTo(VariableKind.NUMBER);
        assertThat(years.unit()).isEmpty();
        assertThat(years.label()).isEqualTo("Sample yr");
    }

    @Test
    void keepsYearsAsTheUnitOfATime() throws UnreadableFileException {
        ColumnPlan time = plan(column("fu.yr", "0.5", "2.1", "3", "1.2", "4.4", "5", "6.1", "7", "8.2", "1.1", "2.2", "3.3"));

        assertThat(time.unit()).contains("years");
    }

    @Test
    void takesNumbersWithLeadingZerosForNames() throws UnreadableFileException {
        String[] names = IntStream.range(1, 61).mapToObj("%05d"::formatted).toArray(String[]::new);

        assertThat(plan(column("Fall-Nr", names)).kind()).isEqualTo(VariableKind.IDENTIFIER);
    }

    @ParameterizedTest
    @CsvSource({"Số tháng,Số tháng,months", "number_of_days,Number of days,days", "Follow-up months,Follow-up,months"})
    void keepsTheUnitInANameThatSaysNothingElse(String heading, String label, String unit) throws UnreadableFileException {
        ColumnPlan plan = plan(column(heading, "1.5", "2", "3", "4", "5", "6.5", "7", "8", "9", "10", "11"));

        assertThat(plan.label()).isEqualTo(label);
        assertThat(plan.unit()).contains(unit);
    }

    @Test
    void readsHoursInBrackets() throws UnreadableFileException {
        assertThat(plan(column("Cold ischaemia (h)", "6.5", "7.1", "12", "3.3", "24", "18.4", "9", "10")).unit()).contains("hours");
    }

    @Test
    void asksForTheOrderOfDatesThatFitTwo() throws UnreadableFileException {
        RawSheet sheet = column("seen", "01/02/2014", "03/04/2015", "05/05/2016", "");

        ImportPlan plan = ImportPlan.guess(sheet);

        assertThat(plan.undecided()).extracting(ColumnPlan::name).containsExactly("seen");
        assertThat(plan(sheet).guess()).isEqualTo(new Guess(Guess.Reason.DATES_IN_TWO_ORDERS, 3, 3, 2));
        ImportResult undecided = Importer.read(sheet, plan);
        assertThat(undecided.problems()).extracting(CellProblem::reason).containsExactly(Reason.DAY_OR_MONTH_FIRST, Reason.DAY_OR_MONTH_FIRST);
        assertThat(undecided.registry().columns().get(1).text(2)).isEqualTo("2016-05-05");
        ImportPlan decided = plan.with(plan(sheet).withDateOrder(DateOrder.MONTH_DAY_YEAR));
        assertThat(decided.undecided()).isEmpty();
        assertThat(Importer.read(sheet, decided).registry().columns().get(1).text(0)).isEqualTo("2014-01-02");
    }

    /// 01/02/15 is a day of 2015 in two ways and, with the year first, one of 2001: none of them is taken unasked.
    @Test
    void asksForTheOrderOfDatesWithTwoDigitYearsThatFitAll() throws UnreadableFileException {
        RawSheet sheet = column("biopsy", "01/02/15", "03/04/16", "05/06/17", "07/08/18");

        ImportPlan plan = ImportPlan.guess(sheet);

        assertThat(plan.undecided()).extracting(ColumnPlan::name).containsExactly("biopsy");
        assertThat(plan(sheet).guess()).isEqualTo(new Guess(Guess.Reason.DATES_IN_TWO_ORDERS, 4, 4, 4));
    }

    @Test
    void takesNumbersOfPatientsForThatWithSeveralRowsEach() throws UnreadableFileException {
        StringBuilder text = new StringBuilder("id,time,infection\n");
        for (int row = 0; row < 76; row++) {
            text.append(1 + row / 2).append(',').append(5 + row * 7 % 300).append(',').append(row % 2 == 0 ? "Yes" : "No").append('\n');
        }

        ColumnPlan first = ImportPlan.guess(TestSheets.csv(folder, text.toString())).columns().getFirst();

        assertThat(first.kind()).isEqualTo(VariableKind.IDENTIFIER);
    }

    @Test
    void followsAnotherDateColumnThatShowsTheOrder() throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "start,end\n01/02/2014,25/03/2014\n03/04/2015,13/05/2015\n05/06/2015,07/08/2015\n");

        ImportPlan plan = ImportPlan.guess(sheet);

        assertThat(plan.undecided()).isEmpty();
        assertThat(plan.columns().getFirst().dateOrder()).isEqualTo(DateOrder.DAY_MONTH_YEAR);
        assertThat(plan.columns().getFirst().guess().reason()).isEqualTo(Guess.Reason.DATES_AS_IN_OTHER_COLUMN);
        assertThat(plan.columns().getLast().guess().reason()).isEqualTo(Guess.Reason.DATES_AS_TEXT);
    }

    @Test
    void listsDatesThatDoNotExist() throws UnreadableFileException {
        RawSheet sheet = column("last_contact", "28/02/2019", "31/02/2019", "15/03/2019", "16/03/2019", "17/03/2019", "2019", "3/2019", "18/03/19");

        ImportResult result = TestSheets.read(sheet);

        assertThat(result.registry().columns().get(1)).isInstanceOf(DateColumn.class);
        assertThat(result.problems()).containsExactly(
                new CellProblem(3, "last_contact", "31/02/2019", Reason.NO_SUCH_DAY),
                new CellProblem(7, "last_contact", "2019", Reason.ONLY_A_YEAR));
        assertThat(result.registry().columns().get(1).text(6)).isEqualTo("2019-03-15");
        assertThat(result.notes()).containsExactly(
                new ColumnNote("last_contact", ColumnNote.Remark.TWO_DIGIT_YEAR, 1), new ColumnNote("last_contact", ColumnNote.Remark.DAY_NOT_GIVEN, 1));
    }

    @Test
    void takesCodesForMissingFromWordsAndFarOffNumbers() throws UnreadableFileException {
        assertThat(plan(column("size", "4.5", "6.2", "999", "N/A", "5.5", "unknown", "3.1", "4.4", "5", "6", "7")).missingCodes())
                .containsExactlyInAnyOrder("999", "N/A", "unknown");
        assertThat(plan(column("age", "45", "99", "80", "71", "62", "50", "33", "40")).missingCodes()).isEmpty();
        assertThat(plan(column("dysphagia", "0", "1", "9", "1", "0")).missingCodes()).containsExactly("9");
        assertThat(plan(column("dysphagia", "0", "1", "9", "1", "0")).kind()).isEqualTo(VariableKind.YES_NO);
    }

    @Test
    void leavesMissingCodesOutOfEveryKindOfColumn() throws UnreadableFileException {
        NumberColumn size = (NumberColumn) read(column("size", "4.5", "6.2", "999", "n/a", "5.5", "3.1", "4.4", "5", "6", "7"));
        CategoryColumn stage = (CategoryColumn) read(column("stage", "IVA", "IVB", "unknown", "IVA", "IVB", "IVC", "IVA"));

        assertThat(size.missingCount()).isEqualTo(2);
        assertThat(stage.levels()).containsExactly("IVA", "IVB", "IVC");
        assertThat(stage.missingCount()).isEqualTo(1);
    }

    @Test
    void namesCodesByTheLabelsOfThePlanAndKeepsOthers() throws UnreadableFileException {
        RawSheet sheet = column("sex", "1", "2", "2", "1", "3", "1", "Male");
        ColumnPlan labelled = plan(sheet).withKind(VariableKind.CATEGORY)
                .withLevels(List.of(new Level("2", "Female"), new Level("1", "Male"), new Level("9", "Other")), false);

        CategoryColumn sex = (CategoryColumn) Importer.read(sheet, ImportPlan.guess(sheet).with(labelled)).registry().columns().get(1);

        assertThat(sex.levels()).containsExactly("Female", "Male", "3");
        assertThat(sex.text(6)).isEqualTo("Male");
        assertThat(sex.codeOf("2")).hasValue(0);
    }

    @Test
    void readsYesAndNoInSeveralLanguagesAndListsOtherAnswers() throws UnreadableFileException {
        RawSheet sheet = column("có di căn", "Có", "Không", "Có", "Không", "Có");

        assertThat(plan(sheet).kind()).isEqualTo(VariableKind.YES_NO);
        RawSheet later = column("có di căn", "Có", "Không", "chưa biết");
        ImportResult result = Importer.read(later, ImportPlan.guess(sheet));
        assertThat(result.problems()).containsExactly(new CellProblem(4, "có di căn", "chưa biết", Reason.NOT_YES_OR_NO));
        assertThat(((CategoryColumn) result.registry().columns().get(1)).levels()).containsExactly("Không", "Có");
    }

    @Test
    void readsAColumnAsAnotherKindWhenAsked() throws UnreadableFileException {
        RawSheet sheet = column("grade", "1", "2", "3", "1", "2", "3", "1", "2");
        ImportPlan plan = ImportPlan.guess(sheet);

        assertThat(plan(sheet).kind()).isEqualTo(VariableKind.CATEGORY);
        assertThat(Importer.read(sheet, plan.with(plan(sheet).withKind(VariableKind.NUMBER))).registry().columns().get(1))
                .isInstanceOf(NumberColumn.class);
        assertThat(Importer.read(sheet, plan.with(plan(sheet).withKind(VariableKind.TEXT))).registry().columns().get(1).text(2)).isEqualTo("3");
        assertThat(Importer.read(sheet, plan.with(plan(sheet).withIncluded(false))).registry().columns()).hasSize(1);
    }

    @Test
    void makesRepeatedAndMissingHeadingsUnique() throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "age,age,,x,\n50,51,a,b,\n60,61,c,d,\n");

        assertThat(ImportPlan.guess(sheet).columns()).extracting(ColumnPlan::name).containsExactly("age", "age (2)", "Column C", "x");
    }

    @Test
    void readsASheetWithoutHeadings() throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "1,50,6.2\n2,60,5.5\n3,70,4.4\n");

        ImportPlan plan = ImportPlan.guess(sheet);

        assertThat(plan.namesRows()).isZero();
        assertThat(Importer.read(sheet, plan).registry().rows()).isEqualTo(3);
        assertThat(Importer.read(sheet, ImportPlan.guess(sheet, 1)).registry().rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Total", "Tổng cộng", "Cộng", "Trung bình"})
    void leavesOutTotalsBelowTheTable(String word) throws UnreadableFileException {
        RawSheet sheet = TestSheets.csv(folder, "id,age,size,grade\nA,50,6.2,1\nB,60,5.5,2\nC,70,4.4,2\n" + word + ",,16.1,\n");

        assertThat(ImportPlan.guess(sheet).leftOutRows()).containsExactly(5);
    }

    @Test
    void countsProblemsBeyondThoseItLists() throws UnreadableFileException {
        StringBuilder text = new StringBuilder("id,age\n");
        for (int i = 0; i < 12_000; i++) {
            text.append(i).append(",x").append(i).append('\n');
        }
        RawSheet sheet = TestSheets.csv(folder, text.toString());
        ImportPlan plan = ImportPlan.guess(sheet);

        ImportResult result = Importer.read(sheet, plan.with(plan.columns().get(1).withKind(VariableKind.NUMBER)));

        assertThat(result.problems()).hasSize(ImportResult.MOST_LISTED);
        assertThat(result.problemCount()).isEqualTo(12_000);
    }

    @Test
    void namesVariablesForFigures() {
        assertThat(new Heading("tumour_size_cm").labelWithoutUnit()).isEqualTo("Tumour size");
        assertThat(new Heading("Size (mm)").labelWithoutUnit()).isEqualTo("Size");
        assertThat(new Heading("Size [mm]").unit()).isEqualTo(Optional.of("mm"));
        assertThat(new Heading("tumourSizeMm").label()).isEqualTo("Tumour size mm");
        assertThat(new Heading("cervical_ln").label()).isEqualTo("Cervical LN");
        assertThat(new Heading("TNM_stage").label()).isEqualTo("TNM stage");
        assertThat(new Heading("follow_up_months").unit()).isEqualTo(Optional.of("months"));
        assertThat(new Heading("age").unit()).isEqualTo(Optional.of("years"));
        assertThat(new Heading("stage").unit()).isEmpty();
        assertThat(new Heading("tuổi").label()).isEqualTo("Tuổi");
        assertThat(new Heading("H. pylori").label()).isEqualTo("H. pylori");
        assertThat(new Heading("age.at.diagnosis").label()).isEqualTo("Age at diagnosis");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hosp. No", "Hospital number", "Registration no", "MRN", "Mã BN", "Mã số bệnh nhân", "Số nhập viện", "Mã hồ sơ"})
    void knowsTheHeadingsByWhichHospitalsNumberPatients(String heading) {
        assertThat(new Heading(heading).namesPatient()).isTrue();
    }
}
