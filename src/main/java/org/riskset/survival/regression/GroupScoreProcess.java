package org.riskset.survival.regression;

import java.util.Optional;
import org.riskset.survival.ChiSquareTest;

/// Score and information of groups weighted by transformed time, from which proportional hazards are tested.
final class GroupScoreProcess {
    private final double[] score;
    private final double[][] information;
    private final double[][] mixed;
    private final double[][] squared;

    private GroupScoreProcess(int groups) {
        this.score = new double[groups];
        this.information = new double[groups][groups];
        this.mixed = new double[groups][groups];
        this.squared = new double[groups][groups];
    }

    static ProportionalHazards test(GroupEventTimes times, Ties ties, double[] coefficients, double[] transformed) {
        double mean = 0;
        double events = 0;
        for (int i = 0; i < times.size(); i++) {
            double value = transformed[times.timeIndex(i)];
            if (value == Double.NEGATIVE_INFINITY) {
                return new ProportionalHazards.NotTested(ProportionalHazards.Reason.EVENT_AT_TIME_ZERO);
            }
            mean += times.totalEvents(i) * value;
            events += times.totalEvents(i);
        }
        double centre = mean / events;
        GroupScoreProcess process = new GroupScoreProcess(times.groups());
        GroupLikelihood.visit(times, ties, coefficients, (i, timeScore, timeInformation) ->
                process.add(transformed[times.timeIndex(i)] - centre, timeScore, timeInformation));
        return process.result();
    }

    /// The first group is the reference, whose entries follow from the others.
    private void add(double weight, double[] timeScore, double[][] timeInformation) {
        for (int j = 1; j < score.length; j++) {
            score[j] += weight * timeScore[j];
            double[] row = timeInformation[j];
            for (int l = 1; l < score.length; l++) {
                double value = row[l];
                information[j][l] += value;
                mixed[j][l] += weight * value;
                squared[j][l] += weight * weight * value;
            }
        }
    }

    /// `U' (I22 - I21 I11^-1 I12)^-1 U`, the first group being the reference.
    private ProportionalHazards result() {
        double[][] upper = GroupFit.withoutFirst(information);
        double[][] corner = GroupFit.withoutFirst(mixed);
        double[][] lower = GroupFit.withoutFirst(squared);
        Optional<LinearSystem> system = LinearSystem.of(upper);
        if (system.isEmpty()) {
            return new ProportionalHazards.NotTested(ProportionalHazards.Reason.NO_HAZARD_RATIO);
        }
        double[][] remaining = WeightedInformation.remaining(system.get(), corner, lower);
        double[] u = GroupFit.withoutFirst(score);
        return LinearSystem.of(remaining)
                .<ProportionalHazards>map(rest ->
                        new ProportionalHazards.Tested(ChiSquareTest.of(rest.quadraticForm(u), u.length)))
                .orElse(new ProportionalHazards.NotTested(ProportionalHazards.Reason.EVENTS_AT_ONE_TIME));
    }
}
