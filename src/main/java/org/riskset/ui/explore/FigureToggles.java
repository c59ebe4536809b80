package org.riskset.ui.explore;

import java.util.OptionalDouble;
import org.riskset.style.AxisEdits;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.VerticalScale;

/// What the live figure shows.
///
/// @param bands     confidence bands
/// @param censoring a mark where a patient was censored
/// @param medians   guides of the medians
/// @param riskTable what stands under the axis
/// @param counted   what the curves count
/// @param inPercent per cent rather than a probability
/// @param timeLimit end of the time axis; empty for the whole follow-up
record FigureToggles(
        boolean bands,
        boolean censoring,
        boolean medians,
        FigureStyle.RiskTable riskTable,
        Counted counted,
        boolean inPercent,
        OptionalDouble timeLimit) {
    /// Survival with everything there is.
    static final FigureToggles ALL = new FigureToggles(
            true, true, true, FigureStyle.RiskTable.AT_RISK, Counted.SURVIVAL, true, OptionalDouble.empty());

    /// What the curves count.
    enum Counted {
        /// Patients without the event, by Kaplan and Meier.
        SURVIVAL,
        /// Patients with it, 1 minus the same.
        EVENTS,
        /// Patients with it where others compete, by Aalen and Johansen.
        INCIDENCE
    }

    /// The style with these parts and no others.
    FigureStyle on(FigureStyle style) {
        return style.withShown(style.shown()
                        .withBands(bands)
                        .withCensoring(censoring)
                        .withMedians(medians))
                .withRiskTable(riskTable);
    }

    /// The axes as they are asked for.
    FigureEdits edits() {
        return FigureEdits.NONE.withAxes(AxisEdits.NONE
                .withTimeLimit(timeLimit)
                .withScale(VerticalScale.of(counted != Counted.SURVIVAL, inPercent)));
    }

    FigureToggles withBands(boolean on) {
        return new FigureToggles(on, censoring, medians, riskTable, counted, inPercent, timeLimit);
    }

    FigureToggles withCensoring(boolean on) {
        return new FigureToggles(bands, on, medians, riskTable, counted, inPercent, timeLimit);
    }

    FigureToggles withMedians(boolean on) {
        return new FigureToggles(bands, censoring, on, riskTable, counted, inPercent, timeLimit);
    }

    FigureToggles withRiskTable(FigureStyle.RiskTable other) {
        return new FigureToggles(bands, censoring, medians, other, counted, inPercent, timeLimit);
    }

    FigureToggles withCounted(Counted other) {
        return new FigureToggles(bands, censoring, medians, riskTable, other, inPercent, timeLimit);
    }

    FigureToggles withPercent(boolean on) {
        return new FigureToggles(bands, censoring, medians, riskTable, counted, on, timeLimit);
    }

    FigureToggles withTimeLimit(OptionalDouble limit) {
        return new FigureToggles(bands, censoring, medians, riskTable, counted, inPercent, limit);
    }
}
