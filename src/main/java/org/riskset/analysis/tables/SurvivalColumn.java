package org.riskset.analysis.tables;

import java.util.EnumSet;
import java.util.Set;

/// A column, or pair of columns, of Table II.
public enum SurvivalColumn {
    PATIENTS,
    EVENTS,
    /// Median ± standard error by the method of SPSS.
    MEDIAN_ERROR,
    /// Median with confidence limits.
    MEDIAN_LIMITS,
    /// Survival with confidence limits at each of the times at which the study reads survival; cumulative incidence where
    /// other events compete.
    SURVIVAL,
    /// The p of the log-rank test; of Gray's test where other events compete.
    LOG_RANK,
    /// Hazard ratio of a Cox model with the factor alone, and its p; that of the cause where other events compete.
    HAZARD;

    /// All but survival at the chosen times.
    public static final Set<SurvivalColumn> FIRST = Set.copyOf(EnumSet.complementOf(EnumSet.of(SURVIVAL)));

    /// Where other events compete: incidence in the place of medians, which Kaplan-Meier gives of a world without those.
    public static final Set<SurvivalColumn> FIRST_COMPETING =
            Set.copyOf(EnumSet.of(PATIENTS, EVENTS, SURVIVAL, LOG_RANK, HAZARD));
}
