package org.riskset.analysis;

import java.util.ArrayList;
import java.util.List;
import org.riskset.cohort.Group;
import org.riskset.survival.curve.SurvivalCurve;

/// `log(-log S(t))` of each group over log time: curves a constant distance apart where hazards are proportional.
///
/// Source: Kalbfleisch & Prentice (2002), section 4.5. Agrees with `plot(survfit(...), fun = "cloglog")` of R.
///
/// @param groups in display order
public record LogMinusLog(List<GroupPoints> groups) {
    public LogMinusLog {
        groups = List.copyOf(groups);
    }

    /// One group.
    ///
    /// @param points one per time at which an event happened and survival lies between 0 and 1, ascending
    public record GroupPoints(Group group, List<Point> points) {
        public GroupPoints {
            points = List.copyOf(points);
        }
    }

    /// @param time  greater than 0, in the unit of the analysis
    /// @param value `log(-log S)` from that time on
    public record Point(double time, double value) {}

    /// The curves of a result; a group whose survival never lies between 0 and 1 has no points.
    public static LogMinusLog of(AnalysisResult result) {
        return new LogMinusLog(result.presentGroups().stream()
                .map(group -> new GroupPoints(group.group(), points(group.curve())))
                .toList());
    }

    private static List<Point> points(SurvivalCurve curve) {
        List<Point> points = new ArrayList<>();
        for (int step = 0; step < curve.size(); step++) {
            double survival = curve.survival(step);
            if (curve.events(step) > 0 && survival > 0 && survival < 1 && curve.time(step) > 0) {
                points.add(new Point(curve.time(step), Math.log(-Math.log(survival))));
            }
        }
        return points;
    }
}
