package org.riskset.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.riskset.report.ReportFacts;
import org.riskset.report.rscript.Reproduction;

/// The R script of a report and the data it reads, side by side.
public final class ScriptFiles {
    private ScriptFiles() {}

    /// Writes the script, and the analysed patients beside it.
    ///
    /// @param anonymous whether identifiers and exact dates stay out of the data
    /// @return the file with the data
    /// @throws IOException if one of the files cannot be written
    public static Path write(ReportFacts facts, Path script, boolean anonymous) throws IOException {
        Path data = script.resolveSibling(dataName(script.getFileName().toString()));
        Reproduction reproduction = Reproduction.of(facts, data.getFileName().toString(), anonymous);
        WholeFile.write(data, stream -> stream.write(reproduction.data().getBytes(StandardCharsets.UTF_8)));
        WholeFile.write(script, stream -> stream.write(reproduction.script().getBytes(StandardCharsets.UTF_8)));
        return data;
    }

    /// `study.R` reads `study_analysed.csv`.
    public static String dataName(String script) {
        int dot = script.lastIndexOf('.');
        return (dot > 0 ? script.substring(0, dot) : script) + "_analysed.csv";
    }
}
