package org.riskset.study;

import org.riskset.analysis.AnalysisPlan;
import org.riskset.cohort.Cohort;

/// A cohort and everything decided about it. Immutable: an edit makes a new study, and undo is the study before.
///
/// @param name   what the window's title calls it
/// @param cohort the patients
/// @param plan   the analysis in view
/// @param tables what the tables hold
public record Study(String name, Cohort cohort, AnalysisPlan plan, TablePlan tables) {
    public Study withPlan(AnalysisPlan other) {
        return new Study(name, cohort, other, tables);
    }

    public Study withTables(TablePlan other) {
        return new Study(name, cohort, plan, other);
    }
}
