package org.riskset.survival.regression;

/// Cox's partial log-likelihood with its score and information, at one set of coefficients.
final class CoxLikelihood {
    final double[] score;
    final double[][] information;
    private final LogProduct singleRisks = new LogProduct();
    private double logLikelihood;

    CoxLikelihood(int size) {
        this.score = new double[size];
        this.information = new double[size][size];
    }

    /// Completes the information from its lower triangle.
    void mirror() {
        for (int j = 0; j < score.length; j++) {
            for (int l = 0; l < j; l++) {
                information[l][j] = information[j][l];
            }
        }
    }

    void addToLogLikelihood(double value) {
        logLikelihood += value;
    }

    double logLikelihood() {
        return logLikelihood - singleRisks.log();
    }

    /// Adds the events of other blocks, of which only the lower triangle of the information is used.
    void add(CoxLikelihood other) {
        logLikelihood += other.logLikelihood();
        for (int j = 0; j < score.length; j++) {
            score[j] += other.score[j];
            for (int l = 0; l <= j; l++) {
                information[j][l] += other.information[j][l];
            }
        }
    }

    /// Adds the events of a block; the lower triangle of the information only, see [#mirror].
    void add(RiskSetMoments moments) {
        logLikelihood += moments.linearSum;
        if (moments.events == 1) {
            addSingle(moments);
            return;
        }
        TieSums sums = moments.tieSums();
        logLikelihood -= sums.logRisk();
        int at = 0;
        for (int j = 0; j < score.length; j++) {
            score[j] += moments.eventSum[j] - mean(moments, sums, j);
            for (int l = 0; l <= j; l++) {
                information[j][l] += information(moments, sums, j, l, at++);
            }
        }
    }

    /// Most times have one event, and then nothing needs to be taken off the risk set.
    private void addSingle(RiskSetMoments moments) {
        singleRisks.times(moments.risk0);
        double inverse = 1 / moments.risk0;
        double[] first = moments.risk1;
        double[] second = moments.risk2;
        int at = 0;
        for (int j = 0; j < score.length; j++) {
            double mean = first[j] * inverse;
            score[j] += moments.eventSum[j] - mean;
            double[] row = information[j];
            for (int l = 0; l <= j; l++) {
                row[l] += (second[at++] - mean * first[l]) * inverse;
            }
        }
    }

    /// Sum over a block's events of the risk-set mean of a column.
    static double mean(RiskSetMoments moments, TieSums sums, int column) {
        return moments.risk1[column] * sums.inverse() - moments.tied1[column] * sums.inverseLeft();
    }

    /// Sum over a block's events of the risk-set covariance of two columns.
    static double information(RiskSetMoments m, TieSums sums, int j, int l, int at) {
        double second = m.risk2[at] * sums.inverse() - m.tied2[at] * sums.inverseLeft();
        double means = m.risk1[j] * m.risk1[l] * sums.square()
                - (m.risk1[j] * m.tied1[l] + m.tied1[j] * m.risk1[l]) * sums.squareLeft()
                + m.tied1[j] * m.tied1[l] * sums.squareLeftTwice();
        return second - means;
    }
}
