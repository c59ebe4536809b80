package org.riskset.analysis.regression;

/// A patient who moves a hazard ratio.
///
/// @param row         the ratio that the patient moves most
/// @param sourceRow   the patient's 1-based row in the reader's own sheet
/// @param shift       change of the coefficient by this patient in its standard errors (`dfbetas`)
/// @param ratioWith   hazard ratio with the patient
/// @param ratioWithout about what it would be without (one step, `exp(b - dfbeta)`)
public record Influence(RegressionRow row, int sourceRow, double shift, double ratioWith, double ratioWithout) {}
