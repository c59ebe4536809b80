package org.riskset.inference;

import java.util.OptionalDouble;

/// Fisher's exact test of independence: the probability, margins fixed, of a table no more probable than the observed.
///
/// @param pValue     two-sided
/// @param simulated  number of random tables the p-value rests on; 0 where it is exact
public record FisherExact(double pValue, int simulated) {
    /// Random tables drawn where not all can be gone through.
    public static final int REPLICATES = 50_000;
    private static final long SEED = 20_260_101L;

    /// Tables whose probabilities differ by less than this share count as equally probable, as in R.
    static final double RELATIVE_TIE = 1e-7;

    static FisherExact of(ContingencyTable table) {
        OptionalDouble exact = TableNetwork.pValue(table);
        return exact.isPresent()
                ? new FisherExact(Math.min(1, exact.getAsDouble()), 0)
                : new FisherExact(RandomTables.pValue(table, REPLICATES, SEED), REPLICATES);
    }

    /// Whether the p-value is exact rather than simulated.
    public boolean isExact() {
        return simulated == 0;
    }
}
