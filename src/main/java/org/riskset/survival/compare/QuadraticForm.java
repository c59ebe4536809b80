package org.riskset.survival.compare;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.riskset.survival.UpperTail;

/// `U' V^- U` of observed minus expected events: the chi-square of a rank test.
final class QuadraticForm {
    /// On the correlation scale, a pivot or eigenvalue below this counts as zero.
    private static final double RANK_TOLERANCE = 1e-11;

    private QuadraticForm() {}

    static Comparison kSample(RankScores scores) {
        int[] compared = groupsWithExpectedEvents(scores);
        if (compared.length < 2) {
            return notEnough(compared);
        }
        if (compared.length == 2) {
            double variance = scores.covariance(compared[0], compared[0]);
            return single(scores.observed(compared[0]) - scores.expected(compared[0]), variance);
        }
        int[] free = Arrays.stream(compared)
                .filter(group -> scores.covariance(group, group) > 0)
                .toArray();
        if (free.length < 2) {
            return new Comparison.NotComparable(Comparison.Reason.NO_VARIANCE);
        }
        return solve(correlations(scores, free), standardised(scores, free));
    }

    static Comparison trend(RankScores scores, double[] values) {
        int[] compared = groupsWithExpectedEvents(scores);
        if (compared.length < 2) {
            return notEnough(compared);
        }
        double total = 0;
        double variance = 0;
        for (int j : compared) {
            total += values[j] * (scores.observed(j) - scores.expected(j));
            for (int l : compared) {
                // s'Vs where rows of V sum to zero, written with differences of scores so that nothing cancels
                double apart = values[j] - values[l];
                variance -= 0.5 * apart * apart * scores.covariance(j, l);
            }
        }
        return single(total, variance);
    }

    private static Comparison notEnough(int[] compared) {
        return new Comparison.NotComparable(
                compared.length == 0 ? Comparison.Reason.NO_EVENTS : Comparison.Reason.FEWER_THAN_TWO_GROUPS);
    }

    private static Comparison single(double difference, double variance) {
        return variance > 0
                ? test(difference * difference / variance, 1)
                : new Comparison.NotComparable(Comparison.Reason.NO_VARIANCE);
    }

    private static int[] groupsWithExpectedEvents(RankScores scores) {
        int[] compared = new int[scores.groups()];
        int count = 0;
        for (int g = 0; g < compared.length; g++) {
            if (scores.expected(g) > 0) {
                compared[count++] = g;
            }
        }
        return Arrays.copyOf(compared, count);
    }

    private static RealVector standardised(RankScores scores, int[] groups) {
        double[] values = new double[groups.length];
        for (int j = 0; j < groups.length; j++) {
            int g = groups[j];
            values[j] = (scores.observed(g) - scores.expected(g)) / Math.sqrt(scores.covariance(g, g));
        }
        return new ArrayRealVector(values, false);
    }

    private static RealMatrix correlations(RankScores scores, int[] groups) {
        double[][] values = new double[groups.length][groups.length];
        for (int j = 0; j < groups.length; j++) {
            for (int l = 0; l < groups.length; l++) {
                double scale = Math.sqrt(scores.covariance(groups[j], groups[j]))
                        * Math.sqrt(scores.covariance(groups[l], groups[l]));
                values[j][l] = j == l ? 1 : scores.covariance(groups[j], groups[l]) / scale;
            }
        }
        return new Array2DRowRealMatrix(values, false);
    }

    /// Rows of V sum to zero, so one group is redundant: without it V is regular unless some groups never meet.
    private static Comparison solve(RealMatrix correlation, RealVector difference) {
        int free = difference.getDimension() - 1;
        try {
            RealMatrix regular = correlation.getSubMatrix(0, free - 1, 0, free - 1);
            RealVector u = difference.getSubVector(0, free);
            RealVector solution =
                    new CholeskyDecomposition(regular, 1e-12, RANK_TOLERANCE).getSolver().solve(u);
            return test(u.dotProduct(solution), free);
        } catch (NonPositiveDefiniteMatrixException singular) {
            return pseudoInverse(correlation, difference);
        }
    }

    private static Comparison pseudoInverse(RealMatrix correlation, RealVector difference) {
        EigenDecomposition eigen = new EigenDecomposition(correlation);
        double chiSquare = 0;
        int rank = 0;
        for (int k = 0; k < difference.getDimension(); k++) {
            double value = eigen.getRealEigenvalue(k);
            if (value > RANK_TOLERANCE) {
                double projection = difference.dotProduct(eigen.getEigenvector(k));
                chiSquare += projection * projection / value;
                rank++;
            }
        }
        return test(chiSquare, rank);
    }

    private static Comparison test(double chiSquare, int degreesOfFreedom) {
        double p = UpperTail.chiSquare(chiSquare, degreesOfFreedom);
        return new Comparison.Test(chiSquare, degreesOfFreedom, p);
    }
}
