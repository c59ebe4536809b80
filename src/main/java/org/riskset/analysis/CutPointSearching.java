package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.cohort.Cohort;
import org.riskset.registry.NumberColumn;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.cutpoint.CutPointCandidate;
import org.riskset.survival.cutpoint.CutPointProfile;
import org.riskset.survival.cutpoint.CutPointSearch;

/// The search for a cut-point in a cohort's number.
final class CutPointSearching {
    private static final double LEAST_SHARE = 0.1;
    private static final int SMALL_SAMPLE = 200;
    private static final int REPLICATES = 20_000;
    private static final long SEED = 20_140_108L;

    private CutPointSearching() {}

    static Optional<CutPointEvidence> search(Cohort cohort, NumberColumn column) {
        double[] values = new double[cohort.patients()];
        for (int patient = 0; patient < values.length; patient++) {
            values[patient] = column.value(cohort.row(patient));
        }
        return switch (CutPointSearch.of(cohort.ordered(), values, LEAST_SHARE)) {
            case CutPointSearch.Searched searched -> Optional.of(evidence(column.name(), searched.profile()));
            case CutPointSearch.NotSearched _ -> Optional.empty();
        };
    }

    private static CutPointEvidence evidence(String column, CutPointProfile profile) {
        boolean isSmall = profile.patients() <= SMALL_SAMPLE;
        double[] adjusted = adjusted(profile, isSmall);
        List<CutPointEvidence.Candidate> candidates = new ArrayList<>();
        int best = 0;
        double smallest = 1;
        for (CutPointCandidate candidate : profile.candidates()) {
            double adjustedP = adjusted[candidates.size()];
            smallest = Math.min(smallest, adjustedP);
            candidates.add(new CutPointEvidence.Candidate(
                    candidate.high(),
                    candidate.patientsLow(),
                    candidate.patientsHigh(),
                    candidate.chiSquare(),
                    candidate.statistic(),
                    ChiSquareTest.of(candidate.chiSquare(), 1).pValue(),
                    adjustedP));
            if (candidate.chiSquare() > candidates.get(best).chiSquare()) {
                best = candidates.size() - 1;
            }
        }
        double lausenSchumacher = profile.lausenSchumacher1992(profile.best().statistic());
        OptionalDouble permutation = isSmall ? OptionalDouble.of(smallest) : OptionalDouble.empty();
        return new CutPointEvidence(column, candidates, lausenSchumacher, permutation, best);
    }

    /// By permutation for small samples, else by the approximation.
    private static double[] adjusted(CutPointProfile profile, boolean isSmall) {
        double[] statistics = profile.candidates().stream()
                .mapToDouble(CutPointCandidate::statistic)
                .toArray();
        return isSmall
                ? profile.permutation(statistics, REPLICATES, SEED)
                : Arrays.stream(statistics).map(profile::lausenSchumacher1992).toArray();
    }
}
