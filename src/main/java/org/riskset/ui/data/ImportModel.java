package org.riskset.ui.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.CohortRecipe;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Correction;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.SheetReader;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.TextDialect;
import org.riskset.study.ImportedSheet;
import org.riskset.ui.cohort.EndpointChoices;
import org.riskset.ui.task.Job;
import org.riskset.ui.task.JobProgress;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.RunningJob;

/// Opens a spreadsheet and takes the user's decisions about it. What is already open elsewhere stays open until the new
/// cohort is made: a file that cannot be read changes nothing.
public final class ImportModel implements EndpointChoices {
    private final JobRunner jobs;
    private final Supplier<LocalDate> today;
    private final Consumer<Exception> failures;
    private final ReadOnlyObjectWrapper<Optional<ImportState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reading>> reading = new ReadOnlyObjectWrapper<>(Optional.empty());
    private OpenOptions options = OpenOptions.DETECT;

    /// A file being read.
    ///
    /// @param fileName the file's name
    /// @param job      how far it is, and the way to stop it
    public record Reading(String fileName, RunningJob job) {}

    /// @param failures told of a file that could not be read
    /// @param today    the last day on which anything can have happened
    public ImportModel(JobRunner jobs, Supplier<LocalDate> today, Consumer<Exception> failures) {
        this.today = today;
        this.jobs = jobs;
        this.failures = failures;
    }

    /// The sheet being prepared; empty before one has been opened.
    ReadOnlyObjectProperty<Optional<ImportState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The file being read now.
    public ReadOnlyObjectProperty<Optional<Reading>> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /// Whether a sheet is being prepared.
    public boolean hasSheet() {
        return state.get().isPresent();
    }

    /// Opens a file with everything detected.
    ///
    /// @param opened called once the sheet is there
    public void open(Path file, Runnable opened) {
        options = OpenOptions.DETECT;
        load(file, options, opened);
    }

    /// Opens a password-protected file again, with its password.
    public void openWithPassword(Path file, String password, Runnable opened) {
        options = OpenOptions.DETECT.withPassword(password);
        load(file, options, opened);
    }

    /// Shows another sheet of the same workbook.
    void chooseSheet(String name) {
        state.get().filter(shown -> !shown.sheet().name().equals(name)).ifPresent(shown -> {
            options = options.withSheet(name);
            load(shown.source(), options, () -> {});
        });
    }

    /// Reads the same text file with another encoding or delimiter.
    void chooseDialect(TextDialect dialect) {
        state.get().ifPresent(shown -> {
            options = options.withDialect(dialect);
            load(shown.source(), options, () -> {});
        });
    }

    /// Reads the file again from disk.
    void reload() {
        state.get().ifPresent(shown -> load(shown.source(), options, () -> {}));
    }

    /// Takes the column names from another row.
    void chooseNamesRow(int sourceRow) {
        state.get()
                .filter(shown -> shown.plan().namesRow() != sourceRow)
                .ifPresent(shown -> run(
                        shown.source().getFileName().toString(),
                        progress -> ImportState.read(
                                shown.source(),
                                shown.sheet(),
                                ImportPlan.guess(shown.sheet(), sourceRow),
                                today.get(),
                                progress),
                        () -> {}));
    }

    /// Reads one column otherwise.
    void changeColumn(ColumnPlan changed) {
        state.get()
                .ifPresent(shown -> run(
                        shown.source().getFileName().toString(),
                        progress -> shown.withPlan(shown.plan().with(changed), progress),
                        () -> {}));
    }

    /// Corrects what is read; the file stays as it is.
    void correct(Correction correction) {
        changePlan(plan -> plan.correcting(correction));
    }

    /// Takes one correction back.
    void takeBack(Correction correction) {
        changePlan(plan -> plan.withCorrections(plan.corrections().stream()
                .filter(each -> !each.equals(correction))
                .toList()));
    }

    private void changePlan(UnaryOperator<ImportPlan> change) {
        state.get()
                .ifPresent(shown -> run(
                        shown.source().getFileName().toString(),
                        progress -> shown.withPlan(change.apply(shown.plan()), progress),
                        () -> {}));
    }

    /// Gives columns other parts to play.
    void changeRoles(Roles roles) {
        state.get().filter(shown -> !shown.roles().equals(roles)).ifPresent(shown -> state.set(
                Optional.of(shown.withRoles(roles))));
    }

    @Override
    public Optional<Registry> registry() {
        return state.get().map(shown -> shown.result().registry());
    }

    @Override
    public List<Endpoint> endpoints() {
        return state.get().map(shown -> shown.roles().endpoints()).orElse(List.of());
    }

    @Override
    public Optional<EndpointName> endpointInForce() {
        return state.get().map(shown -> shown.roles().endpoint().name());
    }

    @Override
    public Optional<CohortOutcome> outcome(Endpoint endpoint) {
        return state.get().map(shown -> shown.outcome(
                CohortRecipe.of(CohortDefinition.of(endpoint, shown.roles().unit()))));
    }

    @Override
    public boolean putEndpoint(Optional<EndpointName> replaced, Endpoint endpoint, String words) {
        state.get().ifPresent(shown -> changeRoles(shown.roles().viewing(replaced, endpoint)));
        return true;
    }

    @Override
    public boolean removeEndpoint(EndpointName name, String words) {
        state.get().ifPresent(shown -> changeRoles(shown.roles().without(name)));
        return true;
    }

    /// The cohort as prepared, where it can be made.
    public Optional<Cohort> cohort() {
        return state.get().flatMap(ImportState::cohort);
    }

    /// A sheet that has become a cohort.
    ///
    /// @param sheet  the registry and the cells that could not be read
    /// @param recipe how follow-up is made
    public record Imported(ImportedSheet sheet, CohortRecipe recipe, Cohort cohort) {}

    /// What the sheet has become; empty while it makes no cohort.
    public Optional<Imported> imported() {
        return state.get().flatMap(ready -> ready.cohort().map(cohort -> new Imported(
                new ImportedSheet(
                        ready.result().registry(),
                        ready.result().problems().stream()
                                .map(problem -> new ImportedSheet.UnreadCell(
                                        problem.sourceRow(), problem.column(), problem.written()))
                                .toList()),
                ready.roles().recipe().orElseThrow(),
                cohort)));
    }

    /// The file the sheet came from.
    public Optional<Path> file() {
        return state.get().map(ImportState::source);
    }

    /// The name a study made from the sheet gets: the file's name without its ending.
    public String studyName() {
        return state.get()
                .map(shown -> shown.source().getFileName().toString().replaceFirst("\\.[A-Za-z0-9]+$", ""))
                .orElse("");
    }

    private interface Step {
        ImportState run(Progress progress) throws Exception;
    }

    private void load(Path file, OpenOptions asked, Runnable opened) {
        run(
                file.getFileName().toString(),
                progress -> ImportState.guess(file, SheetReader.open(file, asked, progress), today.get(), progress),
                opened);
    }

    private void run(String fileName, Step step, Runnable opened) {
        reading.get().ifPresent(before -> before.job().cancel());
        Job<ImportState> job = progress -> step.run(new SheetProgress(progress));
        RunningJob running = jobs.start(
                job,
                made -> {
                    reading.set(Optional.empty());
                    state.set(Optional.of(made));
                    opened.run();
                },
                failure -> {
                    reading.set(Optional.empty());
                    failures.accept(failure);
                });
        if (!running.finishedProperty().get()) {
            reading.set(Optional.of(new Reading(fileName, running)));
        }
    }

    /// Stops the reading under way; what was shown before stays.
    public void cancelReading() {
        reading.get().ifPresent(before -> before.job().cancel());
        reading.set(Optional.empty());
    }

    private record SheetProgress(JobProgress job) implements Progress {
        @Override
        public void report(double fraction, int rows) {
            job.report(fraction);
        }

        @Override
        public boolean isCancelled() {
            return job.isCancelled();
        }
    }
}
