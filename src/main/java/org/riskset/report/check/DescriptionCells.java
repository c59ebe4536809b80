package org.riskset.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.riskset.analysis.Characteristics;
import org.riskset.inference.Description;

/// Means and medians of characteristics with their spread.
///
/// @param variable the number described
/// @param mean     whether the draft says that it is a mean
/// @param median   whether it says that it is a median
record DescriptionCells(Characteristics.Block variable, boolean mean, boolean median) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern MEAN = Pattern.compile("\\bmean\\b|trung b\u00ecnh|\\bTB\\b", FLAGS);
    private static final Pattern MEDIAN = Pattern.compile("\\bmedian\\b|trung v\u1ecb", FLAGS);
    /// What ends a label and may be a unit, which may be called as a variable is: years.
    private static final Pattern UNIT = Pattern.compile("\\s*(?:,[^,]*|\\([^()]*\\))$");
    private static final Pattern OF_TIME =
            Pattern.compile("surviv|follow|s\u1ed1ng|theo d\u00f5i", FLAGS);
    private static final Pattern SPREAD =
            Pattern.compile("\\d[\\d.,\u00b7]*\\s*(?:\u00b1|\\+/-)\\s*\\d.*|\\d[\\d.,\u00b7]*\\s*[\\[(]\\s*\\d[\\d.,\u00b7]*\\s*(?:[\u2013\u2014;-]|to|\u0111\u1ebfn|,\\s)\\s*\\d.*");

    /// What a row describes; empty where it describes no number of Table I.
    ///
    /// @param label   of the row
    /// @param heading above it
    static Optional<DescriptionCells> of(Draft.Line line, String heading, Known known) {
        String label = line.cells().getFirst();
        boolean mean = MEAN.matcher(label).find();
        boolean median = MEDIAN.matcher(label).find();
        if (OF_TIME.matcher(label).find()) {
            return Optional.empty();
        }
        Optional<Characteristics.Block> own = number(label, known);
        if (mean || median) {
            return number(UNIT.matcher(label).replaceFirst(""), known)
                    .or(() -> number(heading, known))
                    .or(() -> own)
                    .map(block -> new DescriptionCells(block, mean, median));
        }
        boolean spread = line.cells().stream().skip(1).anyMatch(cell -> SPREAD.matcher(cell).matches());
        return own.filter(_ -> spread).map(block -> new DescriptionCells(block, false, false));
    }

    /// Whether the draft says what is described, a mean or a median.
    boolean isNamed() {
        return mean || median;
    }

    private static Optional<Characteristics.Block> number(String name, Known known) {
        return known.variable(name).filter(block -> block.numbers().isPresent());
    }

    /// Compares a cell; empty where it cannot be.
    ///
    /// @param group column of Table I, or all patients
    Optional<BareCells.Compared> compare(Draft.Line line, int cell, int group) {
        Characteristics.Numbers numbers = variable.numbers().orElseThrow();
        Optional<Description> described =
                group == DraftColumns.ALL ? numbers.all() : numbers.perColumn().get(group);
        WrittenNumbers written = WrittenNumbers.of(line.cells().get(cell));
        if (described.isEmpty() || written.size() == 0 || written.size() > 3) {
            return Optional.empty();
        }
        List<List<OptionalDouble>> computed = readings(described.get(), written.size());
        if (computed.isEmpty()) {
            return Optional.empty();
        }
        Optional<DraftFinding> finding = computed.stream().anyMatch(written::are)
                ? Optional.empty()
                : Optional.of(new DraftFinding.NumberDiffers(
                        line.text(), variable.facts().columnLabel(), written.text(), written.with(computed.getFirst())));
        return Optional.of(new BareCells.Compared(DraftCheck.Kind.DESCRIPTION, finding));
    }

    /// What the cell may hold: a middle with one number is a mean with its deviation, with two a median with quartiles (of R
    /// or SPSS) or the range.
    private List<List<OptionalDouble>> readings(Description values, int size) {
        List<List<OptionalDouble>> readings = new ArrayList<>();
        OptionalDouble average = OptionalDouble.of(values.mean());
        OptionalDouble middle = OptionalDouble.of(values.median());
        if (size == 1) {
            add(readings, mean || !median, List.of(average));
            add(readings, median || !mean, List.of(middle));
        } else if (size == 2) {
            add(readings, !median, List.of(average, values.standardDeviation()));
        } else {
            List<OptionalDouble> range = List.of(OptionalDouble.of(values.min()), OptionalDouble.of(values.max()));
            add(readings, !mean, around(middle, values.quartiles().lower(), values.quartiles().upper()));
            add(readings, !mean, around(middle, values.spssQuartiles().lower(), values.spssQuartiles().upper()));
            add(readings, !mean, List.of(middle, range.getFirst(), range.getLast()));
            add(readings, !median, List.of(average, range.getFirst(), range.getLast()));
        }
        return readings;
    }

    private static void add(List<List<OptionalDouble>> readings, boolean possible, List<OptionalDouble> reading) {
        if (possible) {
            readings.add(reading);
        }
    }

    private static List<OptionalDouble> around(OptionalDouble middle, double lower, double upper) {
        return List.of(middle, OptionalDouble.of(lower), OptionalDouble.of(upper));
    }
}
