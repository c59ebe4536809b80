package org.riskset.survival.competing;

import java.util.List;
import org.riskset.survival.compare.Comparison;

/// Gray's test: whether the cumulative incidence of a cause is the same in all groups.
///
/// It compares subdistribution hazards, as the log-rank test compares hazards. Source: Gray (1988) with `rho = 0`.
/// Agrees with `cmprsk::cuminc(ftime, fstatus, group)$Tests` of R.
public final class GrayTest {
    private GrayTest() {}

    /// Compares groups.
    ///
    /// @param groupOfPatient group code of every patient of the cohort, `0 .. groups - 1`, or -1 for left out
    /// @param groups         number of groups
    /// @param cause          cause whose incidence is compared
    /// @throws IllegalArgumentException if the length or the cause is wrong
    public static Comparison compare(CompetingFollowUp followUp, int[] groupOfPatient, int groups, int cause) {
        return stratified(followUp, groupOfPatient, groups, List.of(new int[followUp.patients()]), cause);
    }

    /// Compares groups within strata.
    ///
    /// @param strata one array per stratum with code 0 for its patients and -1 for the others
    public static Comparison stratified(
            CompetingFollowUp followUp, int[] groupOfPatient, int groups, List<int[]> strata, int cause) {
        if (groupOfPatient.length != followUp.patients() || cause < 1 || cause > followUp.causes()) {
            throw new IllegalArgumentException(groupOfPatient.length + " group codes for " + followUp.patients()
                    + " patients, cause " + cause + " of " + followUp.causes());
        }
        GrayScores sum = new GrayScores(groups);
        for (int[] stratum : strata) {
            int[] codes = new int[groupOfPatient.length];
            for (int i = 0; i < codes.length; i++) {
                codes[i] = stratum[i] == 0 ? groupOfPatient[i] : -1;
            }
            sum.add(followUp, codes, cause);
        }
        return sum.comparison();
    }
}
