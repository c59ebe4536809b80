package org.riskset.ui.figures;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.riskset.analysis.AnalysisResult;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.figure.KaplanMeierFigure;
import org.riskset.study.Study;
import org.riskset.ui.explore.ExploreModel;
import org.riskset.ui.task.JobRunner;
import org.riskset.wording.Messages;

/// The figure of the result in view, as it will be printed, and its export.
public final class FiguresModel {
    private final ExploreModel explore;
    private final JobRunner jobs;
    private final String application;
    private final ObjectProperty<FigureChoices> choices = new SimpleObjectProperty<>(FigureChoices.FIRST);

    /// @param application name and version written into files
    public FiguresModel(ExploreModel explore, JobRunner jobs, String application) {
        this.explore = explore;
        this.jobs = jobs;
        this.application = application;
    }

    ObjectProperty<FigureChoices> choicesProperty() {
        return choices;
    }

    ReadOnlyObjectProperty<Optional<AnalysisResult>> resultProperty() {
        return explore.resultProperty();
    }

    /// The page as it will be printed; empty while there is no result.
    Optional<Drawing> drawing(Messages messages) {
        return explore.resultProperty()
                .get()
                .map(result -> KaplanMeierFigure.of(result, choices.get().style(), messages)
                        .drawing());
    }

    /// A name for the file, from the study and the grouping.
    String suggestedName() {
        String study = explore.openStudy().get().map(Study::name).orElse("figure");
        String by = explore.resultProperty()
                .get()
                .map(result -> result.grouping().columnLabel())
                .filter(label -> !label.isEmpty())
                .map(label -> " by " + label)
                .orElse("");
        return (study + by).replaceAll("[\\\\/:*?\"<>|]", " ").strip()
                + choices.get().file().ending();
    }

    /// Writes the figure.
    ///
    /// @param done   told when the file is there
    /// @param failed told when it could not be written
    public void export(Path target, Messages messages, Runnable done, Consumer<Exception> failed) {
        drawing(messages).ifPresent(page -> {
            FigureChoices chosen = choices.get();
            Provenance provenance = provenance();
            jobs.start(
                    _ -> {
                        chosen.file().write(page, provenance, chosen.dpi(), target);
                        return target;
                    },
                    _ -> done.run(),
                    failed);
        });
    }

    private Provenance provenance() {
        Optional<Study> study = explore.openStudy().get();
        return new Provenance(
                application,
                study.map(open -> open.source().sha256()).orElse(""),
                study.map(open -> open.plan().toString()).orElse(""));
    }
}
