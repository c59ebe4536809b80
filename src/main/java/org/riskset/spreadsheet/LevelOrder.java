package org.riskset.spreadsheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The order in which a clinician lists the levels of a category.
///
/// Stages and grades by their Roman or Arabic number and letter (IVA, IVB, IVC), codes by number, bands by their limits
/// (<60, 60-69, >=70), words of a known scale by that scale (well, moderate, poor), everything else by Unicode code point.
///
/// @param levels  in order
/// @param ordered whether the order means more or less of something
record LevelOrder(List<String> levels, boolean ordered) {
    private static final Pattern STAGE = Pattern.compile(
            "(?<prefix>(?:stage|grade|giai đoạn|độ|gr\\.?|ajcc|[cpy]{0,2}[tnmg])?)\\s*"
                    + "(?:(?<roman>viii|vii|vi|iv|v|iii|ii|i)|(?<digits>\\d{1,2})|(?<unknown>x))\\s*(?<letter>[a-d]?)(?<part>\\d?)");
    private static final Pattern BAND = Pattern.compile(
            "(?<sign><=|>=|<|>|≤|≥)?\\s*(?<low>\\d+(?:[.,]\\d+)?)\\s*(?:(?:-|–|to|đến)\\s*(?<high>[<>]?\\d+(?:[.,]\\d+)?)|(?<plus>\\+))?\\s*\\p{L}{0,6}");
    private static final List<List<Set<String>>> SCALES = List.of(
            List.of(Set.of("well"), Set.of("moderate", "moderately"), Set.of("poor", "poorly"), Set.of("undifferentiated")),
            List.of(Set.of("none", "absent"), Set.of("mild", "slight"), Set.of("moderate"), Set.of("severe")),
            List.of(Set.of("very low"), Set.of("low"), Set.of("mid", "middle", "medium", "moderate", "intermediate"), Set.of("high"), Set.of("very high")),
            List.of(Set.of("localised", "localized", "local"), Set.of("regional"), Set.of("distant", "metastatic")));
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii");
    private static final int STAGE_UNKNOWN = 1000;

    /// @param levels different texts, in any order
    static LevelOrder of(Collection<String> levels) {
        return sorted(levels, LevelOrder::stage, true)
                .or(() -> sorted(levels, LevelOrder::number, false))
                .or(() -> hasBand(levels) ? sorted(levels, LevelOrder::band, true) : Optional.empty())
                .or(() -> scale(levels))
                .orElseGet(() -> new LevelOrder(levels.stream().sorted().toList(), false));
    }

    private static Optional<LevelOrder> sorted(Collection<String> levels, Function<String, Optional<Rank>> rank, boolean ordered) {
        Set<String> families = new HashSet<>();
        for (String level : levels) {
            Optional<Rank> found = rank.apply(level.toLowerCase(Locale.ROOT));
            if (found.isEmpty() || families.add(found.get().family()) && families.size() > 1) {
                return Optional.empty();
            }
        }
        Comparator<String> byRank =
                Comparator.comparing(level -> rank.apply(level.toLowerCase(Locale.ROOT)).orElseThrow());
        return Optional.of(new LevelOrder(levels.stream().sorted(byRank.thenComparing(Comparator.naturalOrder())).toList(), ordered));
    }

    /// Position of one level among those of its family.
    private record Rank(String family, double first, int second, int third) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            return Comparator.comparingDouble(Rank::first).thenComparingInt(Rank::second).thenComparingInt(Rank::third).compare(this, other);
        }
    }

    private static Optional<Rank> stage(String level) {
        Matcher match = STAGE.matcher(level);
        if (!match.matches()) {
            return Optional.empty();
        }
        String prefix = match.group("prefix");
        boolean bareNumber = prefix.isEmpty() && match.group("roman") == null && match.group("letter").isEmpty();
        if (bareNumber) {
            return Optional.empty();
        }
        int main = match.group("unknown") != null
                ? STAGE_UNKNOWN
                : match.group("roman") != null ? ROMAN.indexOf(match.group("roman")) + 1 : Integer.parseInt(match.group("digits"));
        int letter = match.group("letter").isEmpty() ? 0 : match.group("letter").charAt(0);
        int part = match.group("part").isEmpty() ? 0 : Integer.parseInt(match.group("part"));
        String script = match.group("roman") != null ? "roman" : match.group("unknown") != null && prefix.isEmpty() ? "roman" : "arabic";
        return Optional.of(new Rank(prefix + script, main, letter, part));
    }

    private static Optional<Rank> number(String level) {
        return NumberReading.of(level, org.riskset.spreadsheet.raw.DecimalSign.POINT) instanceof NumberReading.Found found && found.unit().isEmpty()
                ? Optional.of(new Rank("", found.value(), 0, 0))
                : Optional.empty();
    }

    private static boolean hasBand(Collection<String> levels) {
        return levels.size() > 1 && levels.stream().anyMatch(level -> level.matches(".*[<>≤≥+–-].*"));
    }

    private static Optional<Rank> band(String level) {
        Matcher match = BAND.matcher(level);
        if (!match.matches()) {
            return Optional.empty();
        }
        double low = Double.parseDouble(match.group("low").replace(',', '.'));
        String sign = match.group("sign") == null ? "" : match.group("sign");
        int side = sign.startsWith("<") || sign.equals("≤") ? -1 : sign.isEmpty() && match.group("plus") == null ? 0 : 1;
        return Optional.of(new Rank("", low, side, 0));
    }

    private static Optional<LevelOrder> scale(Collection<String> levels) {
        for (List<Set<String>> scale : SCALES) {
            Function<String, Optional<Rank>> rank = level -> placeIn(scale, level);
            Optional<LevelOrder> found = levels.size() < 2 ? Optional.empty() : sorted(levels, rank, true);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rank> placeIn(List<Set<String>> scale, String level) {
        String word = level.replaceFirst("[ -]*(differentiated|risk|grade)$", "");
        String known = word.isEmpty() ? level : word;
        for (int place = 0; place < scale.size(); place++) {
            if (scale.get(place).contains(known) || scale.get(place).contains(level)) {
                return Optional.of(new Rank("", place, 0, 0));
            }
        }
        return Optional.empty();
    }

    /// Joined with the sign that shows an order, as in `IVA < IVB < IVC`, or with commas.
    String text() {
        return levels.stream().collect(Collectors.joining(ordered ? " < " : ", "));
    }
}
