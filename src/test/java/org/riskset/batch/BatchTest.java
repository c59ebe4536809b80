package org.riskset.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchTest {
    private static final String SAMPLE = "sample-data/anaplastic-thyroid-cancer.xlsx";
    private static final Path REFERENCE = Path.of("src", "test", "resources", "reference", "atc", "expected.json");

    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    @Test
    void writesNumbersFiguresAndTablesOfTheSampleCohort() throws IOException {
        Path json = folder.resolve("numbers.json");
        Run run = run(
                "analyze", SAMPLE, "--group", "stage", "--group", "tumour_size_cm:6", "--landmarks", "6,12",
                "--json", json.toString(), "--figure", folder.resolve("f.svg").toString(),
                "--figure", folder.resolve("f.png").toString(), "--dpi", "300",
                "--tables", folder.resolve("t.docx").toString(), "--tables", folder.resolve("t.xlsx").toString());

        assertThat(run).isEqualTo(new Run(0, "31 of 31 patients, 25 deaths, 6 censored.\n", ""));
        JsonNode root = read(json);
        assertThat(root.at("/cohort/n").intValue()).isEqualTo(31);
        assertThat(root.at("/survival/0/by").isNull()).isTrue();
        assertThat(root.at("/survival/1/groups/0/level").stringValue()).isEqualTo("IVA");
        assertThat(root.at("/survival/2/groups/1/level").stringValue()).isEqualTo(">= 6");
        assertThat(root.at("/survival/1/tests/log_rank/p").doubleValue()).isCloseTo(0.005477902045739152, within(1e-12));
        assertThat(root.at("/survival/1/groups/0/landmarks")).hasSize(2);
        assertThat(folder.resolve("f.svg")).content(StandardCharsets.UTF_8).contains("Months since diagnosis");
        assertThat(folder.resolve("f.png")).isNotEmptyFile();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("t.docx")))) {
            assertThat(document.getTables()).hasSize(2);
            assertThat(document.getTables().get(1).getText()).contains("13.50 \u00b1 3.72", "3.61 \u00b1 1.46");
        }
        assertThat(folder.resolve("t.xlsx")).isNotEmptyFile();
    }

    /// R 4.2.2: `wilcox.test(tumour_size_cm ~ surgery, exact = FALSE, correct = FALSE)` and the like are in
    /// TableOneReferenceTest; here, that numbers are there at all and have no groups nobody asked for.
    @Test
    void putsEveryOtherNumberIntoTableOneAsItIs() throws IOException {
        Path json = folder.resolve("numbers.json");

        run("analyze", SAMPLE, "--group", "surgery", "--group", "age_at_diagnosis:60", "--table1", "surgery", "--json", json.toString());

        JsonNode columns = read(json).at("/table1/columns");
        JsonNode size = column(columns, "tumour_size_cm");
        assertThat(size.get("kind").stringValue()).isEqualTo("number");
        assertThat(size.at("/groups/0/n").intValue()).isEqualTo(31);
        assertThat(size.at("/groups/0/median").isNumber()).isTrue();
        assertThat(size.at("/groups/0").has("counts")).isFalse();
        assertThat(size.get("test").stringValue()).isIn("welch", "mann_whitney");
        assertThat(column(columns, "age_at_diagnosis").at("/groups/0/counts/>= 60").intValue()).isEqualTo(19);
        assertThat(column(columns, "sex").at("/groups/0").has("counts")).isTrue();
        assertThat(columns).noneMatch(entry -> entry.get("column").stringValue().equals("surgery"));
    }

    private static JsonNode column(JsonNode columns, String name) {
        for (JsonNode entry : columns) {
            if (entry.get("column").stringValue().equals(name)) {
                return entry;
            }
        }
        throw new AssertionError("no " + name + " in " + columns);
    }

    @ParameterizedTest
    @CsvSource({"efron", "breslow"})
    void agreesWithCoxphOnTheMultivariableModel(String ties) throws IOException {
        Path json = folder.resolve("cox.json");

        Run run = run(
                "analyze", SAMPLE, "--cox", "sex,age_at_diagnosis:60,tumour_size_cm:6,stage,surgery",
                "--reference", "surgery=Yes", "--ties", ties, "--json", json.toString());

        assertThat(run.status()).isZero();
        JsonNode cox = read(json).get("cox");
        JsonNode expected = read(REFERENCE).get("cox_multivariable").get(ties);
        List<Double> coefficients = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        cox.get("terms").forEach(term -> {
            if (!term.get("coef").isNull()) {
                coefficients.add(term.get("coef").doubleValue());
                errors.add(term.get("se").doubleValue());
            }
        });
        int position = 0;
        for (JsonNode term : expected.get("terms")) {
            assertThat(coefficients.get(position)).isCloseTo(term.get("b").doubleValue(), within(1e-7));
            assertThat(errors.get(position)).isCloseTo(term.get("se").doubleValue(), within(1e-7));
            position++;
        }
        assertThat(coefficients).hasSize(position);
        assertThat(cox.get("loglik").doubleValue()).isCloseTo(expected.get("loglik").doubleValue(), within(1e-7));
        assertThat(cox.at("/concordance/estimate").doubleValue())
                .isCloseTo(expected.get("concordance").doubleValue(), within(1e-10));
    }

    /// A factor everybody shares is named as set aside, whether it is a category or a number; an event without a name is one.
    @Test
    void namesTheColumnsThatCannotEnterTheModel() throws IOException {
        StringBuilder text = new StringBuilder("time,status,arm,site,dose\n");
        for (int row = 0; row < 40; row++) {
            text.append(1 + row * 7 % 31).append(row % 3 == 0 ? ",0," : ",1,").append(row % 2 == 0 ? "A" : "B").append(",Hue,2.5\n");
        }
        Path data = Files.writeString(folder.resolve("data.csv"), text);
        Path json = folder.resolve("numbers.json");

        Run run = run(
                "analyze", data.toString(), "--time", "time", "--status", "status", "--event", "1", "--type", "dose=number",
                "--cox", "arm,site,dose", "--json", json.toString());

        assertThat(run).isEqualTo(new Run(0, "40 of 40 patients, 26 events, 14 censored.\n", ""));
        JsonNode dropped = read(json).at("/cox/dropped");
        assertThat(dropped.toString()).isEqualTo(
                "[{\"column\":\"dose\",\"level\":null,\"reason\":\"constant\"},"
                        + "{\"column\":\"site\",\"level\":\"Hue\",\"reason\":\"constant\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2,3,4,5,6,7,8,9,10,11,12", "5,5,5,5,5,5,5,5,5,5,5,5", "0,0,0,0,0,0,0,0,0,0,0,0", "0,1,1,0,1,0,1,1,0,1,0,1"})
    void takesAColumnNamedAsTimeForNumbersWhateverItLooksLike(String times) throws IOException {
        StringBuilder text = new StringBuilder("time,status,arm\n");
        String[] values = times.split(",");
        for (int row = 0; row < values.length; row++) {
            text.append(values[row]).append(row % 3 == 0 ? ",0," : ",1,").append(row % 2 == 0 ? "A\n" : "B\n");
        }
        Path data = Files.writeString(folder.resolve("data.csv"), text);
        Path json = folder.resolve("numbers.json");

        Run run = run(
                "analyze", data.toString(), "--time", "time", "--status", "status", "--event", "1", "--group", "arm",
                "--json", json.toString());

        assertThat(run.err()).isEmpty();
        assertThat(read(json).at("/cohort/events").intValue()).isEqualTo(8);
        assertThat(Files.readString(json)).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "analyze nowhere.xlsx | 1 | \u201cnowhere.xlsx\u201d cannot be found. It may have been moved or renamed; choose it again.",
        "analyze SAMPLE --group stge | 1 | There is no column \"stge\" to group by; did you mean \"stage\".",
        "analyze SAMPLE --group sex:6 | 1 | \"sex\" does not hold numbers, so it cannot be cut at 6.0; group by its values with --group sex.",
        "analyze SAMPLE --figure out.bmp | 1 | --figure out.bmp: the ending is .png, .tiff, .svg, .pdf or .pptx.",
        "analyze SAMPLE --time-unit fortnights | 1 | --time-unit fortnights: the unit is days, weeks, months or years.",
        "analyze SAMPLE --event Gone --status vital_status | 1 | --event Gone: this value does not occur in \"vital_status\", which holds Alive, Dead.",
        "analyze SAMPLE --grup sex | 2 | There is no option --grup; did you mean \"--group\".",
        "anlyze SAMPLE | 2 | There is no command \"anlyze\"; did you mean \"analyze\"."
    })
    void saysInOneSentenceWhatIsWrong(String command, int status, String sentence) {
        Run run = run(command.strip().replace("SAMPLE", SAMPLE).split(" "));

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.err().lines().findFirst().orElse("")).isEqualTo(sentence.strip().replace("''", ""));
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Batch.run("Riskset test", arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(status, out.toString().replace("\r\n", "\n"), err.toString());
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.builder().build().readTree(Files.readString(file));
    }
}
