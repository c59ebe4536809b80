package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class PanelFigureTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);

    /// The paper's Figure 1: sex, age, tumour size and stage.
    private static PanelFigure figure() throws Exception {
        SampleStudy study = SampleStudy.open();
        FigureEdits edits = FigureEdits.NONE.withTimeZero(Optional.of("diagnosis"));
        List<PanelFigure.Panel> panels = List.of(
                new PanelFigure.Panel(study.byLevels("sex"), edits),
                new PanelFigure.Panel(study.byCutPoint("age_at_diagnosis", 60, CutPointOrigin.FIXED_IN_ADVANCE), edits),
                new PanelFigure.Panel(study.byCutPoint("tumour_size_cm", 6, CutPointOrigin.CHOSEN_AFTER_LOOKING), edits),
                new PanelFigure.Panel(study.byLevels("stage"), edits));
        FigureStyle style = JournalPreset.GENERAL.style(JournalPreset.Columns.DOUBLE, 140);
        return PanelFigure.of(panels, style, 2, JournalPreset.Letters.CAPITAL, true, ENGLISH);
    }

    @Test
    void lettersThePanelsAtTheSameCorner() throws Exception {
        // when
        PanelFigure figure = figure();

        // then
        List<Mark.Label> letters = labels(figure.drawing(), Parts.LETTER);
        assertThat(letters).extracting(Mark.Label::text).containsExactly("A", "B", "C", "D");
        for (int i = 0; i < 4; i++) {
            Box place = figure.places().get(i);
            assertThat(letters.get(i).x() - place.left()).isEqualTo(letters.getFirst().x(), within(1e-9));
            assertThat(letters.get(i).y() - place.top()).isEqualTo(letters.getFirst().y(), within(1e-9));
        }
    }

    @Test
    void alignsAxesAndNumbersAtRiskOfARow() throws Exception {
        // when
        Drawing drawing = figure().drawing();

        // then
        List<Box> axes = drawing.marks(role -> role.is(Parts.AXIS)).stream()
                .map(mark -> ((Mark.Line) mark).vertices().bounds())
                .toList();
        assertThat(axes.get(0).top()).isEqualTo(axes.get(1).top());
        assertThat(axes.get(0).bottom()).isEqualTo(axes.get(1).bottom());
        assertThat(axes.get(2).bottom()).isEqualTo(axes.get(3).bottom());
        assertThat(axes.get(0).left()).isEqualTo(axes.get(2).left());
        assertThat(axes).allMatch(axis -> Math.abs(axis.height() - axes.getFirst().height()) < 1e-6);
        assertThat(axes).allMatch(axis -> Math.abs(axis.width() - axes.getFirst().width()) < 1e-6);
        List<Mark.Label> titles = labels(drawing, Parts.RISK_TITLE);
        assertThat(titles.get(0).y()).isEqualTo(titles.get(1).y());
    }

    @Test
    void sharesOneTimeAxis() throws Exception {
        // when
        Drawing drawing = figure().drawing();

        // then
        for (int panel = 0; panel < 4; panel++) {
            int number = panel;
            assertThat(drawing.marks(role -> role.is(Parts.TIME_LABEL) && role.panel() == number))
                    .extracting(mark -> ((Mark.Label) mark).text())
                    .containsExactly("0", "6", "12", "18", "24", "30", "36", "42");
        }
    }

    private static void assertNothingMeets(Drawing drawing) {
        List<Mark.Label> labels = drawing.labels().toList();
        for (Mark.Label label : labels) {
            Box box = TextMeasurer.bundled().bounds(label).grown(-0.01);
            assertThat(drawing.page().contains(box)).as(label.text()).isTrue();
            for (Mark.Label other : labels) {
                boolean sameLine = label.role().equals(other.role());
                if (other != label && !sameLine) {
                    assertThat(box.overlaps(TextMeasurer.bundled().bounds(other)))
                            .as(label.text() + " over " + other.text())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void keepsPlotsInLineWhereOnePanelNeedsALegend() throws Exception {
        // given
        SampleStudy study = SampleStudy.open();
        List<PanelFigure.Panel> panels = List.of(
                new PanelFigure.Panel(study.byLevels("surgery"), FigureEdits.NONE),
                new PanelFigure.Panel(study.byLevels("treatment"), FigureEdits.NONE));
        FigureStyle style = JournalPreset.GENERAL.style(JournalPreset.Columns.DOUBLE, 100);

        // when
        Drawing drawing =
                PanelFigure.of(panels, style, 2, JournalPreset.Letters.IN_BRACKETS, true, ENGLISH).drawing();

        // then
        assertThat(drawing.marks(role -> role.is(Parts.LEGEND_TEXT))).hasSize(5);
        List<Box> axes = drawing.marks(role -> role.is(Parts.AXIS)).stream()
                .map(mark -> ((Mark.Line) mark).vertices().bounds())
                .toList();
        assertThat(axes.get(0).top()).isCloseTo(axes.get(1).top(), within(1e-9));
        assertThat(axes.get(0).bottom()).isCloseTo(axes.get(1).bottom(), within(1e-9));
        assertNothingMeets(drawing);
    }

    @Test
    void keepsTextOnThePageAndApart() throws Exception {
        assertNothingMeets(figure().drawing());
    }

    private static List<Mark.Label> labels(Drawing drawing, String part) {
        return drawing.marks(role -> role.is(part)).stream()
                .map(Mark.Label.class::cast)
                .toList();
    }
}
