package org.riskset.figure;

import java.util.List;
import java.util.OptionalDouble;

/// One group of a Kaplan-Meier figure.
///
/// @param name       as it stands in the table of numbers at risk
/// @param labels     names for the plot, the fullest first; shorter ones are taken where there is no room
/// @param median     time of one half, empty where survival stays above it
/// @param medianText the median as text; empty where there is none
/// @param look       its colours and its pen
record GroupCurve(
        String name, List<String> labels, StepCurve curve, OptionalDouble median, String medianText, GroupLook look) {}
