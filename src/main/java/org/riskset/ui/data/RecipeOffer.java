package org.riskset.ui.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.riskset.registry.Registry;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.RecipeFit;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.ImportRecipe;

/// Decisions about an earlier export that fit a sheet, offered for use.
///
/// @param recipe    the earlier decisions
/// @param fit       which columns they are about
/// @param newLevels levels that were not there before, by column
/// @param ofStudy   whether they are those of the study that is open
record RecipeOffer(ImportRecipe recipe, RecipeFit fit, Map<String, List<String>> newLevels, boolean ofStudy) {

    /// The offer for a sheet; empty where it is no export of the same registry. O(cells of the category columns).
    static Optional<RecipeOffer> of(ImportRecipe recipe, RawSheet sheet, boolean ofStudy, Progress progress)
            throws UnreadableFileException {
        RecipeFit fit = RecipeFit.of(recipe.plan(), sheet);
        if (!fit.isSameRegistry()) {
            return Optional.empty();
        }
        Registry categories = Importer.read(sheet, categories(fit.plan()), progress).registry();
        return Optional.of(new RecipeOffer(recipe, fit, RecipeFit.newLevels(recipe.plan(), categories), ofStudy));
    }

    private static ImportPlan categories(ImportPlan plan) {
        ImportPlan only = plan.withCorrections(List.of());
        for (ColumnPlan column : plan.columns()) {
            boolean category = column.kind() == VariableKind.CATEGORY || column.kind() == VariableKind.YES_NO;
            only = category ? only : only.with(column.withIncluded(false));
        }
        return only;
    }

    /// The same parts for the same columns, where the new export has them; otherwise those guessed.
    Roles roles(Roles guessed) {
        return recipe.cohort()
                .filter(known -> known.definition().columns().stream()
                        .allMatch(column -> fit.plan().find(column).isPresent()))
                .map(Roles::of)
                .orElse(guessed);
    }
}
