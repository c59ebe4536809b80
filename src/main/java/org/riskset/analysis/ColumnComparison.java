package org.riskset.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.riskset.analysis.tables.TestChoice;
import org.riskset.inference.ChiSquare;
import org.riskset.inference.ContingencyTable;
import org.riskset.inference.FTest;
import org.riskset.inference.FisherExact;
import org.riskset.inference.LinearTrend;
import org.riskset.inference.MannWhitney;
import org.riskset.inference.Outcome;
import org.riskset.inference.StandardizedDifference;
import org.riskset.inference.TTest;

/// Comparison of the columns of a table of characteristics for one variable.
final class ColumnComparison {
    private static final double LEAST_EXPECTED = 5;
    private static final double COVERAGE = 0.95;

    private ColumnComparison() {}

    /// The counts of levels compared.
    ///
    /// @param counts levels in rows, columns of the table in columns
    /// @param choice automatic, or a test of counts
    static CharacteristicTest ofCounts(int[][] counts, TestChoice choice) {
        int[][] used = withoutEmptyRowsAndColumns(counts);
        if (used.length < 2 || used[0].length < 2) {
            CharacteristicTest.Kind kind =
                    switch (choice) {
                        case FISHER -> CharacteristicTest.Kind.FISHER;
                        case TREND -> CharacteristicTest.Kind.TREND;
                        default -> CharacteristicTest.Kind.PEARSON;
                    };
            return none(kind);
        }
        if (choice == TestChoice.TREND) {
            return of(CharacteristicTest.Kind.TREND, LinearTrend.of(counts), ChiSquare::chiSquare, ChiSquare::pValue);
        }
        ContingencyTable table = new ContingencyTable(used);
        boolean sparse = table.smallestExpected() < LEAST_EXPECTED;
        if (choice == TestChoice.FISHER || choice != TestChoice.PEARSON && sparse) {
            return switch (table.fisher()) {
                case Outcome.Computed<FisherExact> fisher ->
                    new CharacteristicTest(
                            fisher.result().isExact()
                                    ? CharacteristicTest.Kind.FISHER
                                    : CharacteristicTest.Kind.FISHER_SIMULATED,
                            OptionalDouble.empty(),
                            OptionalDouble.of(fisher.result().pValue()));
                case Outcome.NotComputable<FisherExact> _ -> none(CharacteristicTest.Kind.FISHER);
            };
        }
        return of(
                sparse ? CharacteristicTest.Kind.PEARSON_SPARSE : CharacteristicTest.Kind.PEARSON,
                table.pearson(),
                ChiSquare::chiSquare,
                ChiSquare::pValue);
    }

    /// A number compared.
    ///
    /// @param columns values of each column; those without values are passed over
    /// @param choice  a test of numbers
    static CharacteristicTest ofNumbers(double[][] columns, TestChoice choice) {
        double[][] used = Arrays.stream(columns).filter(values -> values.length > 0).toArray(double[][]::new);
        boolean two = used.length == 2;
        return switch (choice) {
            case WELCH ->
                two
                        ? of(CharacteristicTest.Kind.WELCH, TTest.welch(used[0], used[1], COVERAGE), TTest::t, TTest::pValue)
                        : of(CharacteristicTest.Kind.WELCH_ANOVA, FTest.welchAnova(used), FTest::f, FTest::pValue);
            case EQUAL_VARIANCES ->
                two
                        ? of(CharacteristicTest.Kind.STUDENT, TTest.pooled(used[0], used[1], COVERAGE), TTest::t, TTest::pValue)
                        : of(CharacteristicTest.Kind.ANOVA, FTest.anova(used), FTest::f, FTest::pValue);
            case RANKS, AUTOMATIC, NONE, PEARSON, FISHER, TREND ->
                two
                        ? of(CharacteristicTest.Kind.MANN_WHITNEY, MannWhitney.of(used[0], used[1]), MannWhitney::u, MannWhitney::pValue)
                        : of(CharacteristicTest.Kind.KRUSKAL_WALLIS, ChiSquare.kruskalWallis(used), ChiSquare::chiSquare, ChiSquare::pValue);
        };
    }

    private static <T> CharacteristicTest of(
            CharacteristicTest.Kind kind, Outcome<T> outcome, ToDoubleFunction<T> statistic, ToDoubleFunction<T> p) {
        return switch (outcome) {
            case Outcome.Computed<T> test ->
                new CharacteristicTest(
                        kind,
                        OptionalDouble.of(statistic.applyAsDouble(test.result())),
                        OptionalDouble.of(p.applyAsDouble(test.result())));
            case Outcome.NotComputable<T> _ -> none(kind);
        };
    }

    private static CharacteristicTest none(CharacteristicTest.Kind kind) {
        return new CharacteristicTest(kind, OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// Largest standardised difference of the shares of levels between any two columns.
    static OptionalDouble differenceOfShares(int[][] counts) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        return largest(columns, (a, b) -> {
            int[][] pair = Arrays.stream(counts).map(row -> new int[] {row[a], row[b]}).toArray(int[][]::new);
            return StandardizedDifference.ofShares(new ContingencyTable(pair));
        });
    }

    /// Largest standardised difference of the means between any two columns.
    static OptionalDouble differenceOfMeans(double[][] columns) {
        return largest(columns.length, (a, b) -> StandardizedDifference.ofMeans(columns[a], columns[b]));
    }

    private interface OfTwo {
        Outcome<Double> difference(int first, int second);
    }

    private static OptionalDouble largest(int columns, OfTwo between) {
        return IntStream.range(0, columns)
                .boxed()
                .flatMapToDouble(first -> IntStream.range(first + 1, columns)
                        .mapToObj(second -> between.difference(first, second))
                        .filter(Outcome.Computed.class::isInstance)
                        .mapToDouble(found -> Math.abs(((Outcome.Computed<Double>) found).result())))
                .max();
    }

    private static int[][] withoutEmptyRowsAndColumns(int[][] counts) {
        int columns = counts.length == 0 ? 0 : counts[0].length;
        int[] keptColumns = IntStream.range(0, columns)
                .filter(column -> Arrays.stream(counts).anyMatch(row -> row[column] > 0))
                .toArray();
        return Arrays.stream(counts)
                .filter(row -> Arrays.stream(row).anyMatch(count -> count > 0))
                .map(row -> Arrays.stream(keptColumns).map(column -> row[column]).toArray())
                .toArray(int[][]::new);
    }
}
