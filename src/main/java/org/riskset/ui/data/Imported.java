package org.riskset.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortRecipe;
import org.riskset.study.ImportRecipe;
import org.riskset.study.ImportedSheet;

/// A sheet that has become a cohort.
///
/// @param file    where it came from
/// @param sheet   the registry, how it was read, and the cells that could not be
/// @param recipe  how follow-up is made
/// @param cohort  the patients
/// @param roles   which columns play which part
/// @param inStudy the parts as the open study had them when it took the sheet or lent its decisions; empty for none
public record Imported(
        Path file, ImportedSheet sheet, CohortRecipe recipe, Cohort cohort, Roles roles, Optional<Roles> inStudy) {

    static Optional<Imported> of(ImportState ready, Optional<Roles> inStudy) {
        return ready.cohort().map(cohort -> new Imported(
                ready.source(),
                new ImportedSheet(
                        ready.result().registry(),
                        ready.result().problems().stream()
                                .map(problem -> new ImportedSheet.UnreadCell(
                                        problem.sourceRow(), problem.column(), problem.written()))
                                .toList(),
                        Optional.of(ready.plan())),
                ready.roles().recipe().orElseThrow(),
                cohort,
                ready.roles(),
                inStudy));
    }

    /// The name a study made from the sheet gets: the file's name without its ending.
    public String studyName() {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]+$", "");
    }

    /// The recipe of a study whose registry this becomes: its own, with the endpoints of the sheet where they were changed
    /// beside the study's.
    public CohortRecipe recipeIn(CohortRecipe ofStudy) {
        boolean changed = inStudy.isPresent() && !inStudy.get().equals(roles);
        return changed ? roles.appliedTo(ofStudy) : ofStudy;
    }

    /// What was decided, for the next export of the registry.
    ///
    /// @param decided how the cohort is made
    public ImportRecipe asRecipe(CohortRecipe decided) {
        return new ImportRecipe(String.valueOf(file.getFileName()), sheet.plan().orElseThrow(), Optional.of(decided));
    }
}
