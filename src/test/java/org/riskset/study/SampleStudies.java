package org.riskset.study;

import java.nio.file.Path;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.TimeUnit;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.ImportResult;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// The study that the application makes of the sample cohort.
public final class SampleStudies {
    private static final Path SAMPLE = Path.of("sample-data", "anaplastic-thyroid-cancer.csv");

    private SampleStudies() {}

    public static Study sample() throws UnreadableFileException, java.io.IOException {
        RawSheet raw = SheetReader.open(SAMPLE, OpenOptions.DETECT, Progress.NONE);
        ImportPlan plan = ImportPlan.guess(raw);
        ImportResult result = Importer.read(raw, plan);
        RoleGuess guess = RoleGuess.of(result.registry());
        CohortRecipe recipe = CohortRecipe.of(new CohortDefinition(
                guess.time().orElseThrow(), guess.status().orElseThrow(), TimeUnit.MONTHS));
        ImportedSheet sheet = new ImportedSheet(result.registry(), java.util.List.of(), java.util.Optional.of(plan));
        CohortOutcome.Made made = (CohortOutcome.Made) sheet.cohort(recipe);
        return NewStudy.sample("Sample", SourceFile.of(SAMPLE), sheet, recipe, made.cohort());
    }
}
