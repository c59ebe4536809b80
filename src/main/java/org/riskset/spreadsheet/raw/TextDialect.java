package org.riskset.spreadsheet.raw;

import java.nio.charset.Charset;

/// How a text file writes a table: guessed from its first part, shown, and changed by the reader where wrong.
///
/// @param encoding  characters of the bytes
/// @param delimiter character between two cells of a row
/// @param decimal   decimal sign of numbers
/// @param quoted    whether `"` encloses a cell; where false, it is a character like any other
public record TextDialect(Charset encoding, char delimiter, DecimalSign decimal, boolean quoted) {

    public TextDialect withEncoding(Charset other) {
        return new TextDialect(other, delimiter, decimal, quoted);
    }

    public TextDialect withDelimiter(char other) {
        return new TextDialect(encoding, other, decimal, quoted);
    }

    public TextDialect withDecimal(DecimalSign other) {
        return new TextDialect(encoding, delimiter, other, quoted);
    }

    public TextDialect withQuoted(boolean other) {
        return new TextDialect(encoding, delimiter, decimal, other);
    }
}
