package org.riskset.ui.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.cohort.Cohort;
import org.riskset.registry.quality.Correction;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.DataDictionary;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.spreadsheet.OpenOptions;
import org.riskset.spreadsheet.raw.TextDialect;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.ui.cohort.EndpointChoices;
import org.riskset.ui.data.ImportDecisions.Answer;
import org.riskset.ui.study.UndoHistory;
import org.riskset.ui.task.JobRunner;

/// Opens a spreadsheet and takes the user's decisions about it, each a step that can be taken back. What is already open
/// elsewhere stays open until the new cohort is made: a file that cannot be read changes nothing.
public final class ImportModel {
    private final JobRunner jobs;
    private final SheetOpener opener;
    private final Consumer<Exception> failures;
    private final ReadOnlyObjectWrapper<Optional<ImportState>> state = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SheetReadings readings;
    private final ImportHistory history = new ImportHistory(this::readBy);
    private final EndpointChoices endpoints = new ImportEndpoints(this);
    private OpenOptions options = OpenOptions.DETECT;
    private Optional<Roles> inStudy = Optional.empty();
    private final ReadOnlyBooleanWrapper ofOpenStudy = new ReadOnlyBooleanWrapper(false);

    /// @param opener   reads sheets and knows earlier decisions
    /// @param failures told of a file that could not be read
    public ImportModel(JobRunner jobs, SheetOpener opener, Consumer<Exception> failures) {
        this.jobs = jobs;
        this.opener = opener;
        this.failures = failures;
        this.readings = new SheetReadings(jobs, this::fallBack, failures);
    }

    /// The sheet being prepared; empty before one has been opened.
    ReadOnlyObjectProperty<Optional<ImportState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The file being read now.
    public ReadOnlyObjectProperty<Optional<SheetReadings.Reading>> readingProperty() {
        return readings.readingProperty();
    }

    /// The steps that led to the sheet as it is shown.
    public UndoHistory history() {
        return history;
    }

    /// Whether a sheet is being prepared.
    public boolean hasSheet() {
        return state.get().isPresent();
    }

    /// Opens a file with everything detected.
    ///
    /// @param opened called once the sheet is there
    public void open(Path file, Runnable opened) {
        load(file, OpenOptions.DETECT, opened);
    }

    /// Opens a password-protected file again, with its password.
    public void openWithPassword(Path file, String password, Runnable opened) {
        load(file, OpenOptions.DETECT.withPassword(password), opened);
    }

    /// Shows another sheet of the same workbook.
    void chooseSheet(String name) {
        state.get()
                .filter(shown -> !shown.sheet().name().equals(name))
                .ifPresent(shown -> load(shown.source(), options.withSheet(name), () -> {}));
    }

    /// Reads the same text file with another encoding or delimiter.
    void chooseDialect(TextDialect dialect) {
        state.get().ifPresent(shown -> load(shown.source(), options.withDialect(dialect), () -> {}));
    }

    /// Reads the file again from disk.
    void reload() {
        state.get().ifPresent(shown -> load(shown.source(), options, () -> {}));
    }

    /// Takes the column names from other rows; the columns are guessed anew.
    ///
    /// @param lines how many rows they take; empty to guess it
    void chooseNames(int sourceRow, Optional<Integer> lines, String words) {
        state.get().ifPresent(shown -> {
            ImportPlan plan = lines.map(count -> ImportPlan.guess(shown.sheet(), sourceRow, count))
                    .orElseGet(() -> ImportPlan.guess(shown.sheet(), sourceRow));
            if (plan.namesRow() != shown.plan().namesRow() || plan.namesRows() != shown.plan().namesRows()) {
                run(shown, words, progress -> ImportState.read(shown.opened(), plan, progress));
            }
        });
    }

    /// Reads one column otherwise.
    ///
    /// @param words what the step did, as the history says it
    void changeColumn(ColumnPlan changed, String words) {
        changePlan(words, plan -> plan.with(changed));
    }

    /// Corrects what is read; the file stays as it is.
    void correct(List<Correction> corrections, String words) {
        changePlan(words, plan -> {
            ImportPlan corrected = plan;
            for (Correction correction : corrections) {
                corrected = corrected.correcting(correction);
            }
            return corrected;
        });
    }

    /// Takes one correction back.
    void takeBack(Correction correction, String words) {
        changePlan(words, plan -> plan.withCorrections(plan.corrections().stream()
                .filter(each -> !each.equals(correction))
                .toList()));
    }

    /// Decides otherwise how the sheet is read.
    void changePlan(String words, UnaryOperator<ImportPlan> change) {
        decide(words, decided -> decided.withPlan(change));
    }

    /// Gives columns other parts to play.
    void changeRoles(String words, UnaryOperator<Roles> change) {
        decide(words, decided -> decided.withRoles(change));
    }

    /// Decides as about the earlier export.
    void takeOffer(String words) {
        state.get().flatMap(shown -> shown.opened().offer()).ifPresent(offer -> decide(
                words,
                decided -> new ImportDecisions(offer.fit().plan(), offer.roles(decided.roles()), Answer.TAKEN)));
    }

    /// Leaves the earlier decisions aside.
    void leaveOffer(String words) {
        decide(words, decided -> new ImportDecisions(decided.plan(), decided.roles(), Answer.LEFT));
    }

    /// Takes over what a data dictionary says about the columns.
    ///
    /// @param file holds the dictionary on one of its sheets
    void applyDictionary(Path file, String words) {
        jobs.start(
                progress -> SheetOpener.dictionary(file, new SheetProgress(progress)),
                dictionary -> describe(words, dictionary),
                failures);
    }

    /// Takes over what the workbook's own dictionary says.
    void applyOwnDictionary(String words) {
        state.get().flatMap(shown -> shown.opened().dictionary()).ifPresent(found -> describe(words, found.dictionary()));
    }

    private void describe(String words, DataDictionary dictionary) {
        state.get().ifPresent(shown -> {
            ImportPlan described = dictionary.appliedTo(shown.plan());
            if (!described.equals(shown.plan())) {
                run(shown, words, progress -> shown.describedBy(described, progress));
            }
        });
    }

    private void decide(String words, UnaryOperator<ImportDecisions> change) {
        history.present().ifPresent(before -> {
            ImportDecisions after = change.apply(before);
            if (!after.equals(before)) {
                history.put(words, after);
                readBy(after);
            }
        });
    }

    private void readBy(ImportDecisions decided) {
        state.get().ifPresent(shown -> readings.start(
                fileName(shown),
                progress -> shown.with(decided, progress),
                made -> state.set(Optional.of(made))));
    }

    /// The endpoints of the sheet, to be changed.
    EndpointChoices endpoints() {
        return endpoints;
    }

    JobRunner jobs() {
        return jobs;
    }

    /// The cohort as prepared, where it can be made.
    public Optional<Cohort> cohort() {
        return state.get().flatMap(ImportState::cohort);
    }

    /// What the sheet has become; empty while it makes no cohort, or is being read by the last decision.
    public Optional<Imported> imported() {
        boolean settled = state.get().map(ImportState::decided).equals(history.present());
        return state.get().filter(_ -> settled).flatMap(ready -> Imported.of(ready, rolesInStudy(ready)));
    }

    private Optional<Roles> rolesInStudy(ImportState ready) {
        return inStudy.or(() -> ready.opened()
                .offer()
                .filter(offer -> ofOpenStudy.get() && offer.ofStudy() && ready.decided().answer() == Answer.TAKEN)
                .map(offer -> offer.roles(ready.roles())));
    }

    /// Whether the sheet is the registry of the open study, as imported or in another export.
    public ReadOnlyBooleanProperty ofOpenStudyProperty() {
        return ofOpenStudy.getReadOnlyProperty();
    }

    /// Notes that the open study has the sheet as it is now.
    public void noteInStudy() {
        inStudy = state.get().map(ImportState::roles);
        ofOpenStudy.set(true);
    }

    /// Notes that another study has been opened, which knows nothing of the sheet.
    public void noteOtherStudy() {
        inStudy = Optional.empty();
        ofOpenStudy.set(false);
    }

    private void load(Path file, OpenOptions asked, Runnable opened) {
        SheetOpener.Asked question = opener.asked();
        readings.start(
                String.valueOf(file.getFileName()),
                progress -> ImportState.guess(question.open(file, asked, progress), progress),
                made -> {
                    options = asked;
                    inStudy = Optional.empty();
                    ofOpenStudy.set(made.opened().offer().filter(RecipeOffer::ofStudy).isPresent());
                    history.begin(made.decided());
                    state.set(Optional.of(made));
                    opened.run();
                });
    }

    private void run(ImportState before, String words, SheetReadings.Step step) {
        readings.start(fileName(before), step, made -> {
            history.put(words, made.decided());
            state.set(Optional.of(made));
        });
    }

    private static String fileName(ImportState shown) {
        return String.valueOf(shown.source().getFileName());
    }

    /// Stops the reading under way; what was shown before stays.
    public void cancelReading() {
        readings.cancel();
    }

    /// Runs an action once what has been decided is shown: at once, or when the reading under way is through. It is dropped where
    /// that fails or is stopped.
    public void whenShown(Runnable action) {
        readings.whenThrough(action);
    }

    private void fallBack() {
        state.get().ifPresent(shown -> history.returnTo(shown.decided()));
    }
}
