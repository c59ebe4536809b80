package org.riskset.ui.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.cohort.FollowUpReview;
import org.riskset.cohort.RoleGuess;
import org.riskset.registry.Column;
import org.riskset.registry.quality.Finding;
import org.riskset.registry.quality.RegistryReview;
import org.riskset.spreadsheet.DataDictionary;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.ImportResult;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.ui.cohort.StatusValues;

/// A sheet on its way to becoming a cohort: as it was read, what its columns mean, and what comes of it. Everything that takes
/// a look at every row is made here, off the interface thread.
///
/// @param opened  the sheet with the offers made for it
/// @param decided what the user has decided
/// @param result  the registry that gives
/// @param values  of each column with few enough to be outcomes, the values
/// @param spread  how the values of each column are spread, and in which columns dates are written as text
/// @param outcome the cohort, or why there is none yet; empty until every part has been said
/// @param quality what may be mistakes
/// @param marks   the cells something is wrong with
record ImportState(
        Opened opened,
        ImportDecisions decided,
        ImportResult result,
        Map<String, List<String>> values,
        ColumnSpread spread,
        Optional<CohortOutcome> outcome,
        Quality quality,
        CellMarks marks) {

    /// A sheet as it was opened.
    ///
    /// @param source the file
    /// @param sheet  its cells
    /// @param offer  decisions about an earlier export that fit it
    /// @param dictionary what another sheet of the workbook says about its columns
    /// @param today  the last day on which anything can have happened
    record Opened(
            Path source, RawSheet sheet, Optional<RecipeOffer> offer, Optional<OwnDictionary> dictionary, LocalDate today) {}

    /// A data dictionary in the same workbook.
    ///
    /// @param sheet its sheet
    record OwnDictionary(String sheet, DataDictionary dictionary) {}

    /// What may be mistakes, without and with the parts that columns play.
    ///
    /// @param codeConfirmed whether it was asked, and said, that the highest code alone means the event
    record Quality(List<Found> columns, List<FollowUpFinding> followUp, boolean codeConfirmed) {
        Quality {
            columns = List.copyOf(columns);
            followUp = List.copyOf(followUp);
        }
    }

    /// A sheet with everything guessed. O(cells).
    static ImportState guess(Opened opened, Progress progress) throws UnreadableFileException {
        return read(opened, ImportPlan.guess(opened.sheet()), progress);
    }

    /// A sheet read by a plan, its roles guessed. O(cells).
    static ImportState read(Opened opened, ImportPlan plan, Progress progress) throws UnreadableFileException {
        ImportResult result = Importer.read(opened.sheet(), plan, progress);
        Roles roles = Roles.of(RoleGuess.of(result.registry()));
        return read(opened, new ImportDecisions(plan, roles, ImportDecisions.Answer.OPEN), result);
    }

    /// The same sheet by other decisions; read again only where the plan is another one. O(cells).
    ImportState with(ImportDecisions changed, Progress progress) throws UnreadableFileException {
        return changed.plan().equals(plan())
                ? of(opened, changed, result, values, spread, quality.columns())
                : read(opened, changed, Importer.read(sheet(), changed.plan(), progress));
    }

    /// The same sheet with its columns described otherwise. Parts that have only been guessed are guessed anew, by what the columns
    /// are called now. O(cells).
    ImportState describedBy(ImportPlan described, Progress progress) throws UnreadableFileException {
        boolean onlyGuessed = roles().equals(Roles.of(RoleGuess.of(result.registry())));
        ImportResult again = Importer.read(sheet(), described, progress);
        Roles parts = onlyGuessed ? Roles.of(RoleGuess.of(again.registry())) : roles();
        return read(opened, new ImportDecisions(described, parts, decided.answer()), again);
    }

    private static ImportState read(Opened opened, ImportDecisions decided, ImportResult result) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Column column : result.registry().columns()) {
            List<String> few = StatusValues.of(column);
            if (!few.isEmpty()) {
                values.put(column.name(), few);
            }
        }
        List<Finding> findings = RegistryReview.findings(result.registry(), opened.today());
        ColumnSpread spread = ColumnSpread.of(opened.sheet(), decided.plan(), result.registry());
        return of(opened, decided, result, values, spread, Found.of(findings, result.registry()));
    }

    private static ImportState of(
            Opened opened,
            ImportDecisions decided,
            ImportResult result,
            Map<String, List<String>> values,
            ColumnSpread spread,
            List<Found> columns) {
        Optional<CohortRecipe> recipe = decided.roles().recipe();
        Optional<CohortOutcome> outcome = recipe.map(known -> outcome(result, known));
        List<FollowUpFinding> followUp = recipe.flatMap(known -> outcome.map(
                        made -> FollowUpReview.findings(result.registry(), known.definition(), made)))
                .orElse(List.of());
        boolean codeConfirmed = recipe.filter(known -> FollowUpReview.isAnswered(result.registry(), known.definition())).isPresent();
        Quality quality = new Quality(columns, followUp, codeConfirmed);
        CellMarks marks = CellMarks.of(result, outcome.map(ImportState::exclusions).orElse(List.of()), quality);
        return new ImportState(opened, decided, result, values, spread, outcome, quality, marks);
    }

    Path source() {
        return opened.source();
    }

    RawSheet sheet() {
        return opened.sheet();
    }

    ImportPlan plan() {
        return decided.plan();
    }

    Roles roles() {
        return decided.roles();
    }

    /// The workbook's own dictionary; empty where it says nothing new, or the columns are described as in an earlier export.
    Optional<OwnDictionary> offeredDictionary() {
        return opened.dictionary()
                .filter(_ -> decided.answer() != ImportDecisions.Answer.TAKEN)
                .filter(found -> !found.dictionary().appliedTo(plan()).equals(plan()));
    }

    /// Rows, by their number in the user's program, that something is wrong with.
    Set<Integer> rowsWithFindings() {
        return marks.rows();
    }

    /// The cohort, where there is one.
    Optional<Cohort> cohort() {
        return outcome.filter(CohortOutcome.Made.class::isInstance)
                .map(made -> ((CohortOutcome.Made) made).cohort());
    }

    /// Rows that cannot be used, whether or not others can.
    List<Exclusion> exclusions() {
        return outcome.map(ImportState::exclusions).orElse(List.of());
    }

    private static List<Exclusion> exclusions(CohortOutcome outcome) {
        return switch (outcome) {
            case CohortOutcome.Made cohort -> cohort.cohort().exclusions();
            case CohortOutcome.NotMade notMade -> notMade.exclusions();
        };
    }

    /// The cohort that a recipe makes of the sheet, or why there is none.
    CohortOutcome outcome(CohortRecipe recipe) {
        return outcome(result, recipe);
    }

    private static CohortOutcome outcome(ImportResult result, CohortRecipe recipe) {
        return CohortBuilder.build(result.registry(), recipe, result.unreadCells()::written);
    }
}
