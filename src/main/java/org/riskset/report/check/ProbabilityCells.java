package org.riskset.report.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.GroupComparison;

/// The p of a draft's table.
final class ProbabilityCells {
    private static final int DECIMALS = 3;
    private static final double SMALLEST = 0.001;
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:p\\s*=?\\s*)?([<>\u2264]?)\\s*((?:0|1)?[.,\u00b7]\\d+|1)\\s*(?:[a-z*\u2020\u2021\u00b6\u00a7]{1,2})?", Pattern.CASE_INSENSITIVE);

    private final Known known;
    private final RatioCells ratios;
    private final Tally tally;

    ProbabilityCells(Known known, RatioCells ratios, Tally tally) {
        this.known = known;
        this.ratios = ratios;
        this.tally = tally;
    }

    /// Compares a cell with the p of its kind, where there is one of the row's subject.
    void compare(RatioCells.Subject subject, Draft.Line line, int cell, Probability kind) {
        String text = line.cells().get(cell).strip();
        Matcher written = WRITTEN.matcher(text);
        List<Double> computed = written.matches() ? of(subject, kind) : List.of();
        if (computed.isEmpty()) {
            return;
        }
        tally.compared(DraftCheck.Kind.PROBABILITY, cell);
        WrittenNumber number = WrittenNumber.of(written.group(2));
        if (computed.stream().noneMatch(p -> isSo(written.group(1), number, p))) {
            Characteristics.Block variable = subject.variable().orElseThrow();
            DraftFinding finding = new DraftFinding.NumberDiffers(
                    line.text(), variable.facts().columnLabel(), "p " + text, words(computed.getFirst()));
            if (kind == Probability.LOG_RANK || kind == Probability.BETWEEN_GROUPS) {
                tally.found(finding);
            } else {
                ratios.keep(variable, finding);
            }
        }
    }

    private static boolean isSo(String relation, WrittenNumber number, double p) {
        return switch (relation) {
            case "" -> number.isRounded(p);
            case ">" -> p > number.number();
            default -> p < number.number() || number.isRounded(p) && p < number.number();
        };
    }

    private List<Double> of(RatioCells.Subject subject, Probability kind) {
        Optional<Characteristics.Block> variable = subject.variable();
        List<Double> all = new ArrayList<>();
        if (variable.isEmpty()) {
            return all;
        }
        if (kind == Probability.LOG_RANK || kind == Probability.SURVIVAL) {
            OptionalDouble logRank = known.factor(variable.get())
                    .flatMap(AnalysisResult::comparison)
                    .map(GroupComparison::logRankP)
                    .orElse(OptionalDouble.empty());
            logRank.ifPresent(all::add);
            known.stratifiedP(variable.get()).ifPresent(all::add);
        }
        switch (kind) {
            case SURVIVAL, ALONE -> add(all, subject, Fit.ALONE);
            case TOGETHER -> add(all, subject, Fit.TOGETHER);
            case EITHER -> add(all, subject, Fit.EITHER);
            case BETWEEN_GROUPS ->
                variable.get().test().ifPresent(test -> test.pValue().ifPresent(all::add));
            case LOG_RANK -> {}
        }
        return all;
    }

    private void add(List<Double> all, RatioCells.Subject subject, Fit fit) {
        ratios.of(subject, fit).stream().map(KnownRatios.Ratio::pValue).forEach(all::add);
    }

    private static String words(double p) {
        return p < SMALLEST
                ? "p < " + SMALLEST
                : "p " + new BigDecimal(p).setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }
}
