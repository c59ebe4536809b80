package org.riskset.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.report.R;

/// The script of `--r-script`, run in R where R is installed.
class RScriptTest {
    private static final String SETS = "src/test/resources/reference/sets/";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lung.csv --time time --time-unit days --status status --event Dead --landmarks 180,365,730 --group sex"
                        + " --group ph.ecog --group age:65 --table1 sex --cox age,sex,ph.ecog --type ph.ecog=category",
                "lung.csv --time time --time-unit days --status status --event Dead --landmarks 180,365 --group sex"
                        + " --type inst=category --type ph.ecog=category --table1 ph.ecog",
                "pbc.csv --time time --time-unit days --status status --event dead --landmarks 1000,2000,3000 --group trt"
                        + " --group stage --group edema --group bili:1.1,3 --table1 trt --cox age,sex,edema,log_bili"
                        + " --strata sex --conf-type log --conf-level 0.9",
                "veteran.csv --time time --time-unit days --status status --event 1 --landmarks 30,90,180 --group celltype"
                        + " --group karno:60 --table1 celltype --cox trt,celltype,karno --cox-strata prior --ties breslow"
                        + " --conf-type plain",
                "mgus2.csv --time etime --time-unit months --status event --event pcm --competing death --landmarks 60,120,240"
                        + " --group sex --group age_group --group age:50,70 --table1 sex --cox age,sex,hgb",
            })
    void findsEveryNumberOfAReferenceSetAgain(String command) throws IOException {
        R.assumeInstalled();
        Path script = folder.resolve("script.R");

        assertThat(analyze(SETS + command, "--r-script", script.toString())).isEmpty();

        R.Run run = R.script(script);
        assertThat(run.output()).matches("\\d{3} numbers of the report agree with R\\.\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void stopsWhereAHazardRatioIsChanged() throws IOException {
        R.assumeInstalled();
        Path script = folder.resolve("script.R");
        analyze(SETS + "lung.csv --time time --time-unit days --status status --event Dead --cox age", "--r-script", script.toString());
        String text = Files.readString(script);
        String changed = text.replaceFirst("(\\[\\[\"hr\"\\]\\], 1\\.0)(\\d)", "$19");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(script, changed);

        R.Run run = R.script(script);

        assertThat(run.status()).isNotZero();
        assertThat(run.output()).contains("Cox model", "hazard ratio: R gives 1.0", "the report 1.09");
    }

    private static String analyze(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("analyze"));
        arguments.addAll(List.of(command.split(" ")));
        arguments.addAll(List.of(more));
        StringWriter errors = new StringWriter();
        Batch.run("Riskset test", arguments.toArray(String[]::new), new PrintWriter(new StringWriter()), new PrintWriter(errors));
        return errors.toString();
    }
}
