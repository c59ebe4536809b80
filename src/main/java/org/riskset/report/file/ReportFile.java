package org.riskset.report.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.riskset.drawing.Provenance;
import org.riskset.report.ReportDocument;
import org.riskset.report.docx.WordReport;
import org.riskset.report.html.HtmlReport;
import org.riskset.report.xlsx.ExcelReport;
import org.riskset.wording.Messages;

/// Kinds of file a report can be written as.
public enum ReportFile {
    DOCX,
    HTML,
    XLSX;

    /// The kind a file's ending asks for; empty where it is none of these.
    public static Optional<ReportFile> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (ReportFile kind : values()) {
            if (name.endsWith(kind.ending())) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// With its dot: `.docx`.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// Writes the report; the file appears complete or not at all.
    ///
    /// @throws IOException if it cannot be written
    public void write(ReportDocument report, Provenance provenance, Messages messages, Path target) throws IOException {
        WholeFile.write(target, stream -> {
            switch (this) {
                case DOCX -> WordReport.write(report, provenance, messages, stream);
                case HTML ->
                    stream.write(HtmlReport.page(report, provenance, messages).getBytes(StandardCharsets.UTF_8));
                case XLSX -> ExcelReport.write(report, messages, stream);
            }
        });
    }
}
