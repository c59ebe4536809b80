package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.riskset.survival.ChiSquareTest;

/// Tests of proportional hazards of a Cox model.
///
/// @param terms  one entry per covariate, all its columns together
/// @param global the whole model
public record CoxProportionalHazards(List<ProportionalHazards> terms, ProportionalHazards global) {

    static CoxProportionalHazards notTested(int terms, ProportionalHazards.Reason reason) {
        ProportionalHazards none = new ProportionalHazards.NotTested(reason);
        return new CoxProportionalHazards(Collections.nCopies(terms, none), none);
    }

    static CoxProportionalHazards of(
            CoxDesign design,
            Orthogonal orthogonal,
            RiskSetSweep sweep,
            double[] gamma,
            TimeTransform transform,
            int terms) {
        double[] transformed = BlockTimes.transformed(design, transform);
        double centre = BlockTimes.meanOverEvents(design, transformed);
        if (!(centre > Double.NEGATIVE_INFINITY)) {
            return notTested(terms, ProportionalHazards.Reason.EVENT_AT_TIME_ZERO);
        }
        WeightedInformation sums = new WeightedInformation(sweep.size());
        sweep.visit(gamma, (block, moments) ->
                sums.add(transformed[design.blockTime(block)] - centre, moments));
        return test(sums.remaining(orthogonal), orthogonal.score(sums.score), design, orthogonal, terms);
    }

    private static CoxProportionalHazards test(
            Optional<double[][]> remaining, double[] score, CoxDesign design, Orthogonal orthogonal, int terms) {
        if (remaining.isEmpty()) {
            return notTested(terms, ProportionalHazards.Reason.NO_HAZARD_RATIO);
        }
        List<ProportionalHazards> tests = new ArrayList<>();
        for (int term = 0; term < terms; term++) {
            int here = term;
            int[] columns = IntStream.range(0, orthogonal.size())
                    .filter(j -> design.columns().get(orthogonal.column(j)).covariate() == here)
                    .toArray();
            tests.add(test(remaining.get(), score, columns));
        }
        int[] all = IntStream.range(0, orthogonal.size()).toArray();
        return new CoxProportionalHazards(List.copyOf(tests), test(remaining.get(), score, all));
    }

    private static ProportionalHazards test(double[][] remaining, double[] score, int[] columns) {
        if (columns.length == 0) {
            return new ProportionalHazards.NotTested(ProportionalHazards.Reason.NO_HAZARD_RATIO);
        }
        double[][] part = new double[columns.length][columns.length];
        double[] u = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            u[j] = score[columns[j]];
            for (int l = 0; l < columns.length; l++) {
                part[j][l] = remaining[columns[j]][columns[l]];
            }
        }
        return LinearSystem.of(part)
                .<ProportionalHazards>map(system -> new ProportionalHazards.Tested(
                        ChiSquareTest.of(system.quadraticForm(u), columns.length)))
                .orElse(new ProportionalHazards.NotTested(ProportionalHazards.Reason.EVENTS_AT_ONE_TIME));
    }
}
