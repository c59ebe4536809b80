package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.riskset.analysis.AnalysisRunner;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.TextMeasurer;
import org.riskset.study.FigureCalculation;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Panels A to D of the published Figure 1, filed one by one.
class FigureSheetTest {
    private static Study study;
    private static PlannedFigure published;

    @BeforeAll
    static void openStudy() throws Exception {
        study = SampleStudies.sample();
        published = FigurePlan.published(study.tables()).getFirst();
    }

    @Test
    void isTheWholeFigureUnlessPanelsAreWantedApart() {
        StudyFigure drawn = drawn(published, Language.ENGLISH);

        List<FigureSheet> sheets = FigureSheet.of(published, drawn);

        assertThat(sheets).containsExactly(new FigureSheet(drawn.drawing(), ""));
        assertThat(sheets.getFirst().file(Path.of("Figure 1.svg"))).isEqualTo(Path.of("Figure 1.svg"));
    }

    @Test
    void isOneSheetForOnePanelHoweverItIsFiled() {
        PlannedFigure one = PlannedFigure.IN_VIEW.withFiling(PlannedFigure.Filing.PANELS_APART, true);

        assertThat(FigureSheet.of(one, drawn(one, Language.ENGLISH))).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryMarkOfThePageToOnePanelAndKeepsItOnTheSheet(Language language) {
        StudyFigure drawn = drawn(published, language);

        List<FigureSheet> sheets = FigureSheet.of(published.withFiling(PlannedFigure.Filing.PANELS_APART, true), drawn);

        assertThat(sheets).hasSize(4);
        assertThat(sheets.stream().mapToInt(sheet -> sheet.drawing().marks().size()).sum())
                .isEqualTo(drawn.drawing().marks().size());
        for (FigureSheet sheet : sheets) {
            assertThat(sheet.drawing().labels())
                    .allSatisfy(label -> assertThat(sheet.drawing().page().contains(TextMeasurer.bundled().bounds(label).grown(-0.05)))
                            .as(label.text())
                            .isTrue());
        }
    }

    @Test
    void keepsPanelsOfARowInLineAndTellsEachOnItsOwn() {
        List<FigureSheet> sheets = FigureSheet.of(
                published.withFiling(PlannedFigure.Filing.PANELS_APART, true), drawn(published, Language.ENGLISH));

        assertThat(axisBottom(sheets.get(0).drawing())).isCloseTo(axisBottom(sheets.get(1).drawing()), within(1e-9));
        assertThat(sheets.get(3).file(Path.of("folder", "Figure 1.png"))).isEqualTo(Path.of("folder", "Figure 1-D.png"));
        assertThat(sheets.get(3).drawing().title()).isEqualTo("Overall survival by stage");
        assertThat(sheets.get(3).drawing().alternativeText()).startsWith("D: ").contains("IVC").doesNotContain("Female");
    }

    private static double axisBottom(Drawing drawing) {
        return ((Mark.Line) drawing.marks(role -> role.is(Parts.AXIS)).getFirst()).vertices().bounds().bottom();
    }

    private static StudyFigure drawn(PlannedFigure figure, Language language) {
        return ((StudyFigure.Made) new FigureDraughtsman(new Messages(language))
                        .draw(figure, FigureCalculation.of(study, figure).run(new AnalysisRunner(study.cohort()))))
                .figure();
    }
}
