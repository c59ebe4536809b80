package org.riskset.registry.quality;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a level's text tells it from other levels.
final class Spelling {
    private static final String MARKS = "\\p{M}+";

    private Spelling() {}

    /// The text without capitals and spaces; signs count, since `<6` and `6` differ, but hyphens and points do not. Where in a word
    /// a Vietnamese tone stands does not count either: hoa with its tone on the o or on the a is one word.
    static String of(String level) {
        String bare = Stream.of(level.toLowerCase(Locale.ROOT).split("[\\s\\p{Pd}_.,'\"]+", 0))
                .map(Spelling::marksLast)
                .collect(Collectors.joining());
        return bare.isEmpty() ? level : bare;
    }

    private static String marksLast(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        return apart.replaceAll(MARKS, "")
                + apart.codePoints()
                        .filter(letter -> Character.getType(letter) == Character.NON_SPACING_MARK)
                        .sorted()
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    /// Whether a spelling has marks on its letters.
    static boolean hasMarks(String spelling) {
        return !withoutMarks(spelling).equals(spelling);
    }

    /// The same without marks on letters, as it is typed where the keyboard has none.
    static String withoutMarks(String spelling) {
        return spelling.replaceAll(MARKS, "").replace('\u0111', 'd');
    }
}
