package org.riskset.spreadsheet.raw;

/// What a single reading may use, so that no file can take the whole machine.
///
/// @param columns        most columns of a sheet
/// @param cells          most cells kept, blank ones between others included; one takes 9 bytes
/// @param cellCharacters most characters of one cell
/// @param inflatedBytes  most bytes the parts of a compressed file may inflate to
/// @param sharedTexts    most different texts of a workbook
public record ReadLimits(int columns, long cells, int cellCharacters, long inflatedBytes, int sharedTexts) {

    /// Excel's own bounds for columns and cell length (rounded up), and 45 million cells, about 400 MB.
    public static final ReadLimits STANDARD = new ReadLimits(16_384, 45_000_000L, 1 << 17, 3L << 30, 8_000_000);
}
