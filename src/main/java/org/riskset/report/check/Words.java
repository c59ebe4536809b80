package org.riskset.report.check;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names reduced to what two writers of the same thing have in common: lower case, no accents, no plural, signs as words.
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}]+|\\d+(?:[.,]\\d+)?|<=|>=|<|>");
    private static final Map<String, String> SAME = Map.of(
            "men", "male", "man", "male", "women", "female", "woman", "female", "deaths", "death");

    private Words() {}

    static Set<String> of(String text) {
        String plain = Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT)
                                .replace("\u2265", ">=")
                                .replace("\u2264", "<=")
                                .replace('\u0111', 'd'),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(plain);
        while (matcher.find()) {
            String word = matcher.group().replace(',', '.');
            word = SAME.getOrDefault(word, word);
            boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("is");
            words.add(plural ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }
}
