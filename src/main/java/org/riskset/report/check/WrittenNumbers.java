package org.riskset.report.check;

import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The numbers of one cell of a draft in their order, without the level of a confidence interval.
///
/// @param text    of the cell, without that level
/// @param numbers as written
record WrittenNumbers(String text, List<WrittenNumber> numbers) {
    private static final Pattern LEVEL =
            Pattern.compile("9[059](?:[.,]\\d)?\\s*%\\s*(?:CI|KTC)?|(?:CI|KTC)\\s*9[059]\\s*%", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\u00b7]\\d+)?|(?<!\\d)[.\u00b7]\\d+");

    WrittenNumbers {
        numbers = List.copyOf(numbers);
    }

    static WrittenNumbers of(String cell) {
        String text = LEVEL.matcher(cell).replaceAll("").replaceAll("\\s{2,}", " ").strip();
        return new WrittenNumbers(
                text,
                NUMBER.matcher(text).results().map(MatchResult::group).map(WrittenNumber::of).toList());
    }

    int size() {
        return numbers.size();
    }

    /// Whether each number is the computed one, rounded. One that was not computed is no number in the draft, either.
    boolean are(List<OptionalDouble> computed) {
        List<OptionalDouble> present = computed.stream().filter(OptionalDouble::isPresent).toList();
        if (present.size() < size()) {
            return false;
        }
        for (int place = 0; place < size(); place++) {
            if (!numbers.get(place).isRounded(present.get(place).getAsDouble())) {
                return false;
            }
        }
        return true;
    }

    /// The cell with the computed numbers in it, with as many decimals as written.
    String with(List<OptionalDouble> computed) {
        List<OptionalDouble> present = computed.stream().filter(OptionalDouble::isPresent).toList();
        Matcher matcher = NUMBER.matcher(text);
        StringBuilder right = new StringBuilder();
        for (int place = 0; matcher.find(); place++) {
            String number = place < present.size()
                    ? numbers.get(place).like(present.get(place).getAsDouble())
                    : "\u2013";
            matcher.appendReplacement(right, Matcher.quoteReplacement(number));
        }
        return matcher.appendTail(right).toString();
    }
}
