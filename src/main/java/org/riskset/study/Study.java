package org.riskset.study;

import org.riskset.analysis.AnalysisPlan;
import org.riskset.cohort.Cohort;

/// A cohort and everything decided about it. Immutable: an edit makes a new study, and undo is the study before.
///
/// @param name   what the window's title calls it
/// @param source the file the data came from
/// @param cohort the patients
/// @param plan   the analysis in view
/// @param tables what the tables hold
public record Study(String name, SourceFile source, Cohort cohort, AnalysisPlan plan, TablePlan tables) {
    public Study withPlan(AnalysisPlan other) {
        return new Study(name, source, cohort, other, tables);
    }

    public Study withTables(TablePlan other) {
        return new Study(name, source, cohort, plan, other);
    }
}
