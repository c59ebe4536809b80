package org.riskset.spreadsheet;

import java.util.Locale;
import java.util.Set;

/// The words in which registries write yes, no, and no answer at all.
final class AnswerWords {
    private static final Set<String> YES = Set.of("yes", "y", "true", "ja", "oui", "sí", "si", "có", "co", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "nein", "non", "không", "khong", "0");
    private static final Set<String> NOTHING = Set.of(
            "na", "n/a", "n.a.", "n.a", "nan", "null", "nil", "#n/a", "unknown", "unk", "not known", "not available", "not applicable",
            "not recorded", "not done", "missing", "-", "--", "---", ".", "..", "?", "??", "unbekannt", "inconnu", "không rõ", "khong ro", "kxđ");

    private AnswerWords() {}

    static boolean isYes(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isNo(String text) {
        return NO.contains(text.toLowerCase(Locale.ROOT));
    }

    /// Whether the text stands for a value nobody has.
    static boolean isMissing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT));
    }
}
