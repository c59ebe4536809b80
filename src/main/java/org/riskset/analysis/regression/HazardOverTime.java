package org.riskset.analysis.regression;

import java.util.List;

/// How one log hazard ratio looks over time: scaled Schoenfeld residuals plus the coefficient, with a smooth line.
///
/// A level line means that one hazard ratio holds at all times. Source: Grambsch & Therneau (1994); the points are those
/// of `plot(cox.zph(fit))` in R.
///
/// @param factor      position of the factor in the model
/// @param row         the row of the table it belongs to
/// @param coefficient of the model: where a level line would lie
/// @param points      one per event, by time
/// @param smooth      the smoothed points at the same places
public record HazardOverTime(int factor, RegressionRow row, double coefficient, List<Point> points, List<Double> smooth) {
    public HazardOverTime {
        points = List.copyOf(points);
        smooth = List.copyOf(smooth);
    }

    /// One event.
    ///
    /// @param time  of the event
    /// @param place `1 - S(t-)` of all patients in the model: the scale of time of the test, on which events lie evenly
    /// @param value the log hazard ratio that this event alone suggests
    public record Point(double time, double place, double value) {}
}
