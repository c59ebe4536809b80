package org.riskset.ui.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.riskset.spreadsheet.DataDictionary;
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

    private static final Pattern NAMES_A_DICTIONARY = Pattern.compile(
            "diction|codebook|code book|coding|labels|variables|legend|t\u1eeb \u0111i\u1ec3n|m\u00e3 h\u00f3a|ch\u00fa gi\u1ea3i");

    /// What is asked about a file, fixed on the interface thread before it is read.
    Asked asked() {
        return new Asked(today.get(), study.get(), kept);
    }

    /// The dictionary on one of the sheets of a file.
    ///
    /// @throws UnreadableFileException if the file cannot be read, or none of its sheets is a dictionary
    static DataDictionary dictionary(Path file, Progress progress) throws UnreadableFileException {
        RawSheet first = SheetReader.open(file, OpenOptions.DETECT, progress);
        Optional<DataDictionary> found = DataDictionary.of(first);
        for (String name : first.sheetNames()) {
            if (found.isEmpty() && !name.equals(first.name())) {
                found = DataDictionary.of(SheetReader.open(file, OpenOptions.DETECT.withSheet(name), progress));
            }
        }
        return found.orElseThrow(() -> UnreadableFileException.of(UnreadableFileException.Reason.NO_DICTIONARY, file));
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
            return new ImportState.Opened(file, sheet, offer, ownDictionary(file, options, sheet, progress), today);
        }

        /// The dictionary on another sheet of the same workbook, whose name says that it is one. A sheet that cannot be read is
        /// passed over: it is not the one that was asked for.
        private static Optional<ImportState.OwnDictionary> ownDictionary(
                Path file, OpenOptions options, RawSheet sheet, Progress progress) {
            for (String name : sheet.sheetNames()) {
                if (!name.equals(sheet.name()) && NAMES_A_DICTIONARY.matcher(name.toLowerCase(Locale.ROOT)).find()) {
                    try {
                        Optional<DataDictionary> found =
                                DataDictionary.of(SheetReader.open(file, options.withSheet(name), progress));
                        if (found.isPresent()) {
                            return Optional.of(new ImportState.OwnDictionary(name, found.get()));
                        }
                    } catch (UnreadableFileException unreadable) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.empty();
        }
    }
}
