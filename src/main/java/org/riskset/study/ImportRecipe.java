package org.riskset.study;

import java.util.Optional;
import org.riskset.cohort.CohortRecipe;
import org.riskset.spreadsheet.ImportPlan;

/// What was decided when a registry was imported, to be used again for its next export.
///
/// @param name   of the file it was decided about
/// @param plan   how the columns are read
/// @param cohort which columns follow-up is made from, and what else was decided about the cohort
public record ImportRecipe(String name, ImportPlan plan, Optional<CohortRecipe> cohort) {

    /// The decisions of an open study; empty for one from before they were kept.
    public static Optional<ImportRecipe> of(Study study) {
        return study.sheet().plan().map(plan -> new ImportRecipe(study.source().name(), plan, Optional.of(study.recipe())));
    }
}
