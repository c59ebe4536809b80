package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskset.spreadsheet.ImportPlan;

/// What each row of a sheet is taken for, by its number in the user's program.
///
/// @param namesRow  first row of the names of the columns; 0 where they stand in no row
/// @param firstData first row below the names
/// @param leftOut   rows below that are no patients
record RowParts(int namesRow, int firstData, Set<Integer> leftOut) {

    /// What a row is.
    enum Part {
        /// Above the names, such as a title.
        TITLE,
        HEADING,
        PATIENT,
        LEFT_OUT
    }

    static RowParts of(ImportPlan plan) {
        return new RowParts(plan.namesRow(), plan.namesRow() + plan.namesRows(), new HashSet<>(plan.leftOutRows()));
    }

    Part of(int sourceRow) {
        if (sourceRow < namesRow) {
            return Part.TITLE;
        }
        if (sourceRow < firstData) {
            return Part.HEADING;
        }
        return leftOut.contains(sourceRow) ? Part.LEFT_OUT : Part.PATIENT;
    }

    /// A plan by which a row is left out, or is a patient again.
    static ImportPlan changed(ImportPlan plan, int sourceRow, boolean out) {
        List<Integer> rows = new ArrayList<>(plan.leftOutRows());
        rows.removeIf(row -> row == sourceRow);
        if (out) {
            rows.add(sourceRow);
        }
        return plan.withLeftOutRows(rows.stream().sorted().toList());
    }
}
