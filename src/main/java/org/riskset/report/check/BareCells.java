package org.riskset.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.analysis.GroupSummary;
import org.riskset.survival.curve.SpssQuantile;

/// Cells of a table that hold one number: what it counts or measures is said by the head of their column.
///
/// @param known   what was computed
/// @param columns what the head says
record BareCells(Known known, DraftColumns columns) {
    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");
    private static final String NUMBER = "(\\d+(?:[.,\u00b7]\\d+)?)";
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "\\s*%?");
    /// A median alone or with its limits; one with a standard error is found without a head.
    private static final Pattern MEDIAN = Pattern.compile(NUMBER + "(?:\\s*\\([^)]*\\))?");

    /// A number that could be compared.
    ///
    /// @param finding what is wrong with it; empty where it agrees
    record Compared(Optional<DraftFinding> finding) {}

    /// Patients, events or a median; empty where the cell holds none of them or its level was not understood.
    Optional<Compared> compare(Optional<Known.Level> level, Draft.Line line, int cell) {
        Optional<GroupSummary> group = level.flatMap(known::survival);
        if (group.isEmpty()) {
            return Optional.empty();
        }
        String text = line.cells().get(cell);
        String name = level.orElseThrow().name();
        boolean patients = columns.patients().contains(cell);
        if ((patients || columns.events().contains(cell)) && COUNT.matcher(text).matches()) {
            int written = Integer.parseInt(text);
            int computed = patients ? group.get().patients() : group.get().events();
            return Optional.of(new Compared(
                    written == computed
                            ? Optional.empty()
                            : Optional.of(new DraftFinding.CountDiffers(line.text(), name, written, computed))));
        }
        return columns.medians().contains(cell) ? median(group.get(), name, line.text(), text) : Optional.empty();
    }

    /// R's median and that of SPSS may differ by a rule; either will do.
    private static Optional<Compared> median(GroupSummary group, String name, String where, String text) {
        Matcher matcher = MEDIAN.matcher(text);
        if (!matcher.matches() || group.median().estimate().isEmpty()) {
            return Optional.empty();
        }
        WrittenNumber written = WrittenNumber.of(matcher.group(1));
        double computed = group.median().estimate().getAsDouble();
        boolean same = written.isRounded(computed)
                || group.spssMedian() instanceof SpssQuantile.WithError spss && written.isRounded(spss.time());
        String right = new BigDecimal(computed).setScale(written.decimals(), RoundingMode.HALF_UP).toPlainString();
        return Optional.of(new Compared(
                same
                        ? Optional.empty()
                        : Optional.of(new DraftFinding.NumberDiffers(where, name, matcher.group(1), right))));
    }

    /// The percentage that stands alone in a cell.
    Optional<String> percent(Draft.Line line, int cell) {
        Matcher percent = PERCENT.matcher(line.cells().get(cell));
        return columns.percents().contains(cell) && percent.matches() ? Optional.of(percent.group(1)) : Optional.empty();
    }

    /// The number of patients of a row in the column for it.
    OptionalInt patients(Draft.Line line) {
        return columns.patients().stream()
                .filter(cell -> cell < line.cells().size())
                .map(line.cells()::get)
                .filter(text -> COUNT.matcher(text).matches())
                .mapToInt(Integer::parseInt)
                .findFirst();
    }
}
