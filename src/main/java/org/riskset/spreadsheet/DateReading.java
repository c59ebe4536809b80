package org.riskset.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// What a text says when it is read as a date.
sealed interface DateReading {
    /// Two digits below this mean 20xx, from it on 19xx: the rule of Excel and LibreOffice.
    int FIRST_TWO_DIGIT_YEAR = 30;

    /// The day taken where only month and year are given.
    int MIDDLE_OF_MONTH = 15;

    int FIRST_YEAR = 1850;
    int LAST_YEAR = 2200;

    /// No month name and no number of a date is longer.
    int MOST_TOKEN_LETTERS = 9;

    /// @param day          days since 1970-01-01
    /// @param needsOrder   whether another order of day and month would give another date
    /// @param twoDigitYear whether the century was supplied
    /// @param dayGiven     whether the day is written; otherwise it is the 15th
    /// @param withTime     whether a time of day was taken off
    record Found(int day, boolean needsOrder, boolean twoDigitYear, boolean dayGiven, boolean withTime) implements DateReading {}

    /// Written as a date in the order asked, of a day that does not exist.
    record NoSuchDay() implements DateReading {}

    record OnlyAYear() implements DateReading {}

    record NoDate() implements DateReading {}

    /// Reads a text without surrounding spaces. With [DateOrder#AMBIGUOUS] the day is taken as first, and `needsOrder` tells.
    static DateReading of(String text, DateOrder order) {
        int length = text.length();
        if (length < 4 || length > 40) {
            return new NoDate();
        }
        boolean withTime = false;
        String dayPart = text;
        int time = timeStart(text);
        if (time > 0) {
            withTime = !text.substring(time).matches("[T ]\\s*0?0:00(:00(\\.0+)?)?Z?");
            dayPart = text.substring(0, time).strip();
        }
        List<String> tokens = tokens(dayPart);
        boolean readable = !tokens.isEmpty() && tokens.stream().allMatch(token -> token.length() <= MOST_TOKEN_LETTERS);
        return readable ? ofTokens(tokens, order, withTime) : new NoDate();
    }

    private static int timeStart(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return -1;
        }
        int start = colon;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return start > 0 && (text.charAt(start - 1) == 'T' || text.charAt(start - 1) == ' ') ? start - 1 : -1;
    }

    /// Digits and words of a date in order; empty where anything else stands between them.
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>(4);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int start = at;
            if (c >= '0' && c <= '9') {
                while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    at++;
                }
            } else if (Character.isLetter(c)) {
                while (at < text.length() && Character.isLetter(text.charAt(at))) {
                    at++;
                }
            } else if ("-/. ,\u00A0".indexOf(c) >= 0) {
                at++;
                continue;
            } else {
                return List.of();
            }
            tokens.add(text.substring(start, at));
        }
        return tokens;
    }

    private static DateReading ofTokens(List<String> found, DateOrder order, boolean withTime) {
        List<String> tokens = new ArrayList<>(found);
        OptionalInt namedMonth = OptionalInt.empty();
        for (int i = 0; i < tokens.size() && namedMonth.isEmpty(); i++) {
            namedMonth = MonthNames.month(tokens, i);
        }
        boolean spelledOut = tokens.stream().map(DateReading::folded).anyMatch(MonthNames::isDatePart);
        tokens.removeIf(token -> MonthNames.isDatePart(folded(token)));
        int parts = tokens.size();
        tokens.removeIf(token -> !Character.isDigit(token.charAt(0)));
        if (namedMonth.isPresent()) {
            return withMonthName(tokens, namedMonth.getAsInt(), withTime);
        }
        if (tokens.size() < parts) {
            return new NoDate();
        }
        if (spelledOut && tokens.size() == 3) {
            return withMonthName(List.of(tokens.get(0), tokens.get(2)), Integer.parseInt(tokens.get(1)), withTime);
        }
        return switch (tokens.size()) {
            case 1 -> oneNumber(tokens.getFirst(), withTime);
            case 2 -> monthAndYear(tokens.get(0), tokens.get(1));
            case 3 -> threeNumbers(tokens, order, withTime);
            default -> new NoDate();
        };
    }

    private static DateReading withMonthName(List<String> numbers, int month, boolean withTime) {
        if (numbers.size() == 1) {
            String year = numbers.getFirst();
            return year.length() == 4 || year.length() == 2
                    ? dated(year(year), month, MIDDLE_OF_MONTH, false, year.length() == 2, false, withTime)
                    : new NoDate();
        }
        if (numbers.size() != 2) {
            return new NoDate();
        }
        boolean yearFirst = numbers.getFirst().length() == 4;
        String year = yearFirst ? numbers.get(0) : numbers.get(1);
        String day = yearFirst ? numbers.get(1) : numbers.get(0);
        if (day.length() > 2 || year.length() != 4 && year.length() != 2) {
            return new NoDate();
        }
        return dated(year(year), month, Integer.parseInt(day), false, year.length() == 2, true, withTime);
    }

    private static DateReading oneNumber(String digits, boolean withTime) {
        if (digits.length() == 4) {
            int year = Integer.parseInt(digits);
            return year >= FIRST_YEAR && year <= LAST_YEAR ? new OnlyAYear() : new NoDate();
        }
        if (digits.length() != 8) {
            return new NoDate();
        }
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        return month < 1 || month > 12
                ? new NoDate()
                : dated(year, month, Integer.parseInt(digits.substring(6)), false, false, true, withTime);
    }

    private static DateReading monthAndYear(String first, String second) {
        boolean yearFirst = first.length() == 4;
        String year = yearFirst ? first : second;
        String month = yearFirst ? second : first;
        if (year.length() != 4 || month.length() > 2 || Integer.parseInt(month) > 12) {
            return new NoDate();
        }
        return dated(Integer.parseInt(year), Integer.parseInt(month), MIDDLE_OF_MONTH, false, false, false, false);
    }

    private static DateReading threeNumbers(List<String> tokens, DateOrder order, boolean withTime) {
        String first = tokens.get(0);
        String second = tokens.get(1);
        String third = tokens.get(2);
        if (first.length() == 4) {
            return second.length() > 2 || third.length() > 2
                    ? new NoDate()
                    : dated(Integer.parseInt(first), Integer.parseInt(second), Integer.parseInt(third), false, false, true, withTime);
        }
        boolean yearFirst = order == DateOrder.YEAR_MONTH_DAY;
        String year = yearFirst ? first : third;
        if (first.length() > 2 || second.length() > 2 || year.length() != 2 && year.length() != 4 || yearFirst && third.length() > 2) {
            return new NoDate();
        }
        if (yearFirst) {
            return dated(year(first), Integer.parseInt(second), Integer.parseInt(third), false, true, true, withTime);
        }
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(second);
        boolean both = one != two && one >= 1 && two >= 1 && one <= 12 && two <= 12;
        boolean monthFirst = order == DateOrder.MONTH_DAY_YEAR;
        return dated(year(year), monthFirst ? one : two, monthFirst ? two : one, both, year.length() == 2, true, withTime);
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() != 2) {
            return year;
        }
        return year < FIRST_TWO_DIGIT_YEAR ? 2000 + year : 1900 + year;
    }

    private static DateReading dated(
            int year, int month, int day, boolean needsOrder, boolean twoDigitYear, boolean dayGiven, boolean withTime) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new NoSuchDay();
        }
        try {
            int epochDay = Math.toIntExact(LocalDate.of(year, month, day).toEpochDay());
            return new Found(epochDay, needsOrder, twoDigitYear, dayGiven, withTime);
        } catch (DateTimeException noSuchDay) {
            return new NoSuchDay();
        }
    }

    /// Lower-case and without anything that differs between locales.
    static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
