package org.riskset.inference;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Adjustment of p-values for the number of comparisons. R `p.adjust`.
public enum Adjustment {
    /// Each p times the number of comparisons.
    BONFERRONI,
    /// Holm (1979): the smallest times m, the next times m - 1 and so on, never falling. Controls the chance of any false
    /// finding, as Bonferroni does, and finds more.
    HOLM,
    /// Benjamini & Hochberg (1995): controls the share of false ones among the findings.
    BENJAMINI_HOCHBERG;

    /// The adjusted p-values, in the order given.
    ///
    /// @param pValues each in `[0, 1]`
    /// @throws IllegalArgumentException if one is not
    public double[] of(double... pValues) {
        for (int i = 0; i < pValues.length; i++) {
            if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
                throw new IllegalArgumentException("p-value " + pValues[i] + " at position " + i);
            }
        }
        int m = pValues.length;
        int[] ascending = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[m];
        double running = this == BENJAMINI_HOCHBERG ? 1 : 0;
        for (int k = 0; k < m; k++) {
            int rank = this == BENJAMINI_HOCHBERG ? m - 1 - k : k;
            double p = pValues[ascending[rank]];
            running = switch (this) {
                case BONFERRONI -> p * m;
                case HOLM -> Math.max(running, p * (m - rank));
                case BENJAMINI_HOCHBERG -> Math.min(running, p * m / (rank + 1.0));
            };
            adjusted[ascending[rank]] = Math.min(1, running);
        }
        return adjusted;
    }
}
