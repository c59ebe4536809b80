package org.riskset.ui.explore;

import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.survival.curve.SurvivalCurve;

/// Times at which someone in the groups shown had the event, to step through.
record EventTimes(AnalysisResult result) {
    OptionalDouble after(double time) {
        SurvivalCurve curve = result.overall().curve();
        for (int step = 0; step < curve.size(); step++) {
            if (curve.events(step) > 0 && curve.time(step) > time) {
                return OptionalDouble.of(curve.time(step));
            }
        }
        return OptionalDouble.of(time);
    }

    OptionalDouble before(double time) {
        SurvivalCurve curve = result.overall().curve();
        for (int step = curve.size() - 1; step >= 0; step--) {
            if (curve.events(step) > 0 && curve.time(step) < time) {
                return OptionalDouble.of(curve.time(step));
            }
        }
        return OptionalDouble.of(time);
    }
}
