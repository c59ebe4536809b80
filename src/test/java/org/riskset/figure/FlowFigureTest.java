package org.riskset.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisResult;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.drawing.TextMeasurer;
import org.riskset.style.FigureStyle;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class FlowFigureTest {
    private static AnalysisResult byStage;

    @BeforeAll
    static void analyse() throws Exception {
        byStage = SampleStudy.open().byLevels("stage");
    }

    @Test
    void endsInTheGroupsThatAreCompared() {
        // when
        Drawing drawing = FlowFigure.of(byStage, FigureStyle.screen(620, 300, false), new Messages(Language.ENGLISH))
                .drawing();

        // then
        List<String> texts = drawing.labels().map(Mark.Label::text).toList();
        assertThat(texts).contains("Rows in the registry", "IVA", "IVB", "IVC");
        int patients = byStage.groups().stream().mapToInt(group -> group.patients()).sum();
        assertThat(texts).contains("n\u00a0=\u00a0" + patients);
    }

    @Test
    void keepsAllTextInItsBoxes() {
        for (Language language : Language.values()) {
            for (FigureStyle style : List.of(FigureStyle.screen(620, 300, true), FigureStyle.print(84, 80), FigureStyle.slide())) {
                // when
                Drawing drawing = FlowFigure.of(byStage, style, new Messages(language)).drawing();

                // then
                List<Box> boxes = drawing.marks().stream()
                        .filter(Mark.Rectangle.class::isInstance)
                        .map(mark -> ((Mark.Rectangle) mark).box())
                        .toList();
                drawing.labels().forEach(label -> {
                    Box text = TextMeasurer.bundled().bounds(label);
                    assertThat(boxes.stream().filter(box -> box.contains(text))).as(label.text()).hasSize(1);
                });
                assertThat(boxes).allMatch(box -> drawing.page().contains(box));
            }
        }
    }
}
