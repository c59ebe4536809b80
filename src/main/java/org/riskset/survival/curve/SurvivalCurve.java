package org.riskset.survival.curve;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.RiskTable;

/// Estimated survival of one group over time: a step function with its standard error and confidence limits.
///
/// It has a step for every distinct event or censoring time of the group, counted from 0 in ascending order, as
/// `survfit` of R lists them. Before the first step survival is 1; after the last it is carried forward. Limits are
/// computed when asked for, so that a curve of a million steps costs no more than its survival.
/// Made by [KaplanMeier]. Immutable.
public final class SurvivalCurve {
    private final RiskTable table;
    private final int group;
    private final double[] survival;
    private final GreenwoodSums logVariance;
    private final ConfidenceTransform transform;
    private final ConfidenceLevel level;
    private final double z;

    SurvivalCurve(
            RiskTable table,
            int group,
            double[] survival,
            GreenwoodSums logVariance,
            ConfidenceTransform transform,
            ConfidenceLevel level) {
        this.table = table;
        this.group = group;
        this.survival = survival;
        this.logVariance = logVariance;
        this.transform = transform;
        this.level = level;
        this.z = level.z();
    }

    /// The same curve with limits on another scale or of another level; shares everything else.
    public SurvivalCurve withLimits(ConfidenceTransform newTransform, ConfidenceLevel newLevel) {
        return new SurvivalCurve(table, group, survival, logVariance, newTransform, newLevel);
    }

    /// Scale of the limits.
    public ConfidenceTransform transform() {
        return transform;
    }

    /// Coverage of the limits.
    public ConfidenceLevel level() {
        return level;
    }

    /// Number of steps: distinct event or censoring times.
    public int size() {
        return survival.length;
    }

    /// Number of patients.
    public int patients() {
        return table.patients(group);
    }

    /// Number of events in all.
    public int events() {
        return table.events(group);
    }

    /// Number of patients censored in all.
    public int censored() {
        return patients() - events();
    }

    /// Shortest follow-up; empty if the group is.
    public OptionalDouble minTime() {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(time(0));
    }

    /// Longest follow-up; empty if the group is.
    public OptionalDouble maxTime() {
        return size() == 0 ? OptionalDouble.empty() : OptionalDouble.of(time(size() - 1));
    }

    /// Time of a step.
    public double time(int step) {
        return table.time(group, step);
    }

    /// Patients at risk just before a step.
    public int atRisk(int step) {
        return table.atRisk(group, step);
    }

    /// Events at a step.
    public int events(int step) {
        return table.events(group, step);
    }

    /// Patients censored at a step: where a figure puts its censoring marks.
    public int censored(int step) {
        return table.censored(group, step);
    }

    /// Survival from a step on, until the next.
    public double survival(int step) {
        return survival[step];
    }

    /// Standard error of survival (not of its logarithm) by Greenwood's formula; 0 where survival is 0 or 1.
    ///
    /// At survival 0 Greenwood's formula reads 0 x infinity and R prints `NaN`; see [#hasStandardError].
    public double standardError(int step) {
        return survival[step] * sigma(step);
    }

    /// Whether Greenwood's formula has a value at a step: everywhere but at survival 0.
    public boolean hasStandardError(int step) {
        return survival[step] > 0;
    }

    /// Whether there are confidence limits at a step: not at survival 0, and for log-log and arcsine not at 1, as in R.
    public boolean hasLimits(int step) {
        return transform.hasLimits(survival[step]);
    }

    /// Lower confidence limit at a step; survival itself where there are no limits.
    public double lower(int step) {
        return hasLimits(step) ? transform.lower(survival[step], sigma(step), z) : survival[step];
    }

    /// Upper confidence limit at a step; survival itself where there are no limits.
    public double upper(int step) {
        return hasLimits(step) ? transform.upper(survival[step], sigma(step), z) : survival[step];
    }

    /// A height that no lower limit of a stretch of steps lies under; the lower, the longer the stretch.
    double leastLower(int first, int last) {
        return transform.leastLower(survival[first], survival[last], sigma(last), z);
    }

    /// Standard error of `log S` at a step.
    double sigma(int step) {
        return Math.sqrt(logVariance.upTo(step));
    }

    /// Greenwood's sum `sum d / (n (n - d))` up to and including a step: the variance of `log S`.
    double logVariance(int step) {
        return logVariance.upTo(step);
    }

    /// The step in force at a time: the last with time `<=` it, or -1 before the first. O(log steps).
    public int stepAt(double time) {
        int row = table.firstRowFrom(group, time);
        return row < size() && time(row) == time ? row : row - 1;
    }

    /// Survival at a time: 1 before the first step, carried forward after the last.
    public double survivalAt(double time) {
        int step = stepAt(time);
        return step < 0 ? 1 : survival[step];
    }

    /// Patients at risk at a time: those followed at least so long. What the table under a figure prints.
    public int atRiskAt(double time) {
        return table.atRiskAt(group, time);
    }

    /// Survival at a chosen time with its standard error, limits and number at risk.
    public LandmarkSurvival landmark(double time) {
        int step = stepAt(time);
        boolean beyond = size() > 0 && time > time(size() - 1);
        if (step < 0) {
            Optional<Interval> certain = Optional.of(new Interval(1, 1)); // before any step, R's limits are 1 as well
            return new LandmarkSurvival(time, atRiskAt(time), 1, OptionalDouble.of(0), certain, beyond);
        }
        Optional<Interval> interval =
                hasLimits(step) ? Optional.of(new Interval(lower(step), upper(step))) : Optional.empty();
        OptionalDouble error =
                hasStandardError(step) ? OptionalDouble.of(standardError(step)) : OptionalDouble.empty();
        return new LandmarkSurvival(time, atRiskAt(time), survival[step], error, interval, beyond);
    }
}
