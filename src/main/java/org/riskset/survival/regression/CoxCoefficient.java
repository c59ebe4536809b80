package org.riskset.survival.regression;

/// What a Cox model says about one column of its design.
public sealed interface CoxCoefficient {

    /// The column it belongs to.
    Covariate.Column column();

    /// A finite hazard ratio, per unit or against the reference level.
    record Estimated(Covariate.Column column, HazardRatio hazardRatio) implements CoxCoefficient {}

    /// The likelihood keeps growing as the coefficient runs to plus or minus infinity (monotone likelihood).
    record Diverges(Covariate.Column column, GroupHazard.Direction direction) implements CoxCoefficient {}

    /// The column was set aside.
    record Dropped(Covariate.Column column, DroppedColumn.Reason reason) implements CoxCoefficient {}
}
