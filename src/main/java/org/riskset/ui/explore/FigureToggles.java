package org.riskset.ui.explore;

import org.riskset.style.FigureStyle;

/// Which parts of the live figure are switched on.
record FigureToggles(boolean bands, boolean censoring, boolean medians, boolean atRisk) {
    static final FigureToggles ALL = new FigureToggles(true, true, true, true);

    /// The style with these parts and no others.
    FigureStyle on(FigureStyle style) {
        return style.withShown(style.shown()
                        .withBands(bands)
                        .withCensoring(censoring)
                        .withMedians(medians))
                .withRiskTable(atRisk ? FigureStyle.RiskTable.AT_RISK : FigureStyle.RiskTable.NONE);
    }
}
