package org.riskset.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.registry.Registry;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.survival.compare.Comparison;

/// Endpoints of one registry against numbers made by R (see `cohort/README.md` among the test resources).
class EndpointReferenceTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "cohort");
    private static final Set<String> DEATHS = Set.of("Died of disease", "Died of another cause");
    private static final TimeRule PROGRESSION_FREE =
            new TimeRule.Earliest("diagnosis", List.of("progression"), "last_contact");
    private static final Map<String, Endpoint> ENDPOINTS = Map.of(
            "overall",
            endpoint(new TimeRule.Dates("diagnosis", "last_contact"), DEATHS, Set.of(), Optional.empty()),
            "disease_specific",
            endpoint(
                    new TimeRule.Dates("diagnosis", "last_contact"),
                    Set.of("Died of disease"),
                    Set.of("Died of another cause"),
                    Optional.empty()),
            "progression_free",
            endpoint(PROGRESSION_FREE, DEATHS, Set.of(), Optional.empty()),
            "progression_free_from_treatment",
            endpoint(
                    new TimeRule.Earliest("treatment_start", List.of("progression"), "last_contact"),
                    DEATHS,
                    Set.of(),
                    Optional.empty()),
            "progression_free_cut_off",
            endpoint(PROGRESSION_FREE, DEATHS, Set.of(), Optional.of(LocalDate.of(2021, 6, 30))));

    private static Endpoint endpoint(
            TimeRule time, Set<String> events, Set<String> competing, Optional<LocalDate> cutOff) {
        return new Endpoint(
                EndpointName.OVERALL_SURVIVAL, time, new StatusRule("status", events, competing), cutOff);
    }

    static Stream<List<String>> expected() throws IOException {
        return Files.readAllLines(FOLDER.resolve("endpoints.expected.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",")));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void agreesWithR(List<String> expected) throws UnreadableFileException {
        RawSheet sheet = SheetReader.open(FOLDER.resolve("endpoints.csv"), OpenOptions.DETECT, Progress.NONE);
        Registry registry = Importer.read(sheet, ImportPlan.guess(sheet)).registry();
        CohortDefinition definition = CohortDefinition.of(ENDPOINTS.get(expected.getFirst()), TimeUnit.MONTHS);

        Cohort cohort = ((CohortOutcome.Made) CohortBuilder.build(registry, definition, UnreadableCells.none())).cohort();
        AnalysisResult result = new AnalysisRunner(cohort)
                .run(AnalysisPlan.WHOLE_COHORT.withGrouping(Grouping.ByLevels.of("arm"), CutPointOrigin.FIXED_IN_ADVANCE));

        assertThat(cohort.patients()).isEqualTo(Integer.parseInt(expected.get(1)));
        assertThat(cohort.followUp().events()).isEqualTo(Integer.parseInt(expected.get(2)));
        assertThat(Arrays.stream(cohort.followUp().times()).sum()).isCloseTo(number(expected, 3), within(1e-7));
        assertThat(result.overall().curve().landmark(12).survival()).isCloseTo(number(expected, 4), within(1e-12));
        assertThat(result.overall().median().estimate()).hasValueCloseTo(number(expected, 5), within(1e-9));
        assertThat(result.comparison().orElseThrow().logRank().outcome())
                .isInstanceOfSatisfying(
                        Comparison.Test.class,
                        test -> assertThat(test.chiSquare()).isCloseTo(number(expected, 6), within(1e-9)));
    }

    private static double number(List<String> expected, int place) {
        return Double.parseDouble(expected.get(place));
    }
}
