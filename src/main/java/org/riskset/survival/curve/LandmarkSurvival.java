package org.riskset.survival.curve;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.survival.Interval;

/// Survival of a group at a chosen time, such as one year.
///
/// @param time          the chosen time
/// @param atRisk        patients with follow-up `>= time`
/// @param survival      estimated survival; carried forward after the last follow-up
/// @param standardError Greenwood's standard error; empty where survival is 0
/// @param limits        confidence limits; empty where the transform gives none (survival 0, for some also 1
///                      after the first step)
/// @param beyondFollowUp whether the time lies after the group's longest follow-up, so that the value is only carried
public record LandmarkSurvival(
        double time,
        int atRisk,
        double survival,
        OptionalDouble standardError,
        Optional<Interval> limits,
        boolean beyondFollowUp) {}
