package org.riskset.table.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.riskset.table.SummaryTable;
import org.riskset.table.csv.CsvTables;
import org.riskset.table.docx.WordTables;
import org.riskset.table.html.HtmlTables;
import org.riskset.table.xlsx.ExcelTables;

/// Kinds of file tables are written as, and the writing.
public enum TableFile {
    DOCX,
    XLSX,
    HTML,
    CSV;

    /// The kind that a file's ending names.
    public static Optional<TableFile> of(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(kind -> name.endsWith(kind.ending())).findFirst();
    }

    /// The ending of its files, with the dot.
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /// Writes tables beside the target and puts the file in its place in one step.
    ///
    /// @throws IOException if the file cannot be written
    public void write(List<SummaryTable> tables, Path target) throws IOException {
        // Not a temporary file: those can be read by their owner alone, and so could the exported one.
        Path fresh = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(fresh)) {
                write(tables, stream);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void write(List<SummaryTable> tables, OutputStream stream) throws IOException {
        switch (this) {
            case DOCX -> WordTables.write(tables, stream);
            case XLSX -> ExcelTables.write(tables, stream);
            case HTML -> stream.write(HtmlTables.page(tables).getBytes(StandardCharsets.UTF_8));
            case CSV -> stream.write(
                    ("\uFEFF" + CsvTables.commaSeparated(tables)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
