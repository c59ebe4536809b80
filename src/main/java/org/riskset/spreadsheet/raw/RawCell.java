package org.riskset.spreadsheet.raw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;

/// What one cell of a file holds, before anyone has said what its column means.
public sealed interface RawCell {
    int SECONDS_PER_DAY = 86_400;

    /// The cell as shown in a preview: numbers with a decimal point, dates as `yyyy-mm-dd`.
    String text();

    record Blank() implements RawCell {
        @Override
        public String text() {
            return "";
        }
    }

    record Text(String text) implements RawCell {}

    /// @param decimals decimals as written, or negative where the shortest exact text is meant
    record Number(double value, int decimals) implements RawCell {
        @Override
        public String text() {
            if (decimals < 0) {
                return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
            }
            return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
        }
    }

    /// A cell the file itself marks as a date.
    ///
    /// @param days days since 1970-01-01; the fraction is the time of day
    record Date(double days) implements RawCell {
        /// The calendar day.
        public int epochDay() {
            return (int) Math.floor(days);
        }

        @Override
        public String text() {
            long second = Math.round((days - Math.floor(days)) * SECONDS_PER_DAY);
            LocalDate day = LocalDate.ofEpochDay(epochDay() + second / SECONDS_PER_DAY);
            LocalTime time = LocalTime.ofSecondOfDay(second % SECONDS_PER_DAY);
            return second == 0 ? day.toString() : day + " " + time;
        }
    }

    record Logical(boolean value) implements RawCell {
        @Override
        public String text() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /// A formula that failed in the spreadsheet program.
    ///
    /// @param text as the program shows it, such as `#DIV/0!`
    record Failure(String text) implements RawCell {}

    /// A formula whose result was never calculated or not stored: reading it as 0 would invent a value.
    record NotCalculated() implements RawCell {
        @Override
        public String text() {
            return "";
        }
    }
}
