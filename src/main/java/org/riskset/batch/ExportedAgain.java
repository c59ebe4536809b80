package org.riskset.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.drawing.ColourVision;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Provenance;
import org.riskset.figure.FigureCompanions;
import org.riskset.figure.FigureDraughtsman;
import org.riskset.figure.FigureFile;
import org.riskset.figure.FigureSheet;
import org.riskset.figure.StudyFigure;
import org.riskset.report.StudyTables;
import org.riskset.study.ExportedFigure;
import org.riskset.study.FigureCalculation;
import org.riskset.study.PrintedFigure;
import org.riskset.study.Study;
import org.riskset.study.file.FigureJson;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;
import org.riskset.wording.OutcomeText;

/// The figures that were exported from a study, done again as they were and under the names they had. What the study hides
/// now is hidden in them, too.
final class ExportedAgain {
    /// Where they go, within the folder of all files.
    static final String FOLDER = "exported";

    private final String application;
    private final Messages messages;

    /// @param messages for what is said about figures; each is in the language it was exported in
    ExportedAgain(String application, Messages messages) {
        this.application = application;
        this.messages = messages;
    }

    /// What became of them.
    ///
    /// @param files   in the order they were written
    /// @param leftOut sentences about those that could not be done
    record Written(List<Path> files, List<String> leftOut) {
        Written {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    /// Writes all of a study.
    ///
    /// @throws IOException if one cannot be written
    Written write(Study study, Path out) throws IOException {
        List<Path> written = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (ExportedFigure exported : study.exported().figures()) {
            switch (exported.within(study)) {
                case Study.Recohort.Made then -> write(exported, then.study(), out, written, leftOut);
                case Study.Recohort.NotMade not ->
                    leftOut.add(leftOut(exported, new OutcomeText(messages).sentence(not.reason())));
            }
        }
        return new Written(written, leftOut);
    }

    private void write(ExportedFigure exported, Study study, Path out, List<Path> written, List<String> leftOut)
            throws IOException {
        FigureCalculation calculation = FigureCalculation.of(study, exported.figure());
        if (!calculation.fits(study.cohort())) {
            leftOut.add(leftOut(exported, messages.text("batch.render.exported.variable")));
            return;
        }
        PrintedFigure figure = new PrintedFigure(exported.figure(), calculation.run(new AnalysisRunner(study.cohort())))
                .sparing(StudyTables.setting(study).hidden());
        Messages words = new Messages("vi".equals(exported.language()) ? Language.VIETNAMESE : Language.ENGLISH);
        words.turnTo(study.recipe().definition().name());
        switch (new FigureDraughtsman(words).draw(figure)) {
            case StudyFigure.Made made -> written.addAll(files(exported, figure, made.figure(), study, words, out));
            case StudyFigure.NotMade not -> leftOut.add(leftOut(exported, not.reason()));
        }
    }

    private String leftOut(ExportedFigure exported, String reason) {
        return messages.text("batch.render.exported.left-out", exported.file(), reason);
    }

    private List<Path> files(
            ExportedFigure exported, PrintedFigure figure, StudyFigure drawn, Study study, Messages words, Path out)
            throws IOException {
        boolean countsHidden = study.design().hidesSmallCounts();
        FigureCompanions companions =
                FigureCompanions.of(exported.number(), figure.planned(), figure.numbers(), drawn, countsHidden, words);
        UnaryOperator<Drawing> ink = exported.greyscale()
                ? page -> page.recoloured(ColourVision.GREYSCALE::of)
                : UnaryOperator.identity();
        UnaryOperator<Drawing> said = countsHidden
                ? page -> page.withAlternativeText(companions.text().strip())
                : UnaryOperator.identity();
        Provenance provenance =
                new Provenance(application, study.source().sha256(), FigureJson.write(study, exported.figure()));
        FigureFile.Finish finish = FigureFile.Finish.of(exported.figure(), exported.dotsPerInch());
        Path target = Files.createDirectories(out.resolve(FOLDER)).resolve(exported.file());
        FigureFile kind = FigureFile.of(target).orElse(FigureFile.PNG);
        List<Path> written = new ArrayList<>();
        for (FigureSheet sheet : FigureSheet.of(exported.figure(), drawn)) {
            Path file = sheet.file(target);
            kind.write(sheet.with(ink).with(said).drawing(), provenance, finish, file);
            written.add(file);
        }
        if (exported.companions()) {
            written.addAll(companions.write(target));
        }
        return written;
    }
}
