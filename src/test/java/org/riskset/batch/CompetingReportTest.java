package org.riskset.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The report of a cohort in which death competes with progression, against what R found (survfit, cmprsk).
class CompetingReportTest {
    private static final Path SETS = Path.of("src", "test", "resources", "reference", "sets");

    @TempDir
    Path folder;

    @Test
    void namesTheMethodsThatWereUsedAndNoOther() throws IOException {
        String grouped = report("--group", "sex");
        String alone = report();

        assertThat(grouped)
                .contains(
                        "Aalen\u2013Johansen method",
                        "compared by Gray\u2019s test",
                        "models of Fine and Gray",
                        "(\u201cdeath\u201d) were censored when it happened, except for the cumulative incidence")
                .contains("The endpoint was pcm.", "of whom 115 had the event");
        assertThat(alone).contains("Aalen\u2013Johansen method").doesNotContain("Gray");
    }

    @Test
    void saysNothingOfAWorldWithoutCompetingEventsUnlessAsked() throws IOException {
        assertThat(report("--group", "sex", "--cox", "sex,age"))
                .contains(
                        "Sex: the cause-specific hazard ratio was 0.94",
                        "These hazard ratios are cause-specific",
                        "Cause-specific HR (95% CI)")
                .doesNotContain("Survival was estimated", "median time to the event", "free of the event", "log-rank");
    }

    @Test
    void drawsTheIncidenceOfEachComparison() throws IOException {
        assertThat(report("--group", "sex", "--group", "age:65"))
                .contains(
                        "Cumulative incidence of pcm, with death as the competing event, by Sex (Aalen\u2013Johansen; Gray\u2019s test"
                                + " p\u00a0=\u00a00.27).",
                        "Cumulative incidence of pcm, with death as the competing event, by Age (")
                .doesNotContain("Tick marks: patients censored");
        assertThat(report()).contains("Cumulative incidence of pcm, with death as the competing event, in all patients");
    }

    @Test
    void drawsTheIncidenceAsAFigureFileToo() throws IOException {
        Path one = folder.resolve("one.svg");
        Path two = folder.resolve("two.svg");

        report("--group", "sex", "--figure", one.toString());
        report("--group", "sex", "--group", "age:65", "--figure", two.toString());

        assertThat(Files.readString(one)).contains("pcm, cumulative incidence (%)", "Gray");
        assertThat(Files.readString(two).split("pcm, cumulative incidence \\(%\\)", -1)).hasSize(3);
    }

    @Test
    void printsTheIncidencesOfSurvfitAndTheTestOfCuminc() throws IOException {
        JsonNode expected = JsonMapper.shared()
                .readTree(Files.readAllBytes(SETS.resolve("mgus2.expected.json")))
                .at("/competing_risks/0");
        JsonNode men = expected.at("/cumulative_incidence/by/sex/M/pcm");

        String report = report("--group", "sex");

        for (int time = 0; time < 3; time++) {
            assertThat(report)
                    .contains(percent(men, "cif", time) + " (" + percent(men, "survfit_log_log_lower", time) + "\u2013"
                            + percent(men, "survfit_log_log_upper", time) + ")");
        }
        double gray = expected.at("/gray_test/sex/p/0").doubleValue();
        assertThat(report).contains(String.format(Locale.ROOT, "Gray\u2019s test p\u00a0=\u00a0%.2f", gray));
    }

    @Test
    void namesTheFilterOfTheCommandLine() throws IOException {
        assertThat(report("--filter", "age >= 60", "--filter", "sex in F"))
                .containsPattern("Patients were analysed who met these conditions: Age \u2265.60.years; Sex: F\\.");
    }

    private static String percent(JsonNode curve, String key, int time) {
        return String.format(Locale.ROOT, "%.1f", 100 * curve.get(key).get(time).doubleValue());
    }

    private String report(String... more) throws IOException {
        Path html = folder.resolve("report.html");
        List<String> arguments = new ArrayList<>(List.of(
                "analyze", SETS.resolve("mgus2.csv").toString(), "--time", "etime", "--status", "event", "--event", "pcm",
                "--competing", "death", "--landmarks", "60,120,240", "--report", html.toString()));
        arguments.addAll(List.of(more));
        StringWriter errors = new StringWriter();
        Batch.run("Riskset test", arguments.toArray(String[]::new), new PrintWriter(new StringWriter()), new PrintWriter(errors));
        assertThat(errors.toString()).isEmpty();
        return Files.readString(html).replaceAll("<[^>]*>", "");
    }
}
