package org.riskset.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
    /// Standard errors to the limits of SPSS, 95 %.
    private static final double NORMAL = 1.959963984540054;

    /// A number that could be compared.
    ///
    /// @param kind    of number
    /// @param finding what is wrong with it; empty where it agrees
    record Compared(DraftCheck.Kind kind, Optional<DraftFinding> finding) {}

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
                    DraftCheck.Kind.COUNT,
                    written == computed
                            ? Optional.empty()
                            : Optional.of(patients
                                    ? new DraftFinding.CountDiffers(line.text(), name, written, computed)
                                    : new DraftFinding.EventsDiffer(line.text(), name, written, computed))));
        }
        return columns.medians().contains(cell) ? median(group.get(), name, line.text(), text) : Optional.empty();
    }

    /// R's median and that of SPSS may differ by a rule; either will do, with limits by either.
    private static Optional<Compared> median(GroupSummary group, String name, String where, String text) {
        WrittenNumbers written = WrittenNumbers.of(text);
        boolean error = text.contains("\u00b1") || text.contains("+/-");
        if (error || written.size() == 0 || written.size() > 3 || group.median().estimate().isEmpty()) {
            return Optional.empty();
        }
        List<List<OptionalDouble>> computed = new ArrayList<>();
        computed.add(List.of(group.median().estimate(), group.median().lower(), group.median().upper()));
        if (group.spssMedian() instanceof SpssQuantile.WithError spss) {
            double half = NORMAL * spss.error();
            computed.add(List.of(
                    OptionalDouble.of(spss.time()),
                    OptionalDouble.of(spss.time() - half),
                    OptionalDouble.of(spss.time() + half)));
        }
        return Optional.of(new Compared(
                DraftCheck.Kind.MEDIAN,
                computed.stream().anyMatch(written::are)
                        ? Optional.empty()
                        : Optional.of(new DraftFinding.NumberDiffers(
                                where, name, written.text(), written.with(computed.getFirst())))));
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
