package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of a column that stand for a value nobody has.
///
/// Words such as "n/a" always do. A number such as 99 does where the rest of the column lies far from it, and 9 does beside 0 and 1.
///
/// @param texts   texts as written
/// @param numbers numbers
/// @param cells   how many cells hold one of them
record MissingCodes(List<String> texts, List<Double> numbers, int cells) {
    private static final double UNKNOWN_ANSWER = 9;

    static MissingCodes of(ColumnProfile profile) {
        List<String> texts = new ArrayList<>();
        int cells = 0;
        for (ColumnProfile.TextCount text : profile.textCounts()) {
            if (AnswerWords.isMissing(text.text())) {
                texts.add(text.text());
                cells += text.count();
            }
        }
        List<Double> numbers = numbersOf(profile);
        for (double number : numbers) {
            cells += profile.countOf(number);
        }
        return new MissingCodes(List.copyOf(texts), numbers, cells);
    }

    private static List<Double> numbersOf(ColumnProfile profile) {
        if (profile.hasFewNumbers()) {
            double[] present = profile.numbersInOrder();
            if (present.length == 3 && present[0] == 0 && present[1] == 1 && present[2] == UNKNOWN_ANSWER) {
                return List.of(UNKNOWN_ANSWER);
            }
        }
        return profile.codesApart();
    }

    /// All codes as written.
    List<String> codes() {
        List<String> all = new ArrayList<>(texts);
        numbers.forEach(number -> all.add(ColumnProfile.levelText(number)));
        return all;
    }

    /// Different numbers of the column that are values.
    int differentNumbers(ColumnProfile profile) {
        return profile.differentNumbers() - numbers.size();
    }

    double smallestNumber(ColumnProfile profile) {
        return Arrays.stream(profile.numbersInOrder()).filter(number -> !numbers.contains(number)).min().orElse(-1);
    }

    double largestNumber(ColumnProfile profile) {
        return Arrays.stream(profile.numbersInOrder()).filter(number -> !numbers.contains(number)).max().orElse(-1);
    }
}
