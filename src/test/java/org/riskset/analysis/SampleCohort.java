package org.riskset.analysis;

import java.nio.file.Path;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.TimeUnit;
import org.riskset.cohort.UnreadableCells;
import org.riskset.registry.Registry;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.Importer;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// The sample cohort, opened from its file with every role guessed.
public final class SampleCohort {
    private SampleCohort() {}

    public static Cohort open(String fileName) {
        try {
            RawSheet sheet = SheetReader.open(Path.of("sample-data", fileName), OpenOptions.DETECT, Progress.NONE);
            Registry registry = Importer.read(sheet, ImportPlan.guess(sheet)).registry();
            RoleGuess roles = RoleGuess.of(registry);
            CohortDefinition definition = new CohortDefinition(
                    roles.time().orElseThrow(), roles.status().orElseThrow(), TimeUnit.MONTHS);
            CohortOutcome outcome = CohortBuilder.build(registry, definition, UnreadableCells.none());
            return Optional.of(outcome)
                    .filter(CohortOutcome.Made.class::isInstance)
                    .map(made -> ((CohortOutcome.Made) made).cohort())
                    .orElseThrow();
        } catch (UnreadableFileException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
