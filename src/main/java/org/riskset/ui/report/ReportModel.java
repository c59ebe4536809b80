package org.riskset.ui.report;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.drawing.Provenance;
import org.riskset.report.CountByHand;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportFacts;
import org.riskset.report.StudyFacts;
import org.riskset.report.WrittenText;
import org.riskset.report.check.Draft;
import org.riskset.report.check.DraftFile;
import org.riskset.report.check.DraftCheck;
import org.riskset.report.check.NumbersCheck;
import org.riskset.report.file.ReportFile;
import org.riskset.report.file.ScriptFiles;
import org.riskset.report.rscript.Reproduction;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.study.ReportPlan;
import org.riskset.study.Study;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The report of the open study, written anew off the interface thread while the page is in view.
public final class ReportModel {
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final String application;
    private final LatestOnly<Request, Prepared> writing;
    private final ReadOnlyObjectWrapper<Optional<Prepared>> prepared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DraftCheck>> findings =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Consumer<Throwable> failures;
    private Language windowLanguage = Language.ENGLISH;
    private boolean inView;

    /// The report as it can be shown and written.
    ///
    /// @param study        what it was written for
    /// @param facts        what was computed
    /// @param messages     the language of the report
    /// @param document     the report as it is read
    /// @param reproduction the script with its data
    /// @param byHand       numbers in words of the reader's own that may tell a count the study does not print
    record Prepared(
            Study study,
            ReportFacts facts,
            Messages messages,
            ReportDocument document,
            Reproduction reproduction,
            List<CountByHand> byHand) {
        Prepared {
            byHand = List.copyOf(byHand);
        }

        /// Whether the study leaves small counts unprinted.
        boolean leavesCountsOut() {
            return facts.setting().hidden().any();
        }
    }

    private record Request(Study study, Language windowLanguage) {}

    /// @param application name and version written into files
    /// @param failures    told of anything that stops the writing
    public ReportModel(OpenStudy openStudy, JobRunner jobs, String application, Consumer<Throwable> failures) {
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.application = application;
        this.failures = failures;
        this.writing = new LatestOnly<>(
                this::write,
                jobs.background(),
                jobs.foreground(),
                written -> prepared.set(Optional.of(written)),
                failures);
        openStudy.studyProperty().addListener((_, _, study) -> study.filter(_ -> inView).ifPresent(this::request));
    }

    /// The newest report; empty before the page was first in view.
    ReadOnlyObjectProperty<Optional<Prepared>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /// What does not agree in the draft that was compared last; empty before the first.
    ReadOnlyObjectProperty<Optional<DraftCheck>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /// Compares a draft with what was computed.
    void check(Draft draft) {
        check(failures, () -> draft);
    }

    /// Reads a draft and compares it.
    ///
    /// @param unread told why it cannot be read
    public void checkFile(Path file, Consumer<Throwable> unread) {
        check(unread, () -> {
            Optional<String> ending = DraftFile.unreadEnding(file);
            if (ending.isPresent()) {
                throw UnreadableFileException.of(UnreadableFileException.Reason.UNSUPPORTED_FORMAT, file, ending.get());
            }
            try {
                return DraftFile.read(file);
            } catch (NoSuchFileException missing) {
                throw UnreadableFileException.of(UnreadableFileException.Reason.NOT_FOUND, file, "", missing);
            } catch (IOException damaged) {
                throw UnreadableFileException.of(UnreadableFileException.Reason.DAMAGED, file, "", damaged);
            }
        });
    }

    private void check(Consumer<Throwable> failed, Callable<Draft> draft) {
        prepared.get().ifPresent(shown -> jobs.start(
                _ -> NumbersCheck.compare(draft.call(), shown.facts()),
                found -> findings.set(Optional.of(found)),
                failed::accept));
    }

    /// Whether the report of the open study is there.
    public boolean isReady() {
        return openStudy.get().isPresent() && prepared.get().map(Prepared::study).equals(openStudy.get());
    }

    /// Follows the study while the page is in view, and lets it be otherwise.
    public void setInView(boolean shown) {
        inView = shown;
        if (shown) {
            openStudy.get().ifPresent(this::request);
        }
    }

    /// The language of the window, which a report has that does not ask for another.
    public void setWindowLanguage(Language language) {
        windowLanguage = language;
    }

    Language windowLanguage() {
        return windowLanguage;
    }

    /// What was done in this study, newest first.
    List<String> history() {
        return openStudy.undoable().stream().map(step -> step.words()).toList();
    }

    private void request(Study study) {
        writing.request(new Request(study, windowLanguage));
    }

    void edit(String words, UnaryOperator<ReportPlan> change) {
        openStudy.edit(words, study -> study.withReport(change.apply(study.report())));
    }

    /// Puts words of the reader's own in the place of a paragraph; the words of the analysis take them out again.
    void write(String step, WrittenText paragraph, String words) {
        paragraph.edited(words).ifPresentOrElse(
                text -> edit(step, plan -> plan.with(text)),
                () -> takeNew(step, paragraph));
    }

    /// Lets a paragraph say what the analysis says.
    void takeNew(String step, WrittenText paragraph) {
        paragraph.edit().ifPresent(mine -> edit(step, plan -> plan.without(mine)));
    }

    /// Keeps the reader's words of a paragraph although the analysis says something else by now.
    void keepMine(String step, WrittenText paragraph) {
        paragraph.edit().ifPresent(mine ->
                edit(step, plan -> plan.with(mine.keptInViewOf(paragraph.passage().text()))));
    }

    /// Puts a part of the report before another, or last.
    ///
    /// @param from position of the part among all parts
    /// @param to   position it shall have
    void move(String words, int from, int to) {
        prepared.get().ifPresent(shown -> {
            List<ReportPlan.Part> parts = new ArrayList<>(
                    shown.document().parts().stream().map(ReportDocument.Section::part).toList());
            if (from != to && to >= 0 && to < parts.size()) {
                parts.add(to, parts.remove(from));
                edit(words, plan -> plan.withParts(parts));
            }
        });
    }

    /// Takes a part into the report or out of it.
    void include(String words, int position, boolean in) {
        prepared.get().ifPresent(shown -> {
            List<ReportPlan.Part> parts = new ArrayList<>(
                    shown.document().parts().stream().map(ReportDocument.Section::part).toList());
            parts.set(position, parts.get(position).included(in));
            edit(words, plan -> plan.withParts(parts));
        });
    }

    /// Writes the report; the script and its data beside it where the report speaks of them.
    public void export(Path target, Consumer<Path> done, Consumer<Exception> failed) {
        // Words edited a moment ago count, though the page may not show them yet.
        ReportPlan latest = openStudy.get().map(Study::report).orElse(ReportPlan.FIRST);
        prepared.get().ifPresent(shown -> ReportFile.of(target).ifPresent(kind -> jobs.start(
                _ -> {
                    Optional<Path> script = withScript(shown)
                            ? Optional.of(target.resolveSibling(baseName(target) + ".R"))
                            : Optional.empty();
                    ReportDocument document = ReportDocument.of(
                            shown.facts(),
                            plan(shown.facts(), latest),
                            script.map(file -> file.getFileName().toString()),
                            shown.messages());
                    Provenance provenance = new Provenance(
                            application, shown.facts().sha256(), shown.study().plan().toString());
                    kind.write(document, provenance, shown.messages(), target);
                    if (script.isPresent()) {
                        ScriptFiles.write(shown.facts(), script.get(), shown.study().report().withoutIdentifiers());
                    }
                    return target;
                },
                done::accept,
                failed)));
    }

    /// Writes the script, and its data beside it.
    public void exportScript(Path target, Consumer<Path> done, Consumer<Exception> failed) {
        prepared.get().ifPresent(shown -> jobs.start(
                _ -> {
                    ScriptFiles.write(shown.facts(), target, shown.study().report().withoutIdentifiers());
                    return target;
                },
                done::accept,
                failed));
    }

    /// The script holds every count, so that a report without the small ones is written without it.
    private static ReportPlan plan(ReportFacts facts, ReportPlan plan) {
        return facts.setting().hidden().any() ? plan.withoutScript() : plan;
    }

    private static boolean withScript(Prepared shown) {
        return shown.document().parts().stream()
                .anyMatch(section ->
                        section.part().kind() == ReportPlan.Kind.SCRIPT && section.part().included());
    }

    private static String baseName(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Prepared write(Request request) {
        Study study = request.study();
        Study withoutReport = study.withReport(ReportPlan.FIRST);
        ReportFacts facts = prepared.get()
                .filter(known -> known.study().withReport(ReportPlan.FIRST).equals(withoutReport))
                .map(Prepared::facts)
                .orElseGet(() -> StudyFacts.of(study, application));
        Language language =
                switch (study.report().language()) {
                    case "en" -> Language.ENGLISH;
                    case "vi" -> Language.VIETNAMESE;
                    default -> request.windowLanguage();
                };
        Messages messages = new Messages(language).about(study.recipe().definition().name());
        String script = fileName(study.name()) + ".R";
        ReportDocument document = ReportDocument.of(facts, plan(facts, study.report()), Optional.of(script), messages);
        return new Prepared(
                study,
                facts,
                messages,
                document,
                Reproduction.of(facts, ScriptFiles.dataName(script), study.report().withoutIdentifiers()),
                CountByHand.of(document, facts, messages));
    }

    /// A study's name as the name of a file.
    static String fileName(String study) {
        return study.replaceAll("[\\\\/:*?\"<>|]", " ").replaceAll(" +", " ").strip();
    }
}
