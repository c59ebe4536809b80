package org.riskset.ui.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.cohort.FollowUpReview;
import org.riskset.cohort.RoleGuess;
import org.riskset.registry.quality.Finding;
import org.riskset.registry.quality.RegistryReview;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.ImportResult;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// A sheet on its way to becoming a cohort: as it was read, what its columns mean, and what comes of it.
///
/// @param source  the file
/// @param sheet   its cells
/// @param plan    how the columns are read
/// @param result  the registry that gives
/// @param roles   which columns play which part
/// @param outcome the cohort, or why there is none yet; empty until every part has been said
/// @param quality what may be mistakes
record ImportState(
        Path source,
        RawSheet sheet,
        ImportPlan plan,
        ImportResult result,
        Roles roles,
        Optional<CohortOutcome> outcome,
        Quality quality) {
    /// What may be mistakes, without and with the parts that columns play.
    ///
    /// @param today the last day on which anything can have happened
    record Quality(LocalDate today, List<Finding> columns, List<FollowUpFinding> followUp) {
        Quality {
            columns = List.copyOf(columns);
            followUp = List.copyOf(followUp);
        }
    }

    /// A sheet with everything guessed. O(cells).
    static ImportState guess(Path source, RawSheet sheet, LocalDate today, Progress progress) throws UnreadableFileException {
        return read(source, sheet, ImportPlan.guess(sheet), today, progress);
    }

    /// A sheet read by a plan, its roles guessed. O(cells).
    static ImportState read(Path source, RawSheet sheet, ImportPlan plan, LocalDate today, Progress progress)
            throws UnreadableFileException {
        ImportResult result = Importer.read(sheet, plan, progress);
        return of(
                source,
                sheet,
                plan,
                result,
                Roles.of(RoleGuess.of(result.registry())),
                today,
                RegistryReview.findings(result.registry(), today));
    }

    /// The same sheet read by another plan, the roles kept. O(cells).
    ImportState withPlan(ImportPlan changed, Progress progress) throws UnreadableFileException {
        ImportResult read = Importer.read(sheet, changed, progress);
        return of(
                source, sheet, changed, read, roles, quality.today(), RegistryReview.findings(read.registry(), quality.today()));
    }

    ImportState withRoles(Roles changed) {
        return of(source, sheet, plan, result, changed, quality.today(), quality.columns());
    }

    /// The cohort, where there is one.
    Optional<Cohort> cohort() {
        return outcome.filter(CohortOutcome.Made.class::isInstance)
                .map(made -> ((CohortOutcome.Made) made).cohort());
    }

    /// Rows that cannot be used, whether or not others can.
    List<Exclusion> exclusions() {
        return outcome.map(made -> switch (made) {
                    case CohortOutcome.Made cohort -> cohort.cohort().exclusions();
                    case CohortOutcome.NotMade notMade -> notMade.exclusions();
                })
                .orElse(List.of());
    }

    private static ImportState of(
            Path source,
            RawSheet sheet,
            ImportPlan plan,
            ImportResult result,
            Roles roles,
            LocalDate today,
            List<Finding> columns) {
        Optional<CohortOutcome> outcome = roles.recipe().map(recipe -> outcome(result, recipe));
        List<FollowUpFinding> followUp = roles.recipe()
                .flatMap(recipe -> outcome.map(
                        made -> FollowUpReview.findings(result.registry(), recipe.definition(), made)))
                .orElse(List.of());
        return new ImportState(
                source, sheet, plan, result, roles, outcome, new Quality(today, columns, followUp));
    }

    /// The cohort that a recipe makes of the sheet, or why there is none.
    CohortOutcome outcome(CohortRecipe recipe) {
        return outcome(result, recipe);
    }

    private static CohortOutcome outcome(ImportResult result, CohortRecipe recipe) {
        return CohortBuilder.build(result.registry(), recipe, result.unreadCells()::written);
    }
}
