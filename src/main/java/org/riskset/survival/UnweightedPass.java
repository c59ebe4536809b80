package org.riskset.survival;

import java.util.Arrays;

/// The sums of the log-rank test for at most four groups whose patients hardly share a time: one walk over the patients,
/// with everything in local variables.
///
/// The textbook sums, all of whose terms are positive: `E_j = sum d n_j / n`, `-V_jl = sum d (n - d) / (n - 1) n_j n_l / n^2`.
final class UnweightedPass {
    /// Fewer groups are filled up with empty ones.
    static final int MOST_GROUPS = 4;

    private final PatientWalk patients;
    private final int groups;
    private final double[] atRisk;
    /// Events of the patients left out, who have none, and of each group.
    private final int[] observed = new int[MOST_GROUPS + 1];

    private UnweightedPass(PatientWalk patients, int[] remaining) {
        this.patients = patients;
        this.groups = remaining.length;
        this.atRisk = new double[MOST_GROUPS];
        for (int g = 0; g < groups; g++) {
            atRisk[g] = remaining[g];
        }
    }

    /// @param remaining patients of each group, at most four groups
    static WeightedEvents of(PatientWalk patients, int[] remaining) {
        return new UnweightedPass(patients, remaining).walk();
    }

    private WeightedEvents walk() {
        byte[] code = patients.code();
        double[] leaving = leaving();
        double n0 = atRisk[0];
        double n1 = atRisk[1];
        double n2 = atRisk[2];
        double n3 = atRisk[3];
        double e0 = 0;
        double e1 = 0;
        double e2 = 0;
        double e3 = 0;
        double v01 = 0;
        double v02 = 0;
        double v03 = 0;
        double v12 = 0;
        double v13 = 0;
        double v23 = 0;
        for (int from = 0; from < code.length; ) {
            int until = endOfTime(from);
            int tied = until == from + 1 ? countEvent(code, from) : countEvents(code, from, until);
            if (tied > 0) {
                double events = tied;
                double total = n0 + n1 + n2 + n3;
                double inverse = 1 / total;
                double first = n0 * inverse;
                double second = n1 * inverse;
                double third = n2 * inverse;
                double fourth = n3 * inverse;
                double spread = events == 1 ? 1 : events * (total - events) / (total - 1);
                e0 += events * first;
                e1 += events * second;
                e2 += events * third;
                e3 += events * fourth;
                v01 += spread * first * second;
                v02 += spread * first * third;
                v03 += spread * first * fourth;
                v12 += spread * second * third;
                v13 += spread * second * fourth;
                v23 += spread * third * fourth;
            }
            for (; from < until; from++) {
                int row = MOST_GROUPS * (code[from] + 1);
                n0 -= leaving[row];
                n1 -= leaving[row + 1];
                n2 -= leaving[row + 2];
                n3 -= leaving[row + 3];
            }
        }
        double[][] negative = {{0, v01, v02, v03}, {v01, 0, v12, v13}, {v02, v12, 0, v23}, {v03, v13, v23, 0}};
        return sums(new double[] {e0, e1, e2, e3}, negative);
    }

    /// One past the last patient with the time of this one.
    private int endOfTime(int from) {
        int now = patients.time(from);
        int end = from + 1;
        while (end < patients.size() && patients.time(end) == now) {
            end++;
        }
        return end;
    }

    private int countEvents(byte[] code, int from, int until) {
        int events = 0;
        for (int i = from; i < until; i++) {
            events += countEvent(code, i);
        }
        return events;
    }

    private int countEvent(byte[] code, int i) {
        int event = code[i] >= 0 ? patients.event(i) : 0;
        observed[code[i] + 1] += event;
        return event;
    }

    /// How much each group loses with a patient of each code, that of patients left out being first.
    private static double[] leaving() {
        double[] leaving = new double[MOST_GROUPS * (MOST_GROUPS + 1)];
        for (int g = 0; g < MOST_GROUPS; g++) {
            leaving[MOST_GROUPS * (g + 1) + g] = 1;
        }
        return leaving;
    }

    private WeightedEvents sums(double[] expected, double[][] negative) {
        double[][] covariance = new double[groups][groups];
        for (int j = 0; j < groups; j++) {
            for (int l = 0; l < groups; l++) {
                if (l != j) {
                    covariance[j][l] = -negative[j][l];
                    covariance[j][j] += negative[j][l];
                }
            }
        }
        double[] ofGroups = new double[groups];
        for (int g = 0; g < groups; g++) {
            ofGroups[g] = observed[g + 1];
        }
        return new WeightedEvents(ofGroups, Arrays.copyOf(expected, groups), covariance);
    }
}
