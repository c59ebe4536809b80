package org.riskset.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
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
    private static final Path GAMMOPATHY = Path.of("src", "test", "resources", "reference", "sets", "mgus2.csv");
    private static final Path SAMPLE = Path.of("sample-data", "anaplastic-thyroid-cancer.csv");

    private SampleStudies() {}

    public static Study sample() throws UnreadableFileException, IOException {
        RawSheet raw = SheetReader.open(SAMPLE, OpenOptions.DETECT, Progress.NONE);
        ImportPlan plan = ImportPlan.guess(raw);
        ImportResult result = Importer.read(raw, plan);
        RoleGuess guess = RoleGuess.of(result.registry());
        CohortRecipe recipe = CohortRecipe.of(new CohortDefinition(
                guess.time().orElseThrow(), guess.status().orElseThrow(), TimeUnit.MONTHS));
        ImportedSheet sheet = new ImportedSheet(result.registry(), List.of(), Optional.of(plan));
        CohortOutcome.Made made = (CohortOutcome.Made) sheet.cohort(recipe);
        return NewStudy.sample("Sample", SourceFile.of(SAMPLE), sheet, recipe, made.cohort());
    }

    /// 1384 patients with monoclonal gammopathy: plasma cell malignancy, and death before it.
    public static Study gammopathy() throws UnreadableFileException, IOException {
        RawSheet raw = SheetReader.open(GAMMOPATHY, OpenOptions.DETECT, Progress.NONE);
        ImportPlan plan = ImportPlan.guess(raw);
        ImportedSheet sheet = new ImportedSheet(Importer.read(raw, plan).registry(), List.of(), Optional.of(plan));
        CohortRecipe recipe = CohortRecipe.of(new CohortDefinition(
                new TimeRule.Duration("etime", TimeUnit.MONTHS),
                new StatusRule("event", Set.of("pcm"), Set.of("death")),
                TimeUnit.MONTHS));
        CohortOutcome.Made made = (CohortOutcome.Made) sheet.cohort(recipe);
        return NewStudy.of("Gammopathy", SourceFile.of(GAMMOPATHY), sheet, recipe, made.cohort());
    }
}
