package org.riskset.inference;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/// Odds ratio of a two by two table by conditional maximum likelihood, with exact limits. R `fisher.test`.
///
/// @param estimate 0 or infinite where a cell makes it so
/// @param limits   exact conditional limits, from 0 or up to infinity
/// @param less     probability of so small a first cell or smaller if the odds are equal
/// @param greater  probability of so large a first cell or larger
public record OddsRatio(double estimate, Limits limits, double less, double greater) {

    static OddsRatio of(int[][] counts, double coverage) {
        NoncentralHypergeometric cells = NoncentralHypergeometric.of(counts);
        int observed = counts[0][0];
        double alpha = (1 - coverage) / 2;
        return new OddsRatio(
                estimate(cells, observed),
                new Limits(
                        observed == cells.least()
                                ? 0
                                : solve(logOdds -> cells.atLeast(observed, logOdds) - alpha),
                        observed == cells.most()
                                ? Double.POSITIVE_INFINITY
                                : solve(logOdds -> cells.atMost(observed, logOdds) - alpha)),
                cells.atMost(observed, 0),
                cells.atLeast(observed, 0));
    }

    private static double estimate(NoncentralHypergeometric cells, int observed) {
        if (observed == cells.least()) {
            return 0;
        }
        if (observed == cells.most()) {
            return Double.POSITIVE_INFINITY;
        }
        return solve(logOdds -> cells.mean(logOdds) - observed);
    }

    private static double solve(UnivariateFunction function) {
        double reach = 1;
        while (Math.signum(function.value(-reach)) == Math.signum(function.value(reach)) && reach < 700) {
            reach *= 2;
        }
        return Math.exp(new BrentSolver(1e-14, 1e-14).solve(1000, function, -reach, reach));
    }
}
