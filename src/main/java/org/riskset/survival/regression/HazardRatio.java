package org.riskset.survival.regression;

import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.UpperTail;

/// A hazard ratio estimated by a Cox model, with its Wald test.
///
/// @param coefficient   logarithm of the ratio
/// @param standardError standard error of the coefficient
/// @param ratio         hazard ratio
/// @param limits        Wald limits of the ratio, `exp(coefficient -/+ z se)`
/// @param z             coefficient over standard error
/// @param pValue        two-sided, from the upper tail of the normal distribution; never rounded here
public record HazardRatio(
        double coefficient, double standardError, double ratio, Interval limits, double z, double pValue) {

    static HazardRatio of(double coefficient, double standardError, ConfidenceLevel level) {
        double half = level.z() * standardError;
        double z = coefficient / standardError;
        return new HazardRatio(
                coefficient,
                standardError,
                Math.exp(coefficient),
                new Interval(Math.exp(coefficient - half), Math.exp(coefficient + half)),
                z,
                UpperTail.twoSidedNormal(z));
    }
}
