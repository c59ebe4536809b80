package org.riskset.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riskset.study.SampleStudies;
import org.riskset.study.file.SavedStudy;
import org.riskset.study.file.StudyFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RenderTest {
    @TempDir
    Path folder;

    private record Run(int status, String out, String err) {}

    @Test
    void redoesFiguresTablesReportAndNumbersFromTheStudyAlone() throws Exception {
        Path study = folder.resolve("sample.riskset");
        StudyFile.write(
                new SavedStudy(SampleStudies.sample(), List.of(), "Riskset", Instant.parse("2026-11-25T12:00:00Z")), study);
        Path out = folder.resolve("results");

        Run run = run("render", study.toString(), "--out", out.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(out.resolve("figure-2-stage.svg")).content(StandardCharsets.UTF_8).contains("Months since diagnosis");
        assertThat(out.resolve("figure-2-stage.pdf")).isNotEmptyFile();
        assertThat(out.resolve("report.docx")).isNotEmptyFile();
        assertThat(out.resolve("study.R")).content().contains("stopifnot");
        assertThat(out.resolve("tables.csv")).content(StandardCharsets.UTF_8).contains("13.50 \u00b1 3.72");
        JsonNode stage = JsonMapper.shared().readTree(Files.readAllBytes(out.resolve("numbers.json"))).at("/survival/1");
        assertThat(stage.get("by").stringValue()).isEqualTo("stage");
        assertThat(stage.at("/tests/log_rank/p").doubleValue()).isCloseTo(0.005477902045739152, within(1e-12));
        assertThat(run.out().lines()).allMatch(file -> Files.exists(Path.of(file)));
    }

    @Test
    void saysThatAFileIsNoStudy() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.riskset"), "notes");

        Run run = run("render", file.toString(), "--out", folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("does not hold a study");
    }

    @Test
    void asksForTheFolder() {
        Run run = run("render", "study.riskset");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--out", "See riskset render --help.");
    }

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Batch.run("Riskset test", arguments, new PrintWriter(out), new PrintWriter(err));
        return new Run(status, out.toString(), err.toString());
    }
}
