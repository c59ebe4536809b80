package org.riskset.spreadsheet;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.riskset.spreadsheet.raw.RawColumn;

/// Tells, for the cells of one column, whether they hold a missing code of its plan.
///
/// @param numbers   codes that are numbers
/// @param textCodes for each different text of the column whether it is a code
record MissingCells(double[] numbers, boolean[] textCodes) {

    static MissingCells of(ColumnPlan plan, RawColumn cells) {
        Set<String> written = new HashSet<>(plan.missingCodes());
        double[] numbers = plan.missingCodes().stream()
                .map(code -> NumberReading.of(code, plan.decimal()))
                .filter(NumberReading.Found.class::isInstance)
                .map(NumberReading.Found.class::cast)
                .filter(found -> found.unit().isEmpty())
                .mapToDouble(NumberReading.Found::value)
                .toArray();
        boolean[] textCodes = new boolean[cells.textCount()];
        for (int code = 0; code < textCodes.length && !written.isEmpty(); code++) {
            textCodes[code] = written.contains(cells.pooledText(code));
        }
        return new MissingCells(numbers, textCodes);
    }

    boolean isMissing(double number) {
        for (double code : numbers) {
            if (code == number) {
                return true;
            }
        }
        return false;
    }

    boolean isMissingText(int textCode) {
        return textCodes[textCode];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MissingCells that && Arrays.equals(numbers, that.numbers) && Arrays.equals(textCodes, that.textCodes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(textCodes);
    }

    @Override
    public String toString() {
        return "MissingCells" + Arrays.toString(numbers);
    }
}
