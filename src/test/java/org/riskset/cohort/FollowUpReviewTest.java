package org.riskset.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.cohort.FollowUpFinding.Kind;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Correction;
import org.riskset.registry.quality.Finding;
import org.riskset.registry.quality.RegistryReview;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// Every mistake that was put into `cohort/messy.csv` is found, in its rows and no others.
class FollowUpReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final CohortDefinition DEFINITION = new CohortDefinition(
            new TimeRule.Dates("diagnosis_date", "last_contact"), new StatusRule("status", Set.of("Dead")), TimeUnit.MONTHS);
    private static RawSheet sheet;
    private static Registry registry;

    @TempDir
    Path folder;

    @BeforeAll
    static void read() throws UnreadableFileException {
        Path file = Path.of("src", "test", "resources", "cohort", "messy.csv");
        sheet = SheetReader.open(file, OpenOptions.DETECT, Progress.NONE);
        registry = Importer.read(sheet, ImportPlan.guess(sheet)).registry();
    }

    private static List<FollowUpFinding> findings(CohortDefinition definition) {
        return FollowUpReview.findings(
                registry, definition, CohortBuilder.build(registry, definition, UnreadableCells.none()));
    }

    @Test
    void findsWhatDatesAndOutcomesContradict() {
        assertThat(findings(DEFINITION)).containsExactly(
                new FollowUpFinding(Kind.DEATH_WITHOUT_DATE, "death_date", "", List.of(7)),
                new FollowUpFinding(Kind.ALIVE_WITH_DEATH_DATE, "death_date", "", List.of(9)),
                new FollowUpFinding(Kind.UNEXPECTED_STATUS, "status", "Transferred", List.of(22)),
                new FollowUpFinding(Kind.TIME_ZERO, "last_contact", "", List.of(11)));
    }

    @Test
    void namesThoseSeenAfterTheCutOff() {
        CohortDefinition cut = DEFINITION.withCutOff(Optional.of(LocalDate.of(2025, 1, 1)));

        assertThat(findings(cut)).contains(new FollowUpFinding(Kind.AFTER_CUT_OFF, "last_contact", "2025-01-01", List.of(19)));
    }

    @Test
    void doesNotWonderAtAStatusThatMeansACompetingEvent() {
        CohortDefinition competing = CohortDefinition.of(
                new Endpoint(
                        EndpointName.OVERALL_SURVIVAL,
                        DEFINITION.time(),
                        new StatusRule("status", Set.of("Dead"), Set.of("Transferred")),
                        Optional.empty()),
                TimeUnit.MONTHS);

        assertThat(findings(competing)).extracting(FollowUpFinding::kind).doesNotContain(Kind.UNEXPECTED_STATUS);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1,2,3; 3; true", "0,1,2; 2; true", "1,2,3; 2; false", "1,2,9; 2; false", "0,1,1; 1; false"})
    void asksWhetherOnlyTheHighestOfSeveralCodesWithoutLabelsMeansDeath(String codes, String event, boolean asked) {
        Registry coded = read("status;months\n" + codes.replace(",", ";10\n") + ";20\n");

        assertThat(questions(coded, new StatusRule("status", Set.of(event)))).hasSize(asked ? 1 : 0);
    }

    @Test
    void namesThePatientsWithTheOtherCodesInTheQuestion() {
        Registry coded = read("status;months\n1;10\n2;11\n3;12\n;13\n3;14\n");

        assertThat(questions(coded, new StatusRule("status", Set.of("3"))))
                .containsExactly(new FollowUpFinding(Kind.HIGHEST_CODE, "status", "3", List.of(2, 3)));
    }

    @Test
    void doesNotAskAboutCodesThatDatesOfDeathBearOutOrThatSomebodyGaveAMeaning() {
        Registry dated = read("status;months;death_date\n1;10;\n2;11;\n3;12;2020-01-05\n3;14;2020-02-07\n");
        Registry coded = read("status;months\n1;10\n2;11\n3;12\n");

        assertThat(questions(dated, new StatusRule("status", Set.of("3")))).isEmpty();
        assertThat(questions(coded, new StatusRule("status", Set.of("3"), Set.of("2")))).isEmpty();
        assertThat(questions(coded, new StatusRule("status", Set.of("2", "3")))).isEmpty();
    }

    @Test
    void doesNotAskAgainWhatSomebodyWhoKnowsTheRegistryHasAnswered() {
        Registry coded = read("status;months\n1;10\n2;11\n3;12\n");

        assertThat(questions(coded, new StatusRule("status", Set.of("3"), Set.of(), Set.of("3")))).isEmpty();
        assertThat(questions(coded, new StatusRule("status", Set.of("3"), Set.of(), Set.of("2")))).hasSize(1);
    }

    @Test
    void tellsAnAnswerFromWhatWasNeverAsked() {
        Registry coded = read("status;months\n1;10\n2;11\n3;12\n");
        Registry two = read("status;months\n0;10\n1;11\n1;12\n");

        assertThat(isAnswered(coded, new StatusRule("status", Set.of("3"), Set.of(), Set.of("3")))).isTrue();
        assertThat(isAnswered(coded, new StatusRule("status", Set.of("3")))).isFalse();
        assertThat(isAnswered(two, new StatusRule("status", Set.of("1"), Set.of(), Set.of("1")))).isFalse();
    }

    private static boolean isAnswered(Registry registry, StatusRule status) {
        return FollowUpReview.isAnswered(
                registry, new CohortDefinition(new TimeRule.Duration("months", TimeUnit.MONTHS), status, TimeUnit.MONTHS));
    }

    private Registry read(String text) {
        try {
            Path file = Files.writeString(folder.resolve("coded.csv"), text);
            RawSheet read = SheetReader.open(file, OpenOptions.DETECT, Progress.NONE);
            return Importer.read(read, ImportPlan.guess(read)).registry();
        } catch (IOException | UnreadableFileException e) {
            throw new AssertionError(e);
        }
    }

    private static List<FollowUpFinding> questions(Registry coded, StatusRule status) {
        CohortDefinition definition = new CohortDefinition(
                new TimeRule.Duration("months", TimeUnit.MONTHS), status, TimeUnit.MONTHS);
        return FollowUpReview.findings(coded, definition, CohortBuilder.build(coded, definition, UnreadableCells.none())).stream()
                .filter(each -> each.kind() == Kind.HIGHEST_CODE)
                .toList();
    }

    @Test
    void findsWhatColumnsContradictOnTheirOwn() {
        List<Finding> findings = RegistryReview.findings(registry, TODAY);

        assertThat(findings).contains(
                new Finding.AnotherUnit("tumour_size_cm", 62, 6.2, 2.6, 10.1, List.of(11)),
                new Finding.RepeatedIdentifier("patient_id", 2, List.of(1, 21, 40, 41)),
                new Finding.DateInTheFuture("last_contact", TODAY, List.of(17)));
        assertThat(findings)
                .filteredOn(Finding.RepeatedRow.class::isInstance)
                .containsExactly(new Finding.RepeatedRow(List.of(21, 30, 40, 41), List.of(40), 1));
        assertThat(findings)
                .filteredOn(Finding.SpeltDifferently.class::isInstance)
                .singleElement()
                .extracting(Finding::rows)
                .isEqualTo(List.of(13, 14));
    }

    @Test
    void readsTheSheetAsCorrectedAndKeepsForTheNextExportWhatSpeaksOfValues() {
        ImportPlan plan = ImportPlan.guess(sheet)
                .correcting(new Correction.UnitConverted("tumour_size_cm", 62, 6.2, List.of(13)))
                .correcting(new Correction.RepeatsLeftOut(List.of(42)))
                .correcting(new Correction.LevelsMerged("histology", List.of("Papillary", "PAPILLARY"), List.of(16)));

        Registry corrected = Importer.read(sheet, plan).registry();

        assertThat(corrected.rows()).isEqualTo(registry.rows() - 1);
        assertThat(corrected.find("tumour_size_cm").orElseThrow().text(11)).isEqualTo("6.2");
        assertThat(corrected.find("histology").orElseThrow().text(14)).isEqualTo("Papillary");
        assertThat(plan.reusedFor(sheet).corrections()).singleElement().isInstanceOf(Correction.LevelsMerged.class);
    }
}
