package org.riskset.figure;

import java.util.OptionalDouble;

/// A share of one group's patients over time as a figure draws it: survival, which only falls, or incidence, which only rises.
interface StepCurve {
    /// Number of patients.
    int patients();

    /// Number of steps.
    int size();

    /// Share before the first step: 1 for survival, 0 for incidence.
    double start();

    /// Time of a step, ascending.
    double time(int step);

    /// Share from a step on.
    double share(int step);

    /// Patients at risk just before a step.
    int atRisk(int step);

    /// Events at a step.
    int events(int step);

    /// Patients censored at a step.
    int censored(int step);

    /// The last step at or before a time, or -1.
    int stepAt(double time);

    /// Patients followed at least so long.
    int atRiskAt(double time);

    /// Longest follow-up; empty without patients.
    OptionalDouble maxTime();

    /// Whether there are limits at a step.
    boolean hasLimits(int step);

    /// Lower limit; the share itself where there are none.
    double lower(int step);

    /// Upper limit; the share itself where there are none.
    double upper(int step);
}
