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
    /// Survival with confidence limits at each of the times at which the study reads survival.
    SURVIVAL,
    LOG_RANK,
    /// Hazard ratio of a Cox model with the factor alone, and its p.
    HAZARD;

    /// All but survival at the chosen times.
    public static final Set<SurvivalColumn> FIRST = Set.copyOf(EnumSet.complementOf(EnumSet.of(SURVIVAL)));
}
