package org.riskset.survival.regression;

/// Cox's partial log-likelihood of groups, with its score and information, at one set of coefficients.
///
/// O(event times x groups^2 + events): no patient is looked at. The information is kept as its off-diagonal sums, all of
/// one sign, with the diagonal made from them, so that nothing cancels where one group holds nearly all the risk.
final class GroupLikelihood {
    private final GroupEventTimes times;
    private final Ties ties;
    private final double[] relativeHazard;
    final double[] score;
    final double[][] information;
    private double logLikelihood;
    private final double[] atTimeScore;
    private final double[][] atTimeInformation;

    private GroupLikelihood(GroupEventTimes times, Ties ties, double[] coefficients) {
        this.times = times;
        this.ties = ties;
        int groups = times.groups();
        this.relativeHazard = new double[groups];
        for (int g = 0; g < groups; g++) {
            relativeHazard[g] = Math.exp(coefficients[g]);
        }
        this.score = new double[groups];
        this.information = new double[groups][groups];
        this.atTimeScore = new double[groups];
        this.atTimeInformation = new double[groups][groups];
    }

    /// Receives score and information of one event time; the arrays are reused.
    interface EventTimeContribution {
        void accept(int i, double[] score, double[][] information);
    }

    /// @param coefficients logarithm of each group's hazard relative to a common one, one per group
    static GroupLikelihood at(GroupEventTimes times, Ties ties, double[] coefficients) {
        GroupLikelihood likelihood = new GroupLikelihood(times, ties, coefficients);
        likelihood.sum(coefficients);
        return likelihood;
    }

    /// Sums over event times. Most have one event, for which shares of the risk say it all.
    private void sum(double[] coefficients) {
        if (times.groups() == 2) {
            sumOfTwo(coefficients);
        } else {
            sumOfMany(coefficients);
        }
        int groups = times.groups();
        for (int j = 0; j < groups; j++) {
            for (int l = 0; l < j; l++) {
                information[l][j] = information[j][l];
                information[j][j] -= information[j][l];
                information[l][l] -= information[j][l];
            }
        }
    }

    /// Two groups, the case of a moving cut-point, with everything at hand.
    private void sumOfTwo(double[] coefficients) {
        LogProduct risks = new LogProduct();
        double ratio = relativeHazard[1] / relativeHazard[0];
        double expected = 0;
        double variance = 0;
        double single = 0;
        double inSecond = 0;
        for (int i = 0; i < times.size(); i++) {
            if (times.totalEvents(i) > 1) {
                add(tiedEvents(i, coefficients));
                continue;
            }
            double first = times.atRisk(0, i);
            double second = times.atRisk(1, i) * ratio;
            double risk = first + second;
            double inverse = 1 / risk;
            double share = second * inverse;
            expected += share;
            variance += share * (first * inverse);
            risks.times(risk);
            single++;
            inSecond += times.events(1, i);
        }
        score[0] += single - inSecond - (single - expected);
        score[1] += inSecond - expected;
        information[1][0] -= variance;
        logLikelihood += inSecond * (coefficients[1] - coefficients[0]) - risks.log();
    }

    private void sumOfMany(double[] coefficients) {
        int groups = times.groups();
        double[] share = new double[groups];
        LogProduct risks = new LogProduct();
        for (int i = 0; i < times.size(); i++) {
            if (times.totalEvents(i) > 1) {
                add(tiedEvents(i, coefficients));
                continue;
            }
            double risk = 0;
            for (int g = 0; g < groups; g++) {
                share[g] = times.atRisk(g, i) * relativeHazard[g];
                risk += share[g];
                score[g] += times.events(g, i);
                logLikelihood += times.events(g, i) * coefficients[g];
            }
            risks.times(risk);
            double inverse = 1 / risk;
            for (int j = 0; j < groups; j++) {
                share[j] *= inverse;
                score[j] -= share[j];
                double[] row = information[j];
                for (int l = 0; l < j; l++) {
                    row[l] -= share[j] * share[l];
                }
            }
        }
        logLikelihood -= risks.log();
    }

    private double[] tiedEvents(int i, double[] coefficients) {
        contribute(i, tieSums(i, coefficients));
        return atTimeScore;
    }

    /// Passes on the contribution of every event time.
    static void visit(
            GroupEventTimes times, Ties ties, double[] coefficients, EventTimeContribution contribution) {
        new GroupLikelihood(times, ties, coefficients).visit(coefficients, contribution);
    }

    double logLikelihood() {
        return logLikelihood;
    }

    /// Adds the contribution of a time with ties; the diagonal follows from the other entries.
    private void add(double[] timeScore) {
        for (int j = 0; j < score.length; j++) {
            score[j] += timeScore[j];
            for (int l = 0; l < j; l++) {
                information[j][l] += atTimeInformation[j][l];
            }
        }
    }

    private void visit(double[] coefficients, EventTimeContribution contribution) {
        for (int i = 0; i < times.size(); i++) {
            if (times.totalEvents(i) > 1) {
                contribute(i, tieSums(i, coefficients));
            } else {
                contributeLone(i);
            }
            contribution.accept(i, atTimeScore, atTimeInformation);
        }
    }

    /// The contribution of a lone event: shares of the risk, whatever the handling of ties.
    private void contributeLone(int i) {
        int groups = times.groups();
        double risk = 0;
        for (int g = 0; g < groups; g++) {
            risk += times.atRisk(g, i) * relativeHazard[g];
        }
        double inverse = 1 / risk;
        for (int j = 0; j < groups; j++) {
            double share = times.atRisk(j, i) * relativeHazard[j] * inverse;
            atTimeScore[j] = times.events(j, i) - share;
            double diagonal = 0;
            for (int l = 0; l < groups; l++) {
                if (l != j) {
                    double product = share * (times.atRisk(l, i) * relativeHazard[l] * inverse);
                    atTimeInformation[j][l] = -product;
                    diagonal += product;
                }
            }
            atTimeInformation[j][j] = diagonal;
        }
    }

    private TieSums tieSums(int i, double[] coefficients) {
        double risk = 0;
        double tied = 0;
        for (int g = 0; g < times.groups(); g++) {
            risk += times.atRisk(g, i) * relativeHazard[g];
            tied += times.events(g, i) * relativeHazard[g];
            logLikelihood += times.events(g, i) * coefficients[g];
        }
        TieSums sums = TieSums.of(ties, times.totalEvents(i), risk, tied);
        logLikelihood -= sums.logRisk();
        return sums;
    }

    private void contribute(int i, TieSums sums) {
        int groups = times.groups();
        for (int j = 0; j < groups; j++) {
            double nj = times.atRisk(j, i) * relativeHazard[j];
            double dj = times.events(j, i) * relativeHazard[j];
            atTimeScore[j] = times.events(j, i) - (nj * sums.inverse() - dj * sums.inverseLeft());
            double diagonal = 0;
            for (int l = 0; l < groups; l++) {
                if (l != j) {
                    double nl = times.atRisk(l, i) * relativeHazard[l];
                    double dl = times.events(l, i) * relativeHazard[l];
                    double product = nj * nl * sums.square()
                            - (nj * dl + nl * dj) * sums.squareLeft()
                            + dj * dl * sums.squareLeftTwice();
                    atTimeInformation[j][l] = -product;
                    diagonal += product;
                }
            }
            atTimeInformation[j][j] = diagonal;
        }
    }
}
