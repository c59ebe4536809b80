package org.riskset.spreadsheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Names of months as registries write them, in full and short: English, Vietnamese, French and German.
final class MonthNames {
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    /// Vietnamese names are "tháng" (month) and a number in words or digits.
    private static final List<String> VIETNAMESE =
            List.of("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");

    static {
        add("january february march april may june july august september october november december");
        add("janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        add("januar februar märz april mai juni juli august september oktober november dezember");
        add("jan feb mar apr may jun jul aug sep oct nov dec");
        add("jänner févr mrz avr mai juin juil août sept okt nov dez");
    }

    private MonthNames() {}

    private static void add(String names) {
        String[] words = names.split(" ");
        for (int month = 1; month <= words.length; month++) {
            MONTHS.put(words[month - 1], month);
        }
    }

    /// Whether a word only says which part of a date the next number is, as Vietnamese dates do.
    static boolean isDatePart(String folded) {
        return folded.equals("ngày") || folded.equals("tháng") || folded.equals("thg") || folded.equals("năm");
    }

    /// The month named at a position; empty where no month is named there.
    static OptionalInt month(List<String> tokens, int at) {
        String word = DateReading.folded(tokens.get(at));
        Integer month = MONTHS.get(word);
        if (month != null) {
            return OptionalInt.of(month);
        }
        boolean vietnamese = word.equals("tháng") && at + 1 < tokens.size();
        return vietnamese ? vietnameseMonth(tokens, at + 1) : OptionalInt.empty();
    }

    /// "năm" is both "five" and "year": it counts as a month only right after "tháng".
    private static OptionalInt vietnameseMonth(List<String> tokens, int at) {
        String word = DateReading.folded(tokens.get(at));
        int ten = VIETNAMESE.indexOf("mười") + 1;
        int spelled = VIETNAMESE.indexOf(word) + 1;
        if (spelled == 0) {
            return OptionalInt.empty();
        }
        if (spelled < ten || at + 1 == tokens.size()) {
            return OptionalInt.of(spelled);
        }
        int more = VIETNAMESE.indexOf(DateReading.folded(tokens.get(at + 1))) + 1;
        return OptionalInt.of(more == 1 || more == 2 ? ten + more : ten);
    }
}
