package org.riskset.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointGuess;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;

/// The same twelve patients as written by other programs; the values are those of the scripts beside the files.
class OtherWritersTest {
    private static RawSheet open(String name) throws UnreadableFileException {
        return TestSheets.open(TestSheets.resource("spreadsheet/" + name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes-xlsxwriter.xlsx", "shapes-libreoffice.xlsx", "shapes-libreoffice.xls", "shapes-libreoffice.ods"})
    void readsTitlesMergedNamesBlankColumnsAndTotals(String name) throws UnreadableFileException {
        RawSheet sheet = open(name);
        ImportPlan plan = ImportPlan.guess(sheet);
        Registry registry = Importer.read(sheet, plan).registry();

        assertThat(plan.namesRow()).isEqualTo(3);
        assertThat(plan.namesRows()).isEqualTo(2);
        assertThat(plan.columns()).extracting(ColumnPlan::name).containsExactly(
                "Patient id", "Patient Age", "Patient Sex", "Date of Diagnosis", "Date of Last contact",
                "Tumour Size (cm)", "Tumour Twice size", "Dead");
        assertThat(plan.leftOutRows()).containsExactly(17, 19);
        assertThat(registry.rows()).isEqualTo(12);
        assertThat(registry.sourceRow(0)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"protected-libreoffice.xlsx,Thận-2024", "protected-libreoffice.xls,Than2024"})
    void opensWorkbooksThatLibreOfficeHasProtected(String name, String password) throws UnreadableFileException {
        Path file = TestSheets.resource("spreadsheet/" + name);

        assertThatThrownBy(() -> TestSheets.open(file)).hasFieldOrPropertyWithValue("reason", Reason.PASSWORD_NEEDED);
        assertThatThrownBy(() -> SheetReader.open(file, OpenOptions.DETECT.withPassword("than2024"), Progress.NONE))
                .hasFieldOrPropertyWithValue("reason", Reason.WRONG_PASSWORD);
        Registry registry = TestSheets.read(SheetReader.open(file, OpenOptions.DETECT.withPassword(password), Progress.NONE)).registry();

        assertThat(registry.rows()).isEqualTo(180);
        assertThat(registry.find("Tx date").orElseThrow().text(0)).isEqualTo("2017-09-16");
        assertThat(registry.find("Cold ischaemia (h)").map(column -> ((NumberColumn) column).unit().orElseThrow())).contains("hours");
    }

    @Test
    void saysWithWhatAProtectedOpenDocumentIsOpened() {
        Path file = TestSheets.resource("spreadsheet/protected-libreoffice.ods");

        assertThatThrownBy(() -> TestSheets.open(file))
                .hasFieldOrPropertyWithValue("reason", Reason.PROTECTED_ELSEWHERE)
                .hasFieldOrPropertyWithValue("detail", "LibreOffice");
    }

    /// Titles in Vietnamese, three sheets, a totals row, failed formulas, decimal commas with a unit.
    @Test
    void readsAVietnameseRegistryByItself() throws UnreadableFileException {
        RawSheet sheet = open("breast-vietnamese-libreoffice.xlsx");
        ImportPlan plan = ImportPlan.guess(sheet);
        ImportResult result = Importer.read(sheet, plan);
        RoleGuess roles = RoleGuess.of(result.registry());

        assertThat(sheet.name()).isEqualTo("Dữ liệu");
        assertThat(plan.namesRow()).isEqualTo(4);
        assertThat(plan.leftOutRows()).containsExactly(265);
        assertThat(result.registry().rows()).isEqualTo(260);
        assertThat(roles.time()).contains(new TimeRule.Dates("Ngày chẩn đoán", "Ngày theo dõi cuối"));
        assertThat(roles.status().orElseThrow().eventValues()).containsExactlyInAnyOrder("Chết do ung thư", "Chết do nguyên nhân khác");
        assertThat(result.problems()).hasSize(88).allMatch(problem -> problem.reason() == CellProblem.Reason.FORMULA_FAILED);
        assertThat(((CategoryColumn) result.registry().find("Giai đoạn").orElseThrow()).levels())
                .containsExactly("IA", "IIA", "IIB", "IIIA", "IIIB", "IV");
    }

    /// Numbers of R's survfit on the invented patients: 184 deaths, 101 of them until the end of 2019, 135 of the cancer, 219 with an event of progression-free survival.
    @Test
    void guessesTheEndpointsOfAVietnameseRegistry() throws UnreadableFileException {
        Registry registry = TestSheets.read(open("breast-vietnamese-libreoffice.xlsx")).registry();
        RoleGuess roles = RoleGuess.of(registry);
        Endpoint overall = new Endpoint(
                EndpointName.of(EndpointName.Kind.OVERALL_SURVIVAL), roles.time().orElseThrow(), roles.status().orElseThrow(), Optional.empty());
        Endpoint free = EndpointGuess.of(EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL), registry, overall);
        Endpoint specific = EndpointGuess.of(EndpointName.of(EndpointName.Kind.DISEASE_SPECIFIC_SURVIVAL), registry, overall);

        Endpoint cut = new Endpoint(overall.name(), overall.time(), overall.status(), Optional.of(LocalDate.of(2019, 12, 31)));

        assertThat(events(registry, overall)).isEqualTo(184);
        assertThat(events(registry, cut)).isEqualTo(101);
        assertThat(events(registry, specific)).isEqualTo(135);
        assertThat(events(registry, free)).isEqualTo(219);
    }

    private static int events(Registry registry, Endpoint endpoint) {
        CohortOutcome outcome = CohortBuilder.build(
                registry, CohortDefinition.of(endpoint, TimeUnit.MONTHS), UnreadableCells.none());
        return ((CohortOutcome.Made) outcome).cohort().followUp().events();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes-xlsxwriter.xlsx", "shapes-libreoffice.xlsx", "shapes-libreoffice.xls", "shapes-libreoffice.ods"})
    void readsDaysFrom1904FormulasAndErrors(String name) throws UnreadableFileException {
        RawSheet sheet = open(name);
        ImportResult result = TestSheets.read(sheet);
        Registry registry = result.registry();
        NumberColumn twice = (NumberColumn) registry.find("Tumour Twice size").orElseThrow();

        assertThat(registry.find("Date of Diagnosis").orElseThrow().text(0)).isEqualTo("2015-01-03");
        assertThat(registry.find("Date of Last contact").orElseThrow().text(11)).isEqualTo("2019-04-30");
        assertThat(twice.value(0)).isEqualTo(5);
        assertThat(twice.isMissing(2)).isTrue();
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.sourceRow()).isEqualTo(7);
            assertThat(problem.reason()).isEqualTo(CellProblem.Reason.FORMULA_FAILED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes-xlsxwriter.xlsx", "shapes-libreoffice.xlsx", "shapes-libreoffice.xls", "shapes-libreoffice.ods"})
    void appliesTheDictionaryOfTheWorkbook(String name) throws UnreadableFileException {
        RawSheet sheet = open(name);
        RawSheet described = SheetReader.open(
                TestSheets.resource("spreadsheet/" + name), OpenOptions.DETECT.withSheet("Dictionary"), Progress.NONE);

        ImportPlan plan = DataDictionary.of(described).orElseThrow().appliedTo(ImportPlan.guess(sheet));
        CategoryColumn dead = (CategoryColumn) Importer.read(sheet, plan).registry().find("Dead").orElseThrow();

        assertThat(sheet.sheetNames()).containsExactly("Patients", "Dictionary");
        assertThat(dead.label()).isEqualTo("Vital status");
        assertThat(dead.levels()).containsExactly("Alive", "Dead");
        assertThat(plan.find("Patient Sex").orElseThrow().levels()).extracting(CategoryColumn.Level::label).containsExactly("Female", "Male");
        assertThat(plan.find("Tumour Size (cm)").orElseThrow().missingCodes()).contains("99");
    }

    @Test
    void readsWhatOpenpyxlWrites() throws UnreadableFileException {
        ImportResult result = TestSheets.read(open("plain-openpyxl.xlsx"));
        Registry registry = result.registry();
        NumberColumn size = (NumberColumn) registry.find("size").orElseThrow();

        assertThat(registry.rows()).isEqualTo(12);
        assertThat(registry.find("diagnosis").orElseThrow().text(0)).isEqualTo("2015-01-03");
        assertThat(registry.find("last contact").orElseThrow().text(11)).isEqualTo("2019-04-30");
        assertThat(IntStream.range(0, 3).mapToObj(size::text)).containsExactly("2.5", "3.2", "3.9");
        assertThat(registry.find("age").orElseThrow().isMissing(2)).isTrue();
        assertThat(result.problems()).extracting(CellProblem::reason)
                .containsOnly(CellProblem.Reason.FORMULA_FAILED, CellProblem.Reason.FORMULA_NOT_CALCULATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"haven-none.sav", "haven-byte.sav", "haven-zsav.zsav"})
    void readsWhatReadStatWrites(String name) throws UnreadableFileException {
        Registry registry = TestSheets.read(open(name)).registry();
        CategoryColumn sex = (CategoryColumn) registry.find("sex").orElseThrow();
        CategoryColumn stage = (CategoryColumn) registry.find("stage").orElseThrow();
        NumberColumn size = (NumberColumn) registry.find("size").orElseThrow();

        assertThat(registry.rows()).isEqualTo(12);
        assertThat(sex.label()).isEqualTo("Giới tính");
        assertThat(sex.levels()).containsExactly("Male", "Nữ");
        assertThat(stage.levels()).isEqualTo(List.of("IVA", "IVB", "IVC"));
        assertThat(stage.isMissing(3)).isTrue();
        assertThat(size.missingCount()).isEqualTo(1);
        assertThat(registry.find("dx").orElseThrow().kind()).isEqualTo(VariableKind.DATE);
        assertThat(registry.find("last").orElseThrow().text(11)).isEqualTo("2019-04-30");
    }
}
