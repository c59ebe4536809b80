package org.riskset.survival.cutpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.reference.Agreement;
import org.riskset.survival.reference.ReferenceSet;
import tools.jackson.databind.JsonNode;

/// Every number of `optimal_cutpoint[]` (R 4.2.2, maxstat 0.7-25, survival 3.5-3).
class CutPointReferenceTest {
    private static final double EXACT = 1e-9;

    private final Agreement agreement = new Agreement();

    static List<ReferenceSet> sets() {
        return ReferenceSet.all()
                .filter(set -> set.expected().has("optimal_cutpoint"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void agreesWithMaxstatAndSurvdiffAtEveryCandidate(ReferenceSet set) {
        for (JsonNode expected : set.expected().get("optimal_cutpoint")) {
            String where = set + " " + expected.get("variable").asString();
            double[] values = set.numbers(expected.get("variable").asString());

            CutPointSearch search = CutPointSearch.of(set.ordered(), values, Agreement.asked(expected.get("minprop")));

            CutPointProfile profile = ((CutPointSearch.Searched) search).profile();
            agreement.number(where + " n", profile.patients(), expected.get("n"), 0);
            agreement.number(where, profile.candidates().size(), expected.get("n_candidates"), 0);
            compareCandidates(where, profile, expected.get("candidates"));
            agreement.number(
                    where, expected.get("candidates").get("cutpoint").size(), expected.get("candidates_listed"), 0);
            compareBest(where, profile, expected);
        }
        agreement.assertAll(40);
    }

    private void compareCandidates(String where, CutPointProfile profile, JsonNode expected) {
        for (int i = 0; i < expected.get("cutpoint").size(); i++) {
            double cut = Agreement.asked(expected.get("cutpoint").get(i));
            CutPointCandidate actual = profile.candidates().stream()
                    .filter(candidate -> Math.abs(candidate.low() - cut) <= 1e-13 * Math.abs(cut)) // printed at 15 digits
                    .findFirst()
                    .orElseThrow();
            String here = where + " at " + cut;
            agreement.number(here + " low", actual.patientsLow(), expected.get("n_low").get(i), 0);
            // both are squares or moduli of sums that may nearly vanish
            JsonNode statistic = expected.get("maxstat_standardized").get(i);
            agreement.number(here + " M", actual.statistic(), statistic, slack(statistic));
            JsonNode chiSquare = expected.get("logrank_chi2").get(i);
            agreement.number(here + " chi2", actual.chiSquare(), chiSquare, slack(chiSquare));
        }
    }

    private static double slack(JsonNode expected) {
        return EXACT * Math.max(1, 1 / expected.asDouble());
    }

    private void compareBest(String where, CutPointProfile profile, JsonNode expected) {
        JsonNode maxstat = expected.get("maxstat");
        CutPointCandidate best = profile.best();
        agreement.number(where + " best", best.low(), maxstat.get("cutpoint"), 1e-13);
        agreement.number(where + " M", best.statistic(), maxstat.get("statistic_M"), EXACT);
        JsonNode p = maxstat.get("p_value");
        agreement.number(
                where + " p 1992", profile.lausenSchumacher1992(best.statistic()), p.get("Lausen1992"), 1e-8);
        // below 1e-12 R loses the normal tail to 1 - pnorm, and may print a negative number
        if (p.get("Lausen1994").asDouble() <= 1 && p.get("Lausen1994").asDouble() > 1e-12) {
            agreement.number(
                    where + " p 1994", profile.lausenSchumacher1994(best.statistic()), p.get("Lausen1994"),
                    Math.max(1e-7, 4e-16 / p.get("Lausen1994").asDouble()));
        }
        double permuted = Agreement.asked(p.get("conditional_permutation_monte_carlo_9999"));
        assertThat(profile.permutation(best.statistic(), 9999, 1))
                .as(where + " permutation")
                .isCloseTo(permuted, within(0.003 + 5 * Math.sqrt(2 * permuted * (1 - permuted) / 9999)));
        JsonNode largest = expected.get("max_logrank_chi2");
        CutPointCandidate byChiSquare = profile.largestChiSquare();
        agreement.number(where + " by chi2", byChiSquare.low(), largest.get("cutpoint"), 1e-13);
        agreement.number(where + " chi2", byChiSquare.chiSquare(), largest.get("chi2"), EXACT);
        double naive = ChiSquareTest.of(byChiSquare.chiSquare(), 1).pValue();
        agreement.number(
                where + " naive p", naive, largest.get("p_unadjusted"), 1e-8 * (1 + byChiSquare.chiSquare()));
        agreement.number(where + " low", byChiSquare.patientsLow(), largest.get("n_low"), 0);
        agreement.number(where + " high", byChiSquare.patientsHigh(), largest.get("n_high"), 0);
    }
}
