package org.riskset.figure;

import java.util.List;
import org.riskset.cohort.TimeUnit;

/// Distances of ticks that read well, by unit of time.
final class TickSteps {
    private TickSteps() {}

    static List<Double> of(TimeUnit unit) {
        return switch (unit) {
            case DAYS -> List.of(1.0, 2.0, 7.0, 14.0, 30.0, 60.0, 90.0, 180.0, 365.0, 730.0, 1825.0, 3650.0);
            case WEEKS -> List.of(1.0, 2.0, 4.0, 8.0, 13.0, 26.0, 52.0, 104.0, 260.0, 520.0);
            case MONTHS -> List.of(0.25, 0.5, 1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0, 120.0);
            case YEARS -> List.of(0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0);
        };
    }
}
