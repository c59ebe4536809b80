package org.riskset.spreadsheet.excel;

import java.util.Locale;

/// Which number formats show a date, and which day a serial number is.
///
/// Source: ECMA-376 part 1, 18.8.30 and 18.17.4 (dates and times).
final class DateFormats {
    /// Serial 25569 is 1970-01-01 in the 1900 date system, serial 24107 in the 1904 one.
    private static final int EPOCH_1900 = 25_569;
    private static final int EPOCH_1904 = 24_107;
    /// Lotus and Excel count a 29 February 1900 that never was; it and the day after are both 1 March here.
    private static final int DAY_THAT_NEVER_WAS = 60;
    private static final double LAST_SERIAL = 2_958_466;

    private DateFormats() {}

    /// Whether a built-in format shows a date; times alone do not.
    static boolean isBuiltInDate(int id) {
        return id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54 || id >= 57 && id <= 58;
    }

    /// Whether a format of the workbook shows a date: it has a year or a day, or a month by name, outside of literals;
    /// hours counted beyond 24 are a duration.
    static boolean isDate(String format) {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c == '"') {
                int close = format.indexOf('"', i + 1);
                i = close < 0 ? format.length() : close;
            } else if (c == '[') {
                int close = format.indexOf(']', i + 1);
                String inside = close < 0 ? "" : format.substring(i + 1, close).toLowerCase(Locale.ROOT);
                if (!inside.isEmpty() && inside.chars().allMatch(letter -> letter == inside.charAt(0)) && "hms".indexOf(inside.charAt(0)) >= 0) {
                    return false;
                }
                i = close < 0 ? format.length() : close;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == ';') {
                break;
            } else {
                codes.append(Character.toLowerCase(c));
            }
        }
        String bare = codes.toString();
        boolean general = bare.contains("general") || bare.contains("standard");
        return !general && (bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0 || bare.contains("mmm"));
    }

    /// Whether a serial number can be a date at all.
    static boolean isDay(double serial) {
        return serial >= 0 && serial < LAST_SERIAL;
    }

    /// Days since 1970-01-01, time of day as fraction.
    static double epochDays(double serial, boolean from1904) {
        if (from1904) {
            return serial - EPOCH_1904;
        }
        return serial < DAY_THAT_NEVER_WAS ? serial - EPOCH_1900 + 1 : Math.max(serial, DAY_THAT_NEVER_WAS + 1) - EPOCH_1900;
    }
}
