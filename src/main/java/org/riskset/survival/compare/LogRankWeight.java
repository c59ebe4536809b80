package org.riskset.survival.compare;

import org.riskset.survival.EventTimeWeight;

/// Weight given to each event time by a test of the log-rank family.
///
/// `n` is the number at risk in all groups together, `d` the number of events, at the event time; `S(t-)` is the pooled
/// Kaplan-Meier estimate just before it.
public sealed interface LogRankWeight {

    /// The weight as a function of the pooled risk set.
    default EventTimeWeight function() {
        return switch (this) {
            case LogRank _ -> EventTimeWeight.ONE;
            case Breslow _ -> (n, _, _) -> n;
            case TaroneWare _ -> (n, _, _) -> Math.sqrt(n);
            case PetoPeto _ -> (_, survival, _) -> survival;
            case PetoPetoPrentice _ -> (_, _, prentice) -> prentice;
            case ModifiedPetoPeto _ -> (n, _, prentice) -> prentice * n / (n + 1);
            case FlemingHarrington(double p, double q) ->
                (_, survival, _) -> Math.pow(survival, p) * Math.pow(1 - survival, q);
        };
    }

    /// Log-rank, weight 1: most powerful where hazards are proportional. Mantel (1966). R `survdiff(rho = 0)`, SPSS "Log Rank".
    record LogRank() implements LogRankWeight {}

    /// Gehan-Breslow (generalised Wilcoxon), weight `n`: stresses early differences. Gehan (1965), Breslow (1970). SPSS "Breslow".
    record Breslow() implements LogRankWeight {}

    /// Tarone-Ware, weight `sqrt(n)`. Tarone & Ware (1977). SPSS "Tarone-Ware".
    record TaroneWare() implements LogRankWeight {}

    /// Peto-Peto as R names it, weight `S(t-)`. R `survdiff(rho = 1)`; Fleming-Harrington (1, 0).
    record PetoPeto() implements LogRankWeight {}

    /// Peto-Peto-Prentice, weight `prod (1 - d / (n + 1))` up to and including the time. SAS `TEST=PETO`.
    record PetoPetoPrentice() implements LogRankWeight {}

    /// Modified Peto-Peto, weight `prod (1 - d / (n + 1)) n / (n + 1)`. Andersen et al. (1982). SAS `TEST=MODPETO`.
    record ModifiedPetoPeto() implements LogRankWeight {}

    /// Fleming-Harrington, weight `S(t-)^p (1 - S(t-))^q`: with `q > 0` late differences count more.
    ///
    /// @param p exponent of survival, `>= 0`
    /// @param q exponent of the complement, `>= 0`
    record FlemingHarrington(double p, double q) implements LogRankWeight {
        /// @throws IllegalArgumentException if an exponent is negative or not finite
        public FlemingHarrington {
            if (!(p >= 0 && q >= 0 && p + q < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("exponents " + p + ", " + q + " must be finite and at least 0");
            }
        }
    }
}
