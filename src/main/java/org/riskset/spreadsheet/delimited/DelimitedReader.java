package org.riskset.spreadsheet.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.riskset.spreadsheet.raw.FileFormat;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.TextDialect;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// Reads a table written as text.
public final class DelimitedReader {
    private DelimitedReader() {}

    /// How the file seems to be written.
    ///
    /// @throws IOException if the file cannot be read
    public static TextDialect guess(Path file) throws IOException {
        return DialectGuess.of(file);
    }

    /// How the file seems to be written, given its encoding.
    ///
    /// @throws IOException if the file cannot be read
    public static TextDialect guess(Path file, Charset encoding) throws IOException {
        return DialectGuess.withEncoding(file, encoding);
    }

    /// Reads the file; a quotation mark that is never closed makes it read again with quotation marks as plain characters,
    /// because it would otherwise swallow every row after it.
    ///
    /// @param asked how to read; otherwise guessed
    /// @throws IOException             if the file cannot be read
    /// @throws UnreadableFileException if it holds nothing, or more than the limits allow, or the reading was cancelled
    public static RawSheet read(Path file, Optional<TextDialect> asked, ReadLimits limits, Progress progress)
            throws IOException, UnreadableFileException {
        TextDialect dialect = asked.isPresent() ? asked.get() : DialectGuess.of(file);
        RawSheetBuilder sheet = new RawSheetBuilder(file, FileFormat.DELIMITED_TEXT, limits, progress).dialect(dialect);
        try (InputStream in = open(file, dialect)) {
            if (new RecordScanner(in, Files.size(file), dialect, sheet).scan()) {
                return sheet.build();
            }
        }
        return read(file, Optional.of(dialect.withQuoted(false)), limits, progress);
    }

    private static InputStream open(Path file, TextDialect dialect) throws IOException {
        InputStream in = Files.newInputStream(file);
        return dialect.encoding().equals(StandardCharsets.UTF_8) ? in : new Utf8Stream(in, dialect.encoding());
    }
}
