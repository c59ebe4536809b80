package org.riskset.ui.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.riskset.drawing.ColourVision;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.analysis.tables.HiddenFlow;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.figure.FigureCaption;
import org.riskset.figure.FigureCompanions;
import org.riskset.figure.FigureFile;
import org.riskset.figure.FigureSheet;
import org.riskset.figure.FlowFigure;
import org.riskset.figure.StudyFigure;
import org.riskset.study.ExportedFigure;
import org.riskset.study.FigureNumbers;
import org.riskset.study.FigurePlan;
import org.riskset.report.StudyTables;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import org.riskset.study.file.FigureJson;
import org.riskset.style.FigureEdits;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;
import org.riskset.wording.Messages;

/// Writes the figure in view with what belongs to it, and brings a figure back from a file that was written.
public final class FigureFiles {
    private final FiguresModel model;
    private final OpenStudy openStudy;
    private final JobRunner jobs;
    private final String application;
    private final Consumer<Throwable> failures;

    /// @param application name and version written into files
    /// @param failures    told of a file that cannot be read
    FigureFiles(FiguresModel model, OpenStudy openStudy, JobRunner jobs, String application, Consumer<Throwable> failures) {
        this.model = model;
        this.openStudy = openStudy;
        this.jobs = jobs;
        this.application = application;
        this.failures = failures;
    }

    /// A name for the file, from the study and what the figure is about.
    String suggestedName(Messages messages) {
        String name = model.study()
                .map(study -> study.name() + " " + messages.text("figures.number", model.selected() + 1) + " "
                        + new FigureNames(messages).about(model.current(), study))
                .orElse("figure");
        return name.replaceAll("[\\\\/:*?\"<>|]", " ").strip() + model.fileEnding();
    }

    /// Writes the figure in view; the study keeps what was exported.
    ///
    /// @param done   told when the files are there: the figure, or each of its panels
    /// @param failed told when one could not be written
    public void export(Path target, Messages messages, Consumer<List<Path>> done, Consumer<Exception> failed) {
        model.figure(messages).ifPresent(drawn -> {
            ExportChoices chosen = model.exportProperty().get();
            UnaryOperator<Drawing> ink = ink(chosen);
            UnaryOperator<Drawing> said = model.hidesCounts()
                    ? page -> page.withAlternativeText(caption(drawn, messages))
                    : UnaryOperator.identity();
            List<FigureSheet> sheets = FigureSheet.of(model.current(), drawn);
            FigureFile.Finish finish = FigureFile.Finish.of(model.current(), chosen.dpi());
            Provenance provenance = provenance();
            Optional<FigureCompanions> companions = model.numbers()
                    .filter(_ -> chosen.companions())
                    .map(known -> companions(known, drawn, messages));
            Runnable keep = keeping(model.current(), model.selected() + 1, target, chosen, messages);
            jobs.start(
                    _ -> {
                        List<Path> written = new ArrayList<>();
                        for (FigureSheet sheet : sheets) {
                            Path file = sheet.file(target);
                            chosen.file().write(sheet.with(ink).with(said).drawing(), provenance, finish, file);
                            written.add(file);
                        }
                        if (companions.isPresent()) {
                            companions.get().write(target);
                        }
                        return List.copyOf(written);
                    },
                    files -> {
                        keep.run();
                        done.accept(files);
                    },
                    failed);
        });
    }

    /// What puts a figure among those that left the study of now, if that study is still the open one.
    private Runnable keeping(PlannedFigure figure, int number, Path target, ExportChoices chosen, Messages messages) {
        Optional<Study> study = openStudy.get();
        return () -> study.ifPresent(left -> {
            ExportedFigure exported = new ExportedFigure(
                    String.valueOf(target.getFileName()),
                    number,
                    FigurePlan.named(figure, left),
                    left.recipe(),
                    left.plan(),
                    left.regression(),
                    chosen.dpi(),
                    chosen.greyscale(),
                    chosen.companions(),
                    messages.language().locale().getLanguage());
            openStudy.note(open -> open.name().equals(left.name()) && open.source().equals(left.source())
                    ? open.withExported(open.exported().with(exported))
                    : open);
        });
    }

    private UnaryOperator<Drawing> ink(ExportChoices chosen) {
        return chosen.greyscale() ? page -> page.recoloured(ColourVision.GREYSCALE::of) : UnaryOperator.identity();
    }

    private String caption(StudyFigure drawn, Messages messages) {
        return model.numbers()
                .map(known -> new FigureCaption(messages).words(model.current(), known, drawn))
                .orElse("");
    }

    private FigureCompanions companions(FigureNumbers numbers, StudyFigure drawn, Messages messages) {
        int number = model.selected() + 1;
        return FigureCompanions.of(number, model.current(), numbers, drawn, model.hidesCounts(), messages);
    }

    /// Writes the flow of patients of an analysis in the look of the study's first figure. It can be reopened like any figure.
    ///
    /// @param done   told when the file is there
    /// @param failed told when it could not be written
    public void exportFlow(AnalysisResult result, Path target, Messages messages, Runnable done, Consumer<Exception> failed) {
        PlannedFigure first = model.figures().isEmpty() ? PlannedFigure.IN_VIEW : model.figures().getFirst();
        PlannedFigure flow = PlannedFigure.IN_VIEW.withKind(PlannedFigure.Kind.FLOW).withLook(first.look());
        Provenance provenance = provenance(flow);
        Optional<Study> study = model.study();
        ExportChoices chosen = model.exportProperty().get().withGreyscale(false).withCompanions(false);
        PlannedFigure.Grouped compared = new PlannedFigure.Grouped(result.plan().grouping(), result.plan().origin());
        PlannedFigure shown = flow.withPanels(List.of(new PlannedFigure.Panel(compared, FigureEdits.NONE)));
        Runnable keep = keeping(shown, 1, target, chosen, messages);
        jobs.start(
                _ -> {
                    HiddenCounts hidden = study.map(open -> StudyTables.setting(open).hidden()).orElseGet(HiddenCounts::none);
                    Drawing page = FlowFigure.of(result, HiddenFlow.of(result, hidden), flow.look().style(), messages)
                            .drawing();
                    FigureFile.of(target).orElse(FigureFile.PNG).write(page, provenance, chosen.dpi(), target);
                    return target;
                },
                _ -> {
                    keep.run();
                    done.run();
                },
                failed);
    }

    /// Brings back a figure from a file that was exported: its plan and edits, drawn from the open study.
    ///
    /// @param said told in a sentence how it went
    public void reopen(Path file, Messages messages, Consumer<String> said) {
        jobs.start(
                _ -> FigureFile.provenance(file),
                provenance -> model.study().ifPresent(open -> said.accept(restored(provenance, open, messages))),
                failures::accept);
    }

    private String restored(Provenance provenance, Study open, Messages messages) {
        return Reopening.of(provenance, open)
                .map(found -> {
                    model.add(messages.text("step.figure.reopened"), List.of(found.figure()));
                    return found.sentence(messages);
                })
                .orElseGet(() -> messages.text("figures.reopen.none"));
    }

    /// What is written into files of the figure in view.
    Provenance provenance() {
        return provenance(model.current());
    }

    private Provenance provenance(PlannedFigure figure) {
        Optional<Study> study = model.study();
        return new Provenance(
                application,
                study.map(open -> open.source().sha256()).orElse(""),
                study.map(open -> FigureJson.write(open, figure)).orElse(""));
    }
}
