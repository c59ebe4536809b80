package org.riskset.batch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The word most like a mistyped one.
final class Nearest {
    private Nearest() {}

    /// `; did you mean "stage"?`, or nothing where no word is like it.
    static String hint(String typed, List<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(typed, word)))
                .filter(word -> distance(typed, word) <= Math.max(2, typed.length() / 2))
                .map(word -> "; did you mean \"" + word + "\"?")
                .orElse("")
                .replaceAll("\\?$", "");
    }

    /// Levenshtein distance, case left aside.
    private static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
