package org.riskset.ui.data;

import java.util.function.UnaryOperator;
import org.riskset.spreadsheet.ImportPlan;

/// Everything the user decides about a sheet: one step of its history changes one of these into another.
///
/// @param plan   how the columns are read, with the corrections
/// @param roles  which columns play which part
/// @param answer what became of the offer to decide as before
record ImportDecisions(ImportPlan plan, Roles roles, Answer answer) {

    /// What became of an offer.
    enum Answer {
        OPEN,
        TAKEN,
        LEFT
    }

    ImportDecisions withPlan(UnaryOperator<ImportPlan> change) {
        return new ImportDecisions(change.apply(plan), roles, answer);
    }

    ImportDecisions withRoles(UnaryOperator<Roles> change) {
        return new ImportDecisions(plan, change.apply(roles), answer);
    }
}
