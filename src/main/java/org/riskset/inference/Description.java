package org.riskset.inference;

import java.util.Arrays;
import java.util.OptionalDouble;

/// A sample in numbers, as a table of characteristics prints it.
///
/// @param n                 number of values
/// @param mean              mean
/// @param standardDeviation with denominator n - 1; empty for fewer than 2 values
/// @param standardError     of the mean; empty for fewer than 2 values
/// @param min               smallest value
/// @param max               largest value
/// @param median            median
/// @param quartiles         lower and upper quartile by R's rule (type 7)
/// @param spssQuartiles     the same by SPSS's rule (type 6)
/// @param skewness          G1, as SPSS prints it; empty for fewer than 3 values or no variation
public record Description(
        int n,
        double mean,
        OptionalDouble standardDeviation,
        OptionalDouble standardError,
        double min,
        double max,
        double median,
        Limits quartiles,
        Limits spssQuartiles,
        OptionalDouble skewness) {

    /// Describes a sample; there is no result for an empty one.
    public static Outcome<Description> of(double[] values) {
        if (values.length == 0) {
            return Outcome.none(Outcome.Reason.TOO_FEW_VALUES);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = Sample.mean(sorted);
        OptionalDouble deviation = n < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(Sample.squaresAround(sorted, mean) / (n - 1)));
        OptionalDouble error =
                n < 2 ? OptionalDouble.empty() : OptionalDouble.of(deviation.getAsDouble() / Math.sqrt(n));
        return Outcome.of(new Description(
                n,
                mean,
                deviation,
                error,
                sorted[0],
                sorted[n - 1],
                QuantileType.TYPE_7.ofSorted(sorted, 0.5),
                quartiles(sorted, QuantileType.TYPE_7),
                quartiles(sorted, QuantileType.TYPE_6),
                skewness(sorted, mean)));
    }

    private static Limits quartiles(double[] sorted, QuantileType type) {
        return new Limits(type.ofSorted(sorted, 0.25), type.ofSorted(sorted, 0.75));
    }

    private static OptionalDouble skewness(double[] values, double mean) {
        double n = values.length;
        if (n < 3 || Sample.isConstant(values)) {
            return OptionalDouble.empty();
        }
        double deviation = Math.sqrt(Sample.squaresAround(values, mean) / (n - 1));
        double cubes = 0;
        for (double value : values) {
            cubes += Math.pow((value - mean) / deviation, 3);
        }
        return OptionalDouble.of(n / ((n - 1) * (n - 2)) * cubes);
    }
}
