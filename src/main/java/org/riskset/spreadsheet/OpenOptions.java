package org.riskset.spreadsheet;

import java.util.Optional;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.TextDialect;

/// What is asked of a file when it is opened; whatever is not asked is detected.
///
/// @param sheet    the sheet of a workbook; otherwise the first with data
/// @param dialect  how to read a text file
/// @param password of a protected workbook
/// @param limits   what the reading may use
public record OpenOptions(
        Optional<String> sheet, Optional<TextDialect> dialect, Optional<String> password, ReadLimits limits) {

    /// Nothing asked: everything detected.
    public static final OpenOptions DETECT =
            new OpenOptions(Optional.empty(), Optional.empty(), Optional.empty(), ReadLimits.STANDARD);

    public OpenOptions withSheet(String name) {
        return new OpenOptions(Optional.of(name), dialect, password, limits);
    }

    public OpenOptions withDialect(TextDialect asked) {
        return new OpenOptions(sheet, Optional.of(asked), password, limits);
    }

    public OpenOptions withPassword(String secret) {
        return new OpenOptions(sheet, dialect, Optional.of(secret), limits);
    }

    public OpenOptions withLimits(ReadLimits other) {
        return new OpenOptions(sheet, dialect, password, other);
    }

    /// Without the password, which belongs in no log.
    @Override
    public String toString() {
        return "OpenOptions[" + sheet + ", " + dialect + ", password " + (password.isPresent() ? "given" : "none") + "]";
    }
}
