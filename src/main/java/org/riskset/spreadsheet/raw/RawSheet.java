package org.riskset.spreadsheet.raw;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One sheet of a file, headings and all, as compact columns of raw cells.
///
/// Rows without anything in them are not kept, so a row here and its number in the reader's program differ: see [#sourceRow].
/// A million rows of ten columns take about 90 MB. Reading a cell costs a few array accesses.
public final class RawSheet {
    private static final RawColumn NOTHING = new RawColumn();

    private final String fileName;
    private final FileFormat format;
    private final String name;
    private final List<String> sheetNames;
    private final Optional<TextDialect> dialect;
    private final List<SourceVariable> variables;
    private final List<RawColumn> columns;
    private final int[] sourceRows;

    RawSheet(RawSheetBuilder builder, List<RawColumn> columns, int[] sourceRows) {
        this.fileName = builder.fileName();
        this.format = builder.format();
        this.name = builder.sheetName();
        this.sheetNames = List.copyOf(builder.sheetNames());
        this.dialect = builder.dialect();
        this.variables = List.copyOf(builder.variables());
        this.columns = List.copyOf(columns);
        this.sourceRows = sourceRows;
    }

    /// The file's name without its folder.
    public String fileName() {
        return fileName;
    }

    public FileFormat format() {
        return format;
    }

    /// The sheet's name; empty for files that are one table.
    public String name() {
        return name;
    }

    /// All sheets of the workbook, in its order; empty for files that are one table.
    public List<String> sheetNames() {
        return sheetNames;
    }

    /// How the text was read; empty for files that are not text.
    public Optional<TextDialect> dialect() {
        return dialect;
    }

    /// What the file says about its columns, one entry each; empty for files that say nothing.
    public List<SourceVariable> variables() {
        return variables;
    }

    /// Rows with something in them, headings included.
    public int rows() {
        return sourceRows.length;
    }

    public int columns() {
        return columns.size();
    }

    /// The cells of a column; a column beyond the last is all blank.
    public RawColumn column(int column) {
        return column < columns.size() ? columns.get(column) : NOTHING;
    }

    public RawCell cell(int row, int column) {
        return column(column).cell(row);
    }

    /// The cell as shown in a preview; empty where blank.
    public String text(int row, int column) {
        return column(column).text(row);
    }

    /// The 1-based number a row has in the reader's own program.
    public int sourceRow(int row) {
        return sourceRows[row];
    }

    /// The row with this 1-based number in the reader's own program; empty where that row is blank or absent.
    public OptionalInt rowOf(int sourceRow) {
        int found = Arrays.binarySearch(sourceRows, sourceRow);
        return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
    }

    @Override
    public String toString() {
        return "RawSheet[" + fileName + " " + name + ", " + rows() + " rows, " + columns() + " columns]";
    }
}
