package org.riskset.survival;

/// A statistic referred to the chi-square distribution.
///
/// @param chiSquare        test statistic, `>= 0`
/// @param degreesOfFreedom at least 1
/// @param pValue           upper-tail probability in `[0, 1]`; never rounded here
public record ChiSquareTest(double chiSquare, int degreesOfFreedom, double pValue) {

    /// The test of a statistic.
    public static ChiSquareTest of(double chiSquare, int degreesOfFreedom) {
        return new ChiSquareTest(chiSquare, degreesOfFreedom, UpperTail.chiSquare(chiSquare, degreesOfFreedom));
    }
}
