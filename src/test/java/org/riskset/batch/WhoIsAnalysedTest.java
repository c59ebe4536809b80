package org.riskset.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Filters and competing events on the command line.
class WhoIsAnalysedTest {
    private static final String SAMPLE = "sample-data/anaplastic-thyroid-cancer.xlsx";
    private static final Path SETS = Path.of("src", "test", "resources", "reference", "sets");

    @TempDir
    Path folder;

    private record Run(int status, String err) {}

    @Test
    void listsPatientsOutsideAFilter() throws IOException {
        Path json = folder.resolve("f.json");

        Run run = run("analyze", SAMPLE, "--filter", "stage in IVA,IVB", "--json", json.toString());

        assertThat(run).isEqualTo(new Run(0, ""));
        JsonNode cohort = JsonMapper.shared().readTree(Files.readAllBytes(json)).get("cohort");
        assertThat(cohort.get("n").intValue()).isEqualTo(20);
        assertThat(cohort.at("/excluded/0/reason").stringValue()).isEqualTo("outside_filter");
        assertThat(cohort.at("/excluded/0/rows")).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "stge in IVA | --filter 'stge in IVA': there is no column \"stge\"; did you mean \"stage\".",
        "stage in IVX | --filter 'stage in IVX': \"IVX\" does not occur in \"stage\", which holds IVA, IVB, IVC.",
        "tumour_size_cm >= big | --filter 'tumour_size_cm >= big': \"big\" is not a number.",
        "diagnosis_date from 1.1.2014 | --filter 'diagnosis_date from 1.1.2014': \"1.1.2014\" is not a date; write it as yyyy-mm-dd.",
        "age_at_diagnosis > 200 | The filters leave out all 31 rows. Change a filter or switch it off."
    })
    void saysWhatIsWrongWithAFilter(String filter, String sentence) {
        Run run = run("analyze", SAMPLE, "--filter", filter);

        assertThat(run).isEqualTo(new Run(1, sentence + "\n"));
    }

    @Test
    void saysInTheReportHowTheFileWasRead() throws IOException {
        Path html = folder.resolve("read.html");

        Run run = run(
                "analyze", SAMPLE, "--sheet", "Patients", "--missing", "IVA,99", "--type", "stage=text", "--group", "stage",
                "--report", html.toString());

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(html).replaceAll("<[^>]*>", ""))
                .contains("Data were read from the sheet \u201cPatients\u201d.")
                .containsPattern("\u201cIVA\u201d or \u201c99\u201d in [^.]*\u201cStage\u201d[^.]* was read as a missing value\\.")
                .contains("As decided by hand, \u201cStage\u201d was read as text.");
    }

    @Test
    void agreesWithCumincAndCrrOnCompetingEvents() throws IOException {
        Path json = folder.resolve("c.json");

        Run run = run(
                "analyze", SETS.resolve("mgus2.csv").toString(), "--time", "etime", "--status", "event", "--event", "pcm",
                "--competing", "death", "--group", "sex", "--landmarks", "60,120", "--json", json.toString());

        assertThat(run).isEqualTo(new Run(0, ""));
        JsonNode expected = JsonMapper.shared()
                .readTree(Files.readAllBytes(SETS.resolve("mgus2.expected.json")))
                .at("/competing_risks/0");
        JsonNode blocks = JsonMapper.shared().readTree(Files.readAllBytes(json)).get("competing");
        JsonNode pcm = blocks.at("/0/causes/0/groups/0/landmarks/1");
        assertThat(pcm.get("incidence").doubleValue())
                .isCloseTo(expected.at("/cumulative_incidence/overall/pcm/cif/1").doubleValue(), within(1e-12));
        assertThat(pcm.get("std_err").doubleValue())
                .isCloseTo(
                        expected.at("/cumulative_incidence/overall/pcm/se_survfit_infinitesimal_jackknife/1").doubleValue(),
                        within(1e-12));
        for (int cause = 0; cause < 2; cause++) {
            assertThat(blocks.at("/1/causes/" + cause + "/gray/chi2").doubleValue())
                    .isCloseTo(expected.at("/gray_test/sex/chi2/" + cause).doubleValue(), within(1e-8));
        }
        assertThat(blocks.at("/1/causes/0/fine_gray/0/level").stringValue()).isEqualTo("M");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"days | 182.0,365.0,730.0", "weeks | 26.0,52.0,104.0", "months | 6.0,12.0,24.0", "years | 0.5,1.0,2.0"})
    void readsSurvivalOffAfterHalfAYearOneAndTwoYearsInAnyUnit(String unit, String times) throws IOException {
        Path json = folder.resolve("u.json");

        Run run = run("analyze", SETS.resolve("veteran.csv").toString(), "--time", "time", "--time-unit", unit, "--status",
                "status", "--event", "1", "--json", json.toString());

        assertThat(run).isEqualTo(new Run(0, ""));
        JsonNode landmarks = JsonMapper.shared().readTree(Files.readAllBytes(json)).at("/survival/0/groups/0/landmarks");
        assertThat(landmarks.valueStream().map(landmark -> landmark.get("time").toString()).toList())
                .containsExactly(times.split(","));
    }

    @Test
    void refusesACompetingValueThatMeansTheEvent() {
        Run run = run("analyze", SAMPLE, "--event", "Dead", "--competing", "Dead");

        assertThat(run).isEqualTo(new Run(
                1, "--competing Dead: this value means the event itself, so it cannot compete with it.\n"));
    }

    private static Run run(String... arguments) {
        StringWriter err = new StringWriter();
        int status = Batch.run("Riskset test", arguments, new PrintWriter(new StringWriter()), new PrintWriter(err));
        return new Run(status, err.toString());
    }
}
