package org.riskset.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.figure.FigureCompanions;
import org.riskset.figure.FigureDraughtsman;
import org.riskset.figure.FigureFile;
import org.riskset.figure.FigureSheet;
import org.riskset.figure.StudyFigure;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PrintedFigure;
import org.riskset.study.Study;
import org.riskset.study.file.FigureJson;
import org.riskset.wording.Messages;

/// The figures of a saved study as files, each with its caption and its numbers beside it.
final class RenderedFigures {
    private static final int DPI = 600;
    private static final List<FigureFile> KINDS =
            List.of(FigureFile.PDF, FigureFile.SVG, FigureFile.PNG, FigureFile.TIFF, FigureFile.PPTX);

    private final Study study;
    private final String application;
    private final Messages messages;

    RenderedFigures(Study study, String application, Messages messages) {
        this.study = study;
        this.application = application;
        this.messages = messages;
    }

    /// What became of the figures.
    ///
    /// @param files   in the order they were written
    /// @param leftOut figures that cannot be drawn
    record Written(List<Path> files, List<LeftOut> leftOut) {
        Written {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// A figure that cannot be drawn.
    ///
    /// @param number its number in the study, from 1
    /// @param reason why, as a sentence
    record LeftOut(int number, String reason) {}

    /// Writes every figure as every kind of file; one that cannot be drawn is left out.
    ///
    /// @throws IOException if one cannot be written
    Written write(List<PrintedFigure> figures, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int position = 0; position < figures.size(); position++) {
            PrintedFigure figure = figures.get(position);
            switch (new FigureDraughtsman(messages).draw(figure)) {
                case StudyFigure.Made made -> written.addAll(write(position + 1, figure, made.figure(), folder));
                case StudyFigure.NotMade not -> leftOut.add(new LeftOut(position + 1, not.reason()));
            }
        }
        return new Written(written, leftOut);
    }

    private List<Path> write(int number, PrintedFigure figure, StudyFigure drawn, Path folder) throws IOException {
        String name = "figure-" + number + about(figure.planned());
        Provenance provenance = new Provenance(
                application, study.source().sha256(), FigureJson.write(study, figure.planned()));
        boolean countsHidden = study.design().hidesSmallCounts();
        FigureCompanions companions =
                FigureCompanions.of(number, figure.planned(), figure.numbers(), drawn, countsHidden, messages);
        UnaryOperator<Drawing> said = countsHidden
                ? page -> page.withAlternativeText(companions.text().strip())
                : UnaryOperator.identity();
        FigureFile.Finish finish = FigureFile.Finish.of(figure.planned(), DPI);
        List<Path> written = new ArrayList<>();
        for (FigureSheet sheet : FigureSheet.of(figure.planned(), drawn)) {
            for (FigureFile kind : KINDS) {
                Path target = sheet.file(folder.resolve(name + kind.ending()));
                kind.write(sheet.with(said).drawing(), provenance, finish, target);
                written.add(target);
            }
        }
        written.addAll(companions.write(folder.resolve(name + FigureFile.PDF.ending())));
        return written;
    }

    /// Its columns, or its kind.
    private static String about(PlannedFigure figure) {
        Stream<String> columns =
                figure.panels().stream().map(PlannedFigure.Panel::column).flatMap(Optional::stream);
        String kind = figure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Stream<String> words =
                switch (figure.kind()) {
                    case KAPLAN_MEIER -> columns;
                    case INCIDENCE -> Stream.concat(Stream.of(kind), columns);
                    case FOLLOW_UP, LOG_MINUS_LOG, FOREST_ALONE, FOREST_TOGETHER, FOREST_SUBGROUPS, CUT_POINT, RESIDUALS,
                            FLOW, SWIMMER ->
                        Stream.of(kind);
                };
        return words.map(word -> "-" + word.replaceAll("[^\\p{L}\\p{N}_-]", "_")).collect(Collectors.joining());
    }
}
