package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;

/// The ticks of a time axis and where it ends.
///
/// @param ticks ascending from 0, none beyond the limit
/// @param limit time at the right end, greater than 0
record TimeAxis(List<Double> ticks, double limit) {
    private static final int MOST_INTERVALS = 10;
    /// Largest share of an axis that may lie empty beyond the last patient.
    private static final double MOST_EMPTY = 0.12;

    private static final double TOLERANCE = 1e-9;

    TimeAxis {
        ticks = List.copyOf(ticks);
    }

    /// The axis of a figure.
    ///
    /// @param room how many intervals fit side by side
    static TimeAxis of(KaplanMeierContent content, int room) {
        double longest = content.longest();
        if (content.edits().axes().timeLimit().isPresent()) {
            double limit = content.edits().axes().timeLimit().getAsDouble();
            int most = Math.clamp(room, 1, MOST_INTERVALS);
            return to(limit, content.edits().axes().tickStep().orElseGet(() -> step(limit, content.steps(), most)));
        }
        return content.edits().axes().tickStep().isPresent()
                ? every(content.edits().axes().tickStep().getAsDouble(), longest)
                : upTo(longest, content.steps(), room);
    }

    /// The axis for a longest follow-up: from 0 to the last patient, up to the next tick where that is near.
    ///
    /// @param steps distances of ticks to choose from, ascending; the largest is doubled as often as needed
    /// @param room  how many intervals fit side by side
    static TimeAxis upTo(double longest, List<Double> steps, int room) {
        double end = longest > 0 ? longest : steps.getFirst();
        int most = Math.clamp(room, 1, MOST_INTERVALS);
        return every(step(end, steps, most), end);
    }

    /// The smallest distance of ticks that leaves no more than so many intervals.
    static double step(double end, List<Double> steps, int most) {
        for (double candidate : steps) {
            if (end / candidate <= most + TOLERANCE) {
                return candidate;
            }
        }
        double step = steps.getLast();
        while (end / step > most + TOLERANCE) {
            step *= 2;
        }
        return step;
    }

    /// The axis with a chosen distance of ticks.
    static TimeAxis every(double step, double longest) {
        double end = longest > 0 ? longest : step;
        double next = Math.ceil(end / step - TOLERANCE) * step;
        double limit = (next - end) / next <= MOST_EMPTY || next == step ? next : end;
        return to(limit, step);
    }

    /// The axis with a chosen end and distance of ticks.
    static TimeAxis to(double limit, double step) {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= limit * (1 + TOLERANCE); i++) {
            ticks.add(i * step);
        }
        return new TimeAxis(ticks, limit);
    }
}
