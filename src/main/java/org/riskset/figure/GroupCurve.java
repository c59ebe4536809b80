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
/// @param counted    whether the table under the axis has a row of its patients; not where an earlier curve has the same patients
record GroupCurve(
        String name,
        List<String> labels,
        StepCurve curve,
        OptionalDouble median,
        String medianText,
        GroupLook look,
        boolean counted) {
    /// A group with a row of its own in the table under the axis.
    GroupCurve(
            String name, List<String> labels, StepCurve curve, OptionalDouble median, String medianText, GroupLook look) {
        this(name, labels, curve, median, medianText, look, true);
    }
}
