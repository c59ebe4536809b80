package org.riskset.study.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.Ledger;
import org.riskset.analysis.tables.CharacteristicsDesign;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.Statistic;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.analysis.tables.TableStyle;
import org.riskset.analysis.tables.TestChoice;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.filter.Filter;
import org.riskset.registry.Column;
import org.riskset.study.SampleStudies;
import org.riskset.study.Scrutiny;
import org.riskset.study.Study;
import org.riskset.study.file.UnreadableStudyException.Reason;
import tools.jackson.databind.node.ObjectNode;

class StudyFileTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void givesBackEverythingDecidedAndEveryCell() throws Exception {
        Study study = edited();
        Path file = folder.resolve("study.riskset");

        StudyFile.write(new SavedStudy(study, List.of(new SavedStudy.PastStep("Group by sex", SampleStudies.sample())), "Riskset 1", NOON), file);
        SavedStudy read = StudyFile.read(file);

        assertThat(decisions(read.study())).isEqualTo(decisions(study));
        assertThat(read.study().sheet().unread()).isEqualTo(study.sheet().unread());
        assertThat(cells(read.study())).isEqualTo(cells(study));
        assertThat(read.study().cohort().patients()).isEqualTo(study.cohort().patients());
        assertThat(read.application()).isEqualTo("Riskset 1");
        assertThat(read.saved()).isEqualTo(NOON);
        assertThat(read.undoable()).hasSize(1);
        assertThat(read.undoable().getFirst().words()).isEqualTo("Group by sex");
        assertThat(decisions(read.undoable().getFirst().before())).isEqualTo(decisions(SampleStudies.sample()));
    }

    @Test
    void takesBackAnUpdateOfTheRegistryAfterTheFileWasClosed() throws Exception {
        Study before = SampleStudies.sample();
        Study after = SampleStudies.sample().withName("Updated");
        Path file = folder.resolve("study.riskset");

        StudyFile.write(new SavedStudy(after, List.of(new SavedStudy.PastStep("registry updated", before)), "Riskset 1", NOON), file);
        SavedStudy read = StudyFile.read(file);

        Study past = read.undoable().getFirst().before();
        assertThat(past.sheet()).isNotSameAs(read.study().sheet());
        assertThat(cells(past)).isEqualTo(cells(before));
        assertThat(past.sheet().plan()).isEqualTo(before.sheet().plan()).isPresent();
    }

    @Test
    void beginsAnewWithWhatAnOlderFileDoesNotKnow() throws Exception {
        Path file = written();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path json = zip.getPath("study.json");
            Files.writeString(json, "{\"name\":\"Old\",\"source\":{\"name\":\"a.csv\",\"sha256\":\"\"},\"recipe\":"
                    + StudyJson.MAPPER.valueToTree(edited().recipe()) + "}");
        }

        Study read = StudyFile.read(file).study();

        assertThat(read.name()).isEqualTo("Old");
        assertThat(read.plan()).isEqualTo(AnalysisPlan.WHOLE_COHORT);
        assertThat(read.tables().entries()).isNotEmpty();
        assertThat(read.design()).isEqualTo(TableDesign.FIRST);
    }

    @Test
    void readsAGroupingOfBeforeLevelsCouldBeTakenTogether() throws Exception {
        String before = "{\"kind\":\"ByLevels\",\"column\":\"stage\",\"order\":[\"IVC\"],\"leftOut\":[]}";

        assertThat(StudyJson.MAPPER.readValue(before, Grouping.class))
                .isEqualTo(Grouping.ByLevels.of("stage").withOrder(List.of("IVC")));
    }

    @Test
    void takesARecipeFromBeforeThereWereEndpointsForOverallSurvival() throws Exception {
        Path file = written();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path json = zip.getPath("study.json");
            ObjectNode decided = (ObjectNode) StudyJson.MAPPER.readTree(Files.readString(json));
            ObjectNode recipe = (ObjectNode) decided.required("recipe");
            recipe.remove("endpoints");
            ((ObjectNode) recipe.required("definition")).remove("name");
            Files.writeString(json, decided.toString());
        }

        Study read = StudyFile.read(file).study();

        assertThat(read.recipe()).isEqualTo(edited().recipe());
        assertThat(read.recipe().endpoints()).extracting(Endpoint::name).containsExactly(EndpointName.OVERALL_SURVIVAL);
    }

    @Test
    void readsAStatusOfBeforeCodesCouldBeConfirmed() throws Exception {
        String before = "{\"column\":\"status\",\"eventValues\":[\"3\"],\"competing\":[\"2\"]}";
        StatusRule confirmed = new StatusRule("status", Set.of("3"), Set.of("2"), Set.of("3"));

        assertThat(StudyJson.MAPPER.readValue(before, StatusRule.class)).isEqualTo(new StatusRule("status", Set.of("3"), Set.of("2")));
        assertThat(StudyJson.MAPPER.readValue(StudyJson.MAPPER.writeValueAsString(confirmed), StatusRule.class)).isEqualTo(confirmed);
    }

    @Test
    void keepsEveryEndpointAndTheOneInForce() throws Exception {
        EndpointName free = EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL);
        Endpoint endpoint = new Endpoint(
                free,
                new TimeRule.Earliest("diagnosis_date", List.of("last_contact_date"), "last_contact_date"),
                StatusRule.NOT_ASKED,
                Optional.of(LocalDate.of(2020, 6, 30)));
        Study study = edited();
        Study changed = ((Study.Recohort.Made)
                        study.withRecipe(study.recipe().withEndpoint(Optional.empty(), endpoint).following(endpoint)))
                .study();
        Path file = folder.resolve("two.riskset");

        StudyFile.write(new SavedStudy(changed, List.of(), "Riskset 1", NOON), file);
        Study read = StudyFile.read(file).study();

        assertThat(read.recipe()).isEqualTo(changed.recipe());
        assertThat(read.cohort().definition().name()).isEqualTo(free);
        assertThat(read.recipe().endpoints()).hasSize(2);
    }

    @Test
    void refusesAFileOfANewerVersion() throws Exception {
        Path file = written();
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path head = zip.getPath("riskset.json");
            Files.writeString(head, Files.readString(head).replace("\"format\" : 1", "\"format\" : 2"));
        }

        assertThat(reasonOf(file)).isEqualTo(Reason.NEWER_VERSION);
    }

    @Test
    void saysThatATextFileIsNoStudy() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.riskset"), "not a study");

        assertThat(reasonOf(file)).isEqualTo(Reason.NOT_A_STUDY);
    }

    @Test
    void saysThatAZipOfOtherThingsIsNoStudy() throws IOException {
        Path file = folder.resolve("other.riskset");
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true"))) {
            Files.writeString(zip.getPath("letter.txt"), "Dear colleague");
        }

        assertThat(reasonOf(file)).isEqualTo(Reason.NOT_A_STUDY);
    }

    @Test
    void neverFailsOtherwiseThanInWordsOnADamagedFile() throws Exception {
        byte[] whole = Files.readAllBytes(written());
        Random random = new Random(7);
        Path file = folder.resolve("damaged.riskset");
        for (int round = 0; round < 300; round++) {
            byte[] damaged = round % 3 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 1 + random.nextInt(8) && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, damaged);
            try {
                assertThat(StudyFile.read(file).study().cohort().patients()).isPositive();
            } catch (UnreadableStudyException said) {
                assertThat(said.reason()).isIn(Reason.DAMAGED, Reason.NOT_A_STUDY, Reason.NO_COHORT, Reason.NEWER_VERSION);
            }
        }
    }

    @Test
    void isWholeWhenTheProgramIsKilledWhileItSaves() throws Exception {
        Path file = written();
        for (int round = 0; round < 4; round++) {
            Process saving = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                            SavesForEver.class.getName(), file.toString())
                    .redirectErrorStream(true)
                    .start();
            try (var lines = saving.inputReader()) {
                for (int save = 0; save < 3; save++) {
                    assertThat(lines.readLine()).isEqualTo("saved");
                }
                Thread.sleep(3 + 11L * round);
                saving.destroyForcibly().waitFor(); // SIGKILL, as kill -9
            }

            SavedStudy read = StudyFile.read(file);

            assertThat(read.study().plan().grouping()).isInstanceOf(Grouping.ByCutPoints.class);
            assertThat(read.study().cohort().patients()).isEqualTo(31);
        }
    }

    @Test
    void leavesTheOldFileWhereTheNewOneCannotBeWritten() throws Exception {
        Path file = written();
        byte[] before = Files.readAllBytes(file);
        Files.createDirectory(folder.resolve("study.riskset.new"));
        SavedStudy other = new SavedStudy(SampleStudies.sample(), List.of(), "Riskset 2", NOON);

        assertThatThrownBy(() -> StudyFile.write(other, file)).isInstanceOf(IOException.class);

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void offersWhatWasOpenWhenTheProgramWasStopped() throws IOException {
        StudyFolder studies = new StudyFolder(folder.resolve("studies"));
        Path file = studies.fresh("Thyroid: 2014/2022");
        Files.writeString(file, "");
        studies.noteOpen(file);

        assertThat(file.getFileName()).hasToString("Thyroid 2014 2022.riskset");
        assertThat(studies.leftOpen()).contains(file.toAbsolutePath());
        assertThat(studies.fresh("Thyroid: 2014/2022").getFileName()).hasToString("Thyroid 2014 2022 2.riskset");
        studies.noteClosed();
        assertThat(studies.leftOpen()).isEmpty();
    }

    /// Saves the sample cohort at another cut-point again and again, and says so each time.
    static final class SavesForEver {
        private SavesForEver() {}

        @SuppressWarnings("SystemOut")
        public static void main(String[] arguments) throws Exception {
            Study study = SampleStudies.sample();
            for (double cut = 4; ; cut = cut > 8 ? 4 : cut + 0.01) {
                Grouping grouping = Grouping.ByCutPoints.at("tumour_size_cm", cut);
                Study next = study.withPlan(study.plan().withGrouping(grouping, CutPointOrigin.CHOSEN_AFTER_LOOKING));
                StudyFile.write(new SavedStudy(next, List.of(), "Riskset", NOON), Path.of(arguments[0]));
                System.out.println("saved");
            }
        }
    }

    private static Study edited() throws Exception {
        Study study = SampleStudies.sample();
        Study.Recohort changed = study.withRecipe(study.recipe()
                .and(new Filter.OneOf("stage", List.of("IVA", "IVB"), true))
                .and(new Filter.Within("tumour_size_cm", Optional.of("3.5"), Optional.empty()))
                .deriving(new Derivation.Cut("age_group", "Age group", "age_at_diagnosis", List.of(60.0), List.of("young", "old")))
                .deriving(new Derivation.TimeBetween("seen", "Seen", "diagnosis_date", "last_contact_date", TimeUnit.DAYS, false)));
        Study filtered = ((Study.Recohort.Made) changed).study();
        return filtered.withPlan(filtered.plan()
                        .withGrouping(
                                new Grouping.Crossed(
                                        Grouping.ByCutPoints.at("tumour_size_cm", 5.5, 7),
                                        Grouping.ByLevels.of("stage").merging("IVA", "IVB")),
                                CutPointOrigin.CHOSEN_AFTER_LOOKING)
                        .withReference(Optional.of(2))
                        .withOptions(AnalysisOptions.DEFAULT.withLandmarks(List.of(3.0, 36.0))))
                .withScrutiny(new Scrutiny(
                        new Ledger(List.of(new Ledger.Look(List.of("sex"), "all", "Sex", 0.03))),
                        List.of(new Scrutiny.SetAside("few-events", List.of("sex"), "a pilot"))))
                .withDesign(TableDesign.FIRST
                        .withStyle(TableStyle.LANCET)
                        .with(new RowDesign("stage", "AJCC stage", "Tumour", Set.of(Statistic.COUNTS), TestChoice.TREND))
                        .withCharacteristics(CharacteristicsDesign.FIRST.withAddUp(true).withDifferences(true))
                        .with(SurvivalColumn.SURVIVAL, true, false)
                        .withLeastCount(5));
    }

    private Path written() throws Exception {
        Path file = folder.resolve("study.riskset");
        StudyFile.write(new SavedStudy(edited(), List.of(), "Riskset 1", NOON), file);
        return file;
    }

    private static List<Object> decisions(Study study) {
        return List.of(study.name(), study.source(), study.recipe(), study.plan(), study.tables(), study.scrutiny(), study.design());
    }

    private static List<String> cells(Study study) {
        List<String> cells = new ArrayList<>();
        for (Column column : study.sheet().registry().columns()) {
            cells.add(column + " " + column.label());
            for (int row = 0; row < column.size(); row++) {
                cells.add(study.sheet().registry().sourceRow(row) + column.text(row));
            }
        }
        return cells;
    }

    private static Reason reasonOf(Path file) throws IOException {
        try {
            StudyFile.read(file);
        } catch (UnreadableStudyException said) {
            return said.reason();
        }
        throw new AssertionError("the file was read");
    }
}
