package org.riskset.survival.regression;

/// Sums over the events that share a time, of powers of the risk each of them sees.
///
/// With Efron's ties, event k of d sees the risk `R - f D`, `f = k / d`, where R is the risk of all at risk and D that of
/// the tied patients; with Breslow's every one sees R.
///
/// @param logRisk         sum of `log risk`
/// @param inverse         sum of `1 / risk`
/// @param inverseLeft     sum of `f / risk`
/// @param square          sum of `1 / risk^2`
/// @param squareLeft      sum of `f / risk^2`
/// @param squareLeftTwice sum of `f^2 / risk^2`
record TieSums(
        double logRisk,
        double inverse,
        double inverseLeft,
        double square,
        double squareLeft,
        double squareLeftTwice) {

    static TieSums of(Ties ties, double events, double risk, double tiedRisk) {
        return switch (ties) {
            case BRESLOW -> new TieSums(
                    events * Math.log(risk), events / risk, 0, events / (risk * risk), 0, 0);
            case EFRON -> events == 1
                    ? new TieSums(Math.log(risk), 1 / risk, 0, 1 / (risk * risk), 0, 0)
                    : efron(events, risk, tiedRisk);
        };
    }

    private static TieSums efron(double events, double risk, double tiedRisk) {
        double logRisk = 0;
        double inverse = 0;
        double inverseLeft = 0;
        double square = 0;
        double squareLeft = 0;
        double squareLeftTwice = 0;
        double share = tiedRisk / risk;
        double product = 1;
        for (double k = 0; k < events; k++) {
            double left = k / events;
            double relative = 1 - left * share; // relative to R, so that the product of many cannot overflow
            product *= relative;
            if (product < 1e-200) {
                logRisk += Math.log(product);
                product = 1;
            }
            double one = 1 / relative;
            inverse += one;
            inverseLeft += left * one;
            square += one * one;
            squareLeft += left * one * one;
            squareLeftTwice += left * left * one * one;
        }
        logRisk += Math.log(product) + events * Math.log(risk);
        return new TieSums(
                logRisk,
                inverse / risk,
                inverseLeft / risk,
                square / (risk * risk),
                squareLeft / (risk * risk),
                squareLeftTwice / (risk * risk));
    }
}
