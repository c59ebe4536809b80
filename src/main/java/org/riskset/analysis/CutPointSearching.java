package org.riskset.analysis;

import java.util.ArrayList;
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
        List<CutPointEvidence.Candidate> candidates = new ArrayList<>();
        int best = 0;
        for (CutPointCandidate candidate : profile.candidates()) {
            candidates.add(new CutPointEvidence.Candidate(
                    candidate.high(),
                    candidate.patientsLow(),
                    candidate.patientsHigh(),
                    candidate.chiSquare(),
                    candidate.statistic(),
                    ChiSquareTest.of(candidate.chiSquare(), 1).pValue()));
            if (candidate.chiSquare() > candidates.get(best).chiSquare()) {
                best = candidates.size() - 1;
            }
        }
        double largest = profile.best().statistic();
        OptionalDouble permutation = profile.patients() <= SMALL_SAMPLE
                ? OptionalDouble.of(profile.permutation(largest, REPLICATES, SEED))
                : OptionalDouble.empty();
        return new CutPointEvidence(
                column, candidates, Math.min(1, profile.lausenSchumacher1992(largest)), permutation, best);
    }
}
