package org.riskset.spreadsheet;

import java.util.List;
import java.util.stream.IntStream;
import org.riskset.spreadsheet.raw.RawSheet;

/// How many of a column's texts are dates, and which order of day and month they allow.
///
/// @param readable  texts written as a date, even of a day that does not exist
/// @param dayFirst  dates with the day first, those that need no order included
/// @param monthFirst dates with the month first, those that need no order included
/// @param yearFirst dates with a year of two digits first
/// @param either    dates that would be another day in the other order
/// @param ordered   dates that show no order of their own: the year first in four digits, the month by name, or no such day
record DateOrderVotes(int readable, int dayFirst, int monthFirst, int yearFirst, int either, int ordered) {

    static DateOrderVotes of(List<ColumnProfile.TextCount> texts) {
        int readable = 0;
        int dayFirst = 0;
        int monthFirst = 0;
        int yearFirst = 0;
        int either = 0;
        int ordered = 0;
        for (ColumnProfile.TextCount text : texts) {
            DateReading day = DateReading.of(text.text(), DateOrder.DAY_MONTH_YEAR);
            DateReading month = DateReading.of(text.text(), DateOrder.MONTH_DAY_YEAR);
            DateReading year = DateReading.of(text.text(), DateOrder.YEAR_MONTH_DAY);
            boolean asDay = day instanceof DateReading.Found;
            boolean asMonth = month instanceof DateReading.Found;
            boolean asYear = year instanceof DateReading.Found;
            boolean written = asDay || asMonth || asYear || day instanceof DateReading.NoSuchDay;
            readable += written ? text.count() : 0;
            dayFirst += asDay ? text.count() : 0;
            monthFirst += asMonth ? text.count() : 0;
            yearFirst += asYear ? text.count() : 0;
            either += day instanceof DateReading.Found found && found.needsOrder() ? text.count() : 0;
            boolean nowhere = written && !asDay && !asMonth && !asYear;
            ordered += nowhere || asDay && day.equals(month) && day.equals(year) ? text.count() : 0;
        }
        return new DateOrderVotes(readable, dayFirst, monthFirst, yearFirst, either, ordered);
    }

    /// The votes of all texts in a column of a sheet.
    static DateOrderVotes of(RawSheet sheet, int column) {
        int[] rows = IntStream.range(0, sheet.rows()).toArray();
        return of(new ColumnProfile(sheet.column(column), rows).textCounts());
    }

    /// Whether at least half of the dates are dates with the year first.
    boolean mostlyYearFirst() {
        return 2 * yearFirst >= readable;
    }

    /// The order the texts show; [DateOrder#AMBIGUOUS] where none of them shows it.
    DateOrder order() {
        if (ordered == readable) {
            return DateOrder.YEAR_MONTH_DAY;
        }
        if (yearFirst > Math.max(dayFirst, monthFirst)) {
            return DateOrder.YEAR_MONTH_DAY;
        }
        if (dayFirst != monthFirst) {
            return dayFirst > monthFirst ? DateOrder.DAY_MONTH_YEAR : DateOrder.MONTH_DAY_YEAR;
        }
        return either > 0 ? DateOrder.AMBIGUOUS : DateOrder.DAY_MONTH_YEAR;
    }

    /// Texts that are a date in the order shown.
    int agreeing() {
        return switch (order()) {
            case YEAR_MONTH_DAY -> yearFirst;
            case MONTH_DAY_YEAR -> monthFirst;
            case DAY_MONTH_YEAR, AMBIGUOUS -> dayFirst;
        };
    }
}
