package org.riskset.cohort;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.riskset.registry.Column;

/// What columns and values are called, compared with words in English and Vietnamese without accents, case and separators.
final class ColumnNames {
    private static final int LONGEST_SHORT_WORD = 4;
    private static final Pattern SEPARATORS = Pattern.compile("[^a-z0-9]+");

    private ColumnNames() {}

    /// "Ngày chẩn đoán" and "ngay_chan_doan" are both "ngay chan doan".
    static String plain(String text) {
        String withoutAccents = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return SEPARATORS
                .matcher(withoutAccents.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /// Whether a plain name holds a word: short words must stand alone; longer ones may be part of a word.
    static boolean matches(String name, String word) {
        return word.length() <= LONGEST_SHORT_WORD ? (" " + name + " ").contains(" " + word + " ") : name.contains(word);
    }

    /// Whether a column's name holds one of the words.
    static boolean namesOneOf(String column, List<String> words) {
        String plain = plain(column);
        return words.stream().anyMatch(word -> matches(plain, word));
    }

    /// The column whose name holds the earliest word of the list; where none does, the one whose label holds it.
    static <C extends Column> Optional<C> best(List<C> columns, List<String> words) {
        return best(columns, words, Column::name).or(() -> best(columns, words, Column::label));
    }

    private static <C extends Column> Optional<C> best(List<C> columns, List<String> words, Function<Column, String> named) {
        for (String word : words) {
            for (C column : columns) {
                if (matches(plain(named.apply(column)), word)) {
                    return Optional.of(column);
                }
            }
        }
        return Optional.empty();
    }
}
