package org.riskset.survival.competing;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.UpperTail;
import org.riskset.survival.compare.Comparison;

/// Scores of Gray's test and their covariance, summed over strata.
final class GrayScores {
    private final int groups;
    private final double[] score;
    private final double[][] covariance;
    private final boolean[] present;

    GrayScores(int groups) {
        this.groups = groups;
        this.score = new double[groups];
        this.covariance = new double[groups][groups];
        this.present = new boolean[groups];
    }

    void add(CompetingFollowUp followUp, int[] codes, int cause) {
        OrderedFollowUp ordered = followUp.anyCause();
        GrayStep step = new GrayStep(groups, score, covariance);
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] >= 0) {
                step.enter(codes[i]);
                present[codes[i]] = true;
            }
        }
        for (int from = 0; from < ordered.patients(); ) {
            int to = from;
            while (to < ordered.patients() && ordered.timeIndex(to) == ordered.timeIndex(from)) {
                int group = codes[ordered.patient(to)];
                if (group >= 0) {
                    step.leaves(group, followUp.causeAt(to), cause);
                }
                to++;
            }
            step.take();
            from = to;
        }
        step.finish();
    }

    Comparison comparison() {
        int[] used = IntStream.range(0, groups).filter(g -> present[g]).toArray();
        if (used.length < 2) {
            return new Comparison.NotComparable(Comparison.Reason.FEWER_THAN_TWO_GROUPS);
        }
        int free = used.length - 1;
        double[] u = new double[free];
        double[][] v = new double[free][free];
        for (int j = 0; j < free; j++) {
            u[j] = score[used[j]];
            for (int l = 0; l < free; l++) {
                v[j][l] = covariance[used[j]][used[l]];
            }
        }
        if (Arrays.stream(u).allMatch(value -> value == 0)
                && Arrays.stream(v).allMatch(row -> Arrays.stream(row).allMatch(value -> value == 0))) {
            return new Comparison.NotComparable(Comparison.Reason.NO_EVENTS);
        }
        LUDecomposition lu = new LUDecomposition(new Array2DRowRealMatrix(v, false), 1e-14);
        if (!lu.getSolver().isNonSingular()) {
            return new Comparison.NotComparable(Comparison.Reason.NO_VARIANCE);
        }
        RealVector vector = new ArrayRealVector(u, false);
        double chiSquare = Math.max(0, vector.dotProduct(lu.getSolver().solve(vector)));
        return new Comparison.Test(chiSquare, free, UpperTail.chiSquare(chiSquare, free));
    }
}
