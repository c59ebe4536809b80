package org.riskset.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.spreadsheet.raw.DecimalSign;

/// How many of a column's texts are numbers, and how they are written.
///
/// @param readable texts that are a number, limits such as `<5` included
/// @param limits   texts that give only a limit
/// @param decimal  decimal sign the texts show, or that of the file
/// @param unit     the unit most cells carry
record NumberVotes(int readable, int limits, DecimalSign decimal, Optional<String> unit) {

    /// @param fileDecimal the sign where the texts do not show one
    static NumberVotes of(List<ColumnProfile.TextCount> texts, DecimalSign fileDecimal) {
        int readable = 0;
        int limits = 0;
        Map<String, Integer> units = new HashMap<>();
        DecimalSign decimal = decimalOf(texts, fileDecimal);
        for (ColumnProfile.TextCount text : texts) {
            NumberReading reading = NumberReading.of(text.text(), decimal);
            if (reading instanceof NumberReading.Found found) {
                readable += text.count();
                if (!found.unit().isEmpty()) {
                    units.merge(found.unit(), text.count(), Integer::sum);
                }
            } else if (reading instanceof NumberReading.Limit) {
                readable += text.count();
                limits += text.count();
            }
        }
        Optional<String> unit = units.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return new NumberVotes(readable, limits, decimal, unit);
    }

    /// A comma that cannot separate thousands shows a decimal comma.
    private static DecimalSign decimalOf(List<ColumnProfile.TextCount> texts, DecimalSign fileDecimal) {
        int commas = 0;
        int points = 0;
        for (ColumnProfile.TextCount text : texts) {
            if (NumberReading.of(text.text(), fileDecimal) instanceof NumberReading.Found found) {
                commas += found.withComma() && text.text().matches(".*,(\\d{1,2}|\\d{4,})(\\D.*)?|0,.*") ? text.count() : 0;
                points += text.text().matches(".*\\.(\\d{1,2}|\\d{4,})(\\D.*)?|0\\..*") ? text.count() : 0;
            }
        }
        return commas == points ? fileDecimal : commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }
}
