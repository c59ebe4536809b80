package org.riskset.analysis.regression;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortBuilder;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.TimeRule;
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

/// A cohort from one of the reference data sets, read as a user's file is.
final class ReferenceCohort {
    private ReferenceCohort() {}

    static Cohort open(String set, String event) throws UnreadableFileException {
        return open(Path.of("src", "test", "resources", "reference", "sets", set + ".csv"), event);
    }

    /// A file with the columns `time` in days and `status`.
    static Cohort open(Path file, String event) throws UnreadableFileException {
        RawSheet sheet = SheetReader.open(file, OpenOptions.DETECT, Progress.NONE);
        Registry registry = Importer.read(sheet, ImportPlan.guess(sheet)).registry();
        CohortDefinition definition = new CohortDefinition(
                new TimeRule.Duration("time", TimeUnit.DAYS), new StatusRule("status", Set.of(event)), TimeUnit.DAYS);
        CohortOutcome outcome = CohortBuilder.build(registry, definition, UnreadableCells.none());
        return Optional.of(outcome)
                .filter(CohortOutcome.Made.class::isInstance)
                .map(made -> ((CohortOutcome.Made) made).cohort())
                .orElseThrow();
    }
}
