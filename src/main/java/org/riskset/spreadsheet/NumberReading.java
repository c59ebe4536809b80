package org.riskset.spreadsheet;

import java.util.Locale;
import java.util.Map;
import org.riskset.spreadsheet.raw.DecimalSign;

/// What a text says when it is read as a number.
sealed interface NumberReading {

    /// @param unit      unit written in the cell, in its usual spelling; empty where there is none
    /// @param grouped   whether thousands were separated
    /// @param withComma whether a comma was the decimal sign
    record Found(double value, String unit, boolean grouped, boolean withComma) implements NumberReading {}

    /// Only a limit is known, as in `<5`.
    record Limit(boolean below) implements NumberReading {}

    record NoNumber() implements NumberReading {}

    /// Units recognised after a number, in the spellings met in registries, with the spelling shown.
    Map<String, String> UNITS = Map.ofEntries(
            Map.entry("cm", "cm"), Map.entry("mm", "mm"), Map.entry("m", "m"),
            Map.entry("kg", "kg"), Map.entry("g", "g"), Map.entry("mg", "mg"), Map.entry("gy", "Gy"), Map.entry("cgy", "cGy"),
            Map.entry("ml", "ml"), Map.entry("l", "l"), Map.entry("cc", "ml"), Map.entry("%", "%"),
            Map.entry("year", "years"), Map.entry("years", "years"), Map.entry("yr", "years"), Map.entry("yrs", "years"), Map.entry("y", "years"),
            Map.entry("month", "months"), Map.entry("months", "months"), Map.entry("mo", "months"), Map.entry("mos", "months"),
            Map.entry("week", "weeks"), Map.entry("weeks", "weeks"), Map.entry("wk", "weeks"), Map.entry("wks", "weeks"),
            Map.entry("day", "days"), Map.entry("days", "days"), Map.entry("d", "days"),
            Map.entry("h", "hours"), Map.entry("hr", "hours"), Map.entry("hrs", "hours"), Map.entry("hours", "hours"), Map.entry("giờ", "hours"),
            Map.entry("tuổi", "years"), Map.entry("tháng", "months"), Map.entry("tuần", "weeks"), Map.entry("ngày", "days"),
            Map.entry("ng/ml", "ng/ml"), Map.entry("g/dl", "g/dl"), Map.entry("mg/dl", "mg/dl"), Map.entry("g/l", "g/l"),
            Map.entry("u/l", "U/l"), Map.entry("iu/l", "IU/l"), Map.entry("mmhg", "mmHg"), Map.entry("kg/m2", "kg/m²"), Map.entry("kg/m²", "kg/m²"));

    /// Reads a text without surrounding spaces; the decimal sign decides where `1,234` or `1.234` could be either.
    static NumberReading of(String text, DecimalSign decimal) {
        char first = text.isEmpty() ? ' ' : text.charAt(0);
        if (first == '<' || first == '≤' || first == '>' || first == '≥') {
            int start = text.length() > 1 && text.charAt(1) == '=' ? 2 : 1;
            boolean number = of(text.substring(start).strip(), decimal) instanceof Found;
            return number ? new Limit(first == '<' || first == '≤') : new NoNumber();
        }
        int end = 0;
        while (end < text.length() && isNumberCharacter(text, end)) {
            end++;
        }
        String rest = text.substring(end).strip().toLowerCase(Locale.ROOT);
        String unit = rest.isEmpty() ? "" : UNITS.getOrDefault(rest, "?");
        return unit.equals("?") ? new NoNumber() : digits(text.substring(0, end).strip(), unit, decimal);
    }

    private static boolean isNumberCharacter(String text, int at) {
        char c = text.charAt(at);
        boolean exponent = (c == 'e' || c == 'E') && at > 0 && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length() && (Character.isDigit(text.charAt(at + 1)) || text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+');
        return c >= '0' && c <= '9' || exponent || " .,+-'\u2212\u00A0\u202F\u2019".indexOf(c) >= 0;
    }

    private static NumberReading digits(String written, String unit, DecimalSign decimal) {
        String plain = written.replace('\u2212', '-');
        int exponent = Math.max(plain.indexOf('e'), plain.indexOf('E'));
        String mantissa = exponent < 0 ? plain : plain.substring(0, exponent);
        char sign = decimalSignOf(mantissa, decimal);
        int point = mantissa.lastIndexOf(sign);
        String whole = point < 0 ? mantissa : mantissa.substring(0, point);
        String ungrouped = withoutGroups(whole);
        String normal = ungrouped + (point < 0 ? "" : "." + mantissa.substring(point + 1))
                + (exponent < 0 ? "" : plain.substring(exponent));
        if (!isPlainNumber(normal)) {
            return new NoNumber();
        }
        double value = Double.parseDouble(normal);
        boolean grouped = ungrouped.length() < whole.length();
        return Double.isInfinite(value) ? new NoNumber() : new Found(value, unit, grouped, sign == ',' && point >= 0);
    }

    /// With both signs the later is the decimal one; with one, a group of exactly three digits after it leaves both readings open.
    private static char decimalSignOf(String mantissa, DecimalSign preferred) {
        int point = mantissa.lastIndexOf('.');
        int comma = mantissa.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? '.' : ',';
        }
        char only = comma >= 0 ? ',' : '.';
        int at = Math.max(point, comma);
        boolean repeated = at >= 0 && mantissa.indexOf(only) < at;
        boolean couldGroup = at > 0 && mantissa.length() - at == 4 && !mantissa.startsWith("0") && !mantissa.startsWith("-0") && at <= 4;
        if (repeated || couldGroup && only != preferred.character()) {
            return only == ',' ? '.' : ',';
        }
        return only;
    }

    /// Takes separators off where they stand before groups of three; otherwise gives the text back, which then is no number.
    private static String withoutGroups(String whole) {
        boolean groups = whole.matches("[+-]?\\d{1,3}([.,' \u00A0\u202F\u2019]\\d{3})+");
        return groups ? whole.replaceAll("[.,' \u00A0\u202F\u2019]", "") : whole;
    }

    private static boolean isPlainNumber(String text) {
        return text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    }
}
