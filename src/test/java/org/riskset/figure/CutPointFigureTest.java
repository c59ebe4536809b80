package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class CutPointFigureTest {
    private static final Messages ENGLISH = new Messages(Language.ENGLISH);
    private static AnalysisResult bySize;

    @BeforeAll
    static void analyse() throws Exception {
        bySize = SampleStudy.open().byCutPoint("tumour_size_cm", 6, CutPointOrigin.CHOSEN_AFTER_LOOKING);
    }

    /// A valley of p around 6 cm.
    private static CutPointEvidence evidence(double smallest) {
        List<CutPointEvidence.Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            double cut = 3.5 + i * 0.25;
            double p = Math.min(1, smallest * Math.exp(2 * Math.abs(cut - 6)));
            candidates.add(new CutPointEvidence.Candidate(cut, 5 + i, 26 - i, 3, 1.7, p, Math.min(1, 10 * p)));
        }
        return new CutPointEvidence("tumour_size_cm", candidates, 0.06, OptionalDouble.empty(), 10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.02, 0.004, 1e-9, 1e-16, 1e-120})
    void keepsAllTextOnThePageAndApart(double smallest) {
        for (FigureStyle style : List.of(FigureStyle.screen(700, 320, false), FigureStyle.print(84, 60), FigureStyle.slide())) {
            // when
            Drawing drawing =
                    CutPointFigure.of(bySize, evidence(smallest), OptionalDouble.of(6), style, ENGLISH).drawing();

            // then
            List<Mark.Label> labels = drawing.labels().toList();
            for (int i = 0; i < labels.size(); i++) {
                Box box = TextMeasurer.bundled().bounds(labels.get(i)).grown(-0.01);
                assertThat(drawing.page().contains(box)).as(labels.get(i).text()).isTrue();
                for (int j = i + 1; j < labels.size(); j++) {
                    assertThat(box.overlaps(TextMeasurer.bundled().bounds(labels.get(j))))
                            .as(labels.get(i).text() + " over " + labels.get(j).text())
                            .isFalse();
                }
            }
        }
    }

    /// As for lymph nodes in breast cancer: every cut but the first has a p below a millionth.
    @Test
    void theBestCutIsTheHighestPointHoweverSmallItsP() {
        Drawing drawing = CutPointFigure.of(
                        bySize, evidence(1e-40), OptionalDouble.empty(), FigureStyle.print(129, 100), ENGLISH)
                .drawing();

        Mark.Line profile = (Mark.Line) drawing.marks(role -> role.is(Parts.CURVE)).getFirst();
        assertThat(profile.vertices().y(10)).isLessThan(profile.vertices().y(9)).isLessThan(profile.vertices().y(11));
        Box words = drawing.marks(role -> role.is(Parts.VERDICT)).stream()
                .map(mark -> TextMeasurer.bundled().bounds((Mark.Label) mark))
                .reduce(Box::union)
                .orElseThrow();
        for (int i = 0; i < profile.vertices().count(); i++) {
            assertThat(words.contains(profile.vertices().x(i), profile.vertices().y(i))).isFalse();
        }
        assertThat(drawing.labels().map(Mark.Label::text)).contains("10", "\u221210", "\u221240");
        assertThat(FigureChecks.of(drawing, FigureStyle.print(129, 100), ENGLISH))
                .filteredOn(check -> check.rule() == FigureCheck.Rule.THINNEST_LINE || check.rule() == FigureCheck.Rule.SMALLEST_TEXT)
                .allMatch(FigureCheck::passed);
    }

    @Test
    void theBestCutIsTheHighestPoint() {
        // when
        Drawing drawing = CutPointFigure.of(
                        bySize, evidence(0.004), OptionalDouble.empty(), FigureStyle.screen(700, 320, false), ENGLISH)
                .drawing();

        // then
        Mark.Line profile = (Mark.Line) drawing.marks(role -> role.is(Parts.CURVE)).getFirst();
        assertThat(profile.vertices().count()).isEqualTo(25);
        assertThat(profile.vertices().y(10)).isEqualTo(profile.vertices().bounds().top());
        assertThat(drawing.alternativeText()).contains("25 possible cuts", "the smallest p is at 6", "p\u00a0=\u00a00.06");
    }

    @Test
    void refusesAProfileWithoutCandidates() {
        CutPointEvidence none = new CutPointEvidence("age", List.of(), 1, OptionalDouble.empty(), 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CutPointFigure.of(bySize, none, OptionalDouble.empty(), FigureStyle.print(84, 60), ENGLISH))
                .withMessageContaining("age");
    }
}
