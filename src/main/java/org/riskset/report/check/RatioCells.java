package org.riskset.report.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.analysis.Characteristics;

/// Hazard ratios of a draft's table with their limits.
///
/// What is found is kept until the table ends: a draft may compare the groups of a variable with another one than the
/// analysis does, and says so in a row that may come last. Its ratios are then not comparable, unless there are two groups.
final class RatioCells {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern REFERENCE =
            Pattern.compile("1(?:[.,\u00b7]0+)?(?:\\s*[\\[(]\\s*(?:ref|tham).*)?|\\(?\\[?ref.*|.*tham chi\u1ebfu.*|.*reference.*", FLAGS);
    private static final Pattern PER = Pattern.compile("(?:per|m\u1ed7i|cho)\\s+(\\d+(?:[.,]\\d+)?)", FLAGS);

    private final KnownRatios ratios;
    private final Tally tally;
    private final List<Kept> kept = new ArrayList<>();
    private final Set<Characteristics.Block> otherReference = new HashSet<>();

    private record Kept(Characteristics.Block block, int line, DraftFinding finding) {}

    /// What a row is about.
    ///
    /// @param level    its group, where it is one
    /// @param variable its variable, or that of its group
    record Subject(Optional<Known.Level> level, Optional<Characteristics.Block> variable, String label) {
        boolean isKnown() {
            return variable.isPresent();
        }
    }

    RatioCells(KnownRatios ratios, Tally tally) {
        this.ratios = ratios;
        this.tally = tally;
    }

    /// Every ratio that a row can mean.
    List<KnownRatios.Ratio> of(Subject subject, Fit fit) {
        List<KnownRatios.Ratio> found = new ArrayList<>();
        subject.level().ifPresent(level -> found.addAll(ratios.of(level, fit)));
        if (subject.level().isEmpty()) {
            subject.variable().ifPresent(block -> found.addAll(ratios.of(block, units(subject.label()), fit)));
        }
        return found;
    }

    /// A ratio, with limits in the same cell or without.
    void ratio(Subject subject, Draft.Line line, int cell, Fit fit) {
        String text = line.cells().get(cell);
        if (REFERENCE.matcher(text).matches()) {
            tally.understood(cell);
            subject.level()
                    .filter(level -> !ratios.isReference(level))
                    .ifPresent(level -> otherReference.add(level.block()));
            return;
        }
        WrittenNumbers written = WrittenNumbers.of(text);
        if (written.size() == 1 || written.size() == 3) {
            compare(subject, line, cell, written, of(subject, fit).stream().map(KnownRatios.Ratio::numbers).toList());
        }
    }

    /// The limits of a ratio, in a cell of their own.
    void limits(Subject subject, Draft.Line line, int cell, Fit fit) {
        WrittenNumbers written = WrittenNumbers.of(line.cells().get(cell));
        if (written.size() == 2) {
            compare(subject, line, cell, written, of(subject, fit).stream().map(KnownRatios.Ratio::limits).toList());
        }
    }

    private void compare(
            Subject subject, Draft.Line line, int cell, WrittenNumbers written, List<List<OptionalDouble>> computed) {
        if (computed.isEmpty()) {
            return;
        }
        tally.compared(DraftCheck.Kind.RATIO, cell);
        if (computed.stream().noneMatch(written::are)) {
            String name = subject.level()
                    .map(Known.Level::name)
                    .or(() -> subject.variable().map(block -> block.facts().columnLabel()))
                    .orElse("");
            keep(
                    subject.variable().orElseThrow(),
                    new DraftFinding.NumberDiffers(
                            line.text(), name, written.text(), written.with(computed.getFirst())));
        }
    }

    /// How much of a number a ratio is for, as its row says.
    private static OptionalDouble units(String label) {
        Matcher per = PER.matcher(label);
        return per.find() ? OptionalDouble.of(WrittenNumber.of(per.group(1)).number()) : OptionalDouble.empty();
    }

    /// Keeps what depends on the level that others are compared with.
    void keep(Characteristics.Block block, DraftFinding finding) {
        kept.add(new Kept(block, tally.line(), finding));
    }

    /// The table ends: what was found and is comparable is found.
    void close() {
        kept.stream()
                .filter(found -> !otherReference.contains(found.block()) || found.block().levels().size() == 2)
                .forEach(found -> tally.found(found.line(), found.finding()));
        kept.clear();
        otherReference.clear();
    }
}
