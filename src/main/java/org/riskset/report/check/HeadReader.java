package org.riskset.report.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.riskset.analysis.Characteristics;

/// Reads the head of a draft's table, cell by cell from the left: a p belongs to the hazard ratio before it.
final class HeadReader {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Set<String> EVERYBODY = Set.of("all", "overall", "total", "tất cả", "chung", "tổng");
    private static final Set<String> PATIENTS = Set.of("n", "no.", "patients", "số bn", "số bệnh nhân", "bệnh nhân");
    private static final Set<String> EVENTS = Set.of("deaths", "events", "tử vong", "biến cố", "số biến cố", "số tử vong");
    private static final Set<String> PERCENTS = Set.of("%", "(%)", "percent", "percentage", "tỷ lệ", "tỷ lệ %", "tỷ lệ (%)");
    private static final Pattern MEDIAN = Pattern.compile("(?:median|trung vị)(?!.*(?:follow|theo dõi|iqr|tứ phân)).*", FLAGS);
    private static final Pattern RATIO = Pattern.compile("\\b[acu]?HR\\b|hazard ratio|t[ỷỉ] số (?:nguy cơ|rủi ro)", FLAGS);
    private static final Pattern SUBDISTRIBUTION = Pattern.compile("\\bSHR\\b|sub-?distribution|phân phối phụ", FLAGS);
    private static final Pattern LIMITS =
            Pattern.compile("\\(?(?:9[059]\\s*%\\s*(?:CI|confidence interval|KTC)|(?:CI|KTC)\\s*(?:9[059]\\s*%)?|khoảng tin cậy.*)\\)?", FLAGS);
    private static final Pattern PROBABILITY = Pattern.compile("\\bp\\b(?:[- ]?(?:values?))?.*|.*\\bp\\b|giá trị p.*|.*log-?rank.*", FLAGS);
    private static final Pattern NOT_PROBABILITY = Pattern.compile("gray|interaction|tương tác|holm|adjusted p", FLAGS);
    private static final Pattern LOG_RANK = Pattern.compile("log-?rank", FLAGS);

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private final Characteristics all;
    private final Draft.Line line;
    private final Optional<Draft.Line> above;
    private final Fit title;
    private final Map<Integer, Integer> groups = new HashMap<>();
    private final Set<Integer> patients = new HashSet<>();
    private final Set<Integer> events = new HashSet<>();
    private final Set<Integer> percents = new HashSet<>();
    private final Set<Integer> medians = new HashSet<>();
    private final Map<Integer, Fit> ratios = new HashMap<>();
    private final Set<Integer> limits = new HashSet<>();
    private final Map<Integer, Probability> probabilities = new HashMap<>();
    private Optional<Fit> ratioBefore = Optional.empty();
    /// Whether the ratio read last is one of subdistribution hazards.
    private boolean subdistributionBefore;
    private boolean subdistribution;

    private HeadReader(Draft.Line line, Optional<Draft.Line> above, Fit title, Characteristics all) {
        this.line = line;
        this.above = above;
        this.title = title;
        this.all = all;
    }

    /// The columns that a line names; empty where it is no head.
    ///
    /// @param above the line over it, which may name groups of columns
    /// @param title what the title of the table says of its models
    static Optional<DraftColumns> read(Draft.Line line, Optional<Draft.Line> above, Fit title, Characteristics all) {
        HeadReader reader = new HeadReader(line, above, title, all);
        for (int cell = 1; cell < line.cells().size(); cell++) {
            reader.read(cell, line.cells().get(cell));
        }
        return reader.columns();
    }

    /// Whether a line may name groups of columns for the line below it.
    static boolean mayStandAbove(Draft.Line line) {
        return line.cells().stream().skip(1).anyMatch(cell -> Fit.of(cell) != Fit.EITHER);
    }

    private Optional<DraftColumns> columns() {
        boolean grouped = groups.values().stream().anyMatch(column -> column != DraftColumns.ALL);
        boolean sized = line.cells().stream().anyMatch(head -> DraftColumns.size(head).isPresent());
        boolean named = grouped || sized && !groups.isEmpty();
        if (!named && List.of(patients, events, medians, ratios.keySet()).stream().allMatch(Set::isEmpty)
                && probabilities.isEmpty()) {
            return Optional.empty();
        }
        repeatedRatios();
        boolean survival = !medians.isEmpty() || !events.isEmpty();
        if (subdistribution && ratios.isEmpty()) {
            events.clear(); // such a table counts competing events as well
        }
        boolean characteristics = !survival && (grouped || sized);
        probabilities.replaceAll((_, kind) ->
                kind == Probability.BETWEEN_GROUPS && !characteristics ? Probability.SURVIVAL : kind);
        return Optional.of(new DraftColumns(groups, patients, events, percents, medians, ratios, limits, probabilities, line.cells()));
    }

    /// Two columns of ratios without a word of their models: each factor alone, then all together.
    private void repeatedRatios() {
        List<Integer> places = ratios.keySet().stream().sorted().toList();
        if (places.size() == 2 && ratios.values().stream().allMatch(fit -> fit == Fit.EITHER)) {
            ratios.put(places.get(0), Fit.ALONE);
            ratios.put(places.get(1), Fit.TOGETHER);
            probabilities.replaceAll((cell, kind) -> kind != Probability.EITHER
                    ? kind
                    : cell < places.get(1) ? Probability.ALONE : Probability.TOGETHER);
        }
    }

    private void read(int cell, String text) {
        String name = DraftColumns.withoutSize(text).strip().toLowerCase(Locale.ROOT);
        if (PATIENTS.contains(name)) {
            patients.add(cell);
        } else if (EVENTS.contains(name)) {
            events.add(cell);
        } else if (PERCENTS.contains(name)) {
            percents.add(cell);
        } else if (MEDIAN.matcher(name).matches()) {
            medians.add(cell);
            ratioBefore = Optional.empty();
        } else if (LIMITS.matcher(name).matches()) {
            limits.add(cell);
        } else if (SUBDISTRIBUTION.matcher(name).find()) {
            ratioBefore = Optional.empty();
            subdistributionBefore = true;
            subdistribution = true;
        } else if (RATIO.matcher(name).find()) {
            ratio(cell, name);
        } else if (PROBABILITY.matcher(name).matches()) {
            probability(cell, name);
        } else {
            group(text, name).ifPresent(column -> groups.put(cell, column));
        }
    }

    private void ratio(int cell, String name) {
        Fit fit = fit(cell, name);
        ratios.put(cell, fit);
        subdistributionBefore = false;
        ratioBefore = Optional.of(fit);
    }

    private Fit fit(int cell, String name) {
        Fit own = Fit.of(name);
        Fit over = own == Fit.EITHER ? Fit.of(over(cell)) : own;
        return over == Fit.EITHER ? title : over;
    }

    /// What stands over a cell: the last text at or before its place.
    private String over(int cell) {
        List<String> cells = above.map(Draft.Line::cells).orElse(List.of());
        for (int place = Math.min(cell, cells.size() - 1); place > 0; place--) {
            if (!cells.get(place).isEmpty()) {
                return cells.get(place);
            }
        }
        return "";
    }

    private void probability(int cell, String name) {
        if (NOT_PROBABILITY.matcher(name).find()) {
            return;
        }
        Fit own = Fit.of(name);
        if (LOG_RANK.matcher(name).find()) {
            probabilities.put(cell, Probability.LOG_RANK);
        } else if (own != Fit.EITHER) {
            probabilities.put(cell, Probability.of(own));
        } else if (subdistributionBefore) {
            return; // not compared, as its ratio is not
        } else if (ratioBefore.isPresent()) {
            probabilities.put(cell, ofRatio(ratioBefore.get(), name));
        } else {
            Fit over = Fit.of(over(cell));
            probabilities.put(cell, over == Fit.EITHER ? Probability.BETWEEN_GROUPS : Probability.of(over));
        }
    }

    /// Beside the ratio of a factor alone the log-rank p may stand as well, unless the head names the model.
    private static Probability ofRatio(Fit fit, String name) {
        return fit == Fit.ALONE && !name.contains("cox") ? Probability.SURVIVAL : Probability.of(fit);
    }

    /// Yes and no are the same in both languages.
    private static Set<String> words(String name) {
        Set<String> words = Words.of(name);
        if (words.equals(Set.of("co"))) {
            return Set.of("yes");
        }
        return words.equals(Set.of("khong")) ? Set.of("no") : words;
    }

    /// A group called by a number alone is named by a head only where its size stands beside it, or all groups are there: the
    /// same number may be any count.
    private boolean isSurelyGroup(String text, List<Set<String>> known) {
        boolean number = NUMBER.matcher(DraftColumns.withoutSize(text).strip()).matches();
        return !number
                || DraftColumns.size(text).isPresent()
                || line.cells().stream().map(HeadReader::words).toList().containsAll(known);
    }

    private OptionalInt group(String text, String name) {
        if (EVERYBODY.contains(name)) {
            return OptionalInt.of(DraftColumns.ALL);
        }
        Set<String> words = words(name);
        List<Set<String>> known = all.columns().stream()
                .map(column -> words(column.label().plain()))
                .toList();
        int at = known.indexOf(words);
        return at < 0 || words.isEmpty() || !isSurelyGroup(text, known) ? OptionalInt.empty() : OptionalInt.of(at);
    }
}
