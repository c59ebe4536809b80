package org.riskset.survival.compare;

/// All groups together at an event time: what the weight of a rank test may depend on.
///
/// @param atRisk           patients at risk
/// @param survivalBefore   pooled Kaplan-Meier estimate just before the time
/// @param prenticeSurvival `prod (1 - d / (n + 1))` up to and including the time
record PooledRisk(double atRisk, double survivalBefore, double prenticeSurvival) {

    double weight(LogRankWeight weight) {
        return switch (weight) {
            case LogRankWeight.LogRank _ -> 1;
            case LogRankWeight.Breslow _ -> atRisk;
            case LogRankWeight.TaroneWare _ -> Math.sqrt(atRisk);
            case LogRankWeight.PetoPeto _ -> survivalBefore;
            case LogRankWeight.PetoPetoPrentice _ -> prenticeSurvival;
            case LogRankWeight.ModifiedPetoPeto _ -> prenticeSurvival * atRisk / (atRisk + 1);
            case LogRankWeight.FlemingHarrington(double p, double q) ->
                Math.pow(survivalBefore, p) * Math.pow(1 - survivalBefore, q);
        };
    }
}
