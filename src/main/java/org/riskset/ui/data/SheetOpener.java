package org.riskset.ui.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.ImportRecipe;
import org.riskset.study.file.KeptRecipes;

/// Opens sheets, and finds what was decided about earlier exports of the same registry.
///
/// @param today the last day on which anything can have happened
/// @param study what was decided in the study that is open
/// @param kept  what was decided in others
public record SheetOpener(Supplier<LocalDate> today, Supplier<Optional<ImportRecipe>> study, KeptRecipes kept) {

    /// What is asked about a file, fixed on the interface thread before it is read.
    Asked asked() {
        return new Asked(today.get(), study.get(), kept);
    }

    record Asked(LocalDate today, Optional<ImportRecipe> ofStudy, KeptRecipes kept) {

        /// Reads a sheet and looks for earlier decisions: those of the open study first. O(cells).
        ImportState.Opened open(Path file, OpenOptions options, Progress progress) throws UnreadableFileException {
            RawSheet sheet = SheetReader.open(file, options, progress);
            Optional<RecipeOffer> offer = Optional.empty();
            if (ofStudy.isPresent()) {
                offer = RecipeOffer.of(ofStudy.get(), sheet, true, progress);
            }
            Optional<ImportRecipe> other = offer.isPresent() ? Optional.empty() : kept.bestFor(sheet);
            if (other.isPresent()) {
                offer = RecipeOffer.of(other.get(), sheet, false, progress);
            }
            return new ImportState.Opened(file, sheet, offer, today);
        }
    }
}
