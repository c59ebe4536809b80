package org.riskset.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.table.SummaryTable;
import org.riskset.ui.FxThread;

/// Tables of any width on a desk of any width.
class PaperDeskTest {
    private static final SummaryTable NARROW = table("Table I", "Characteristic", "All (n = 686)");
    private static final SummaryTable WIDE = table(
            "Table II", "Prognostic factor", "n", "Events", "Median ± SE, months", "Median, months (95% CI)", "Log-rank p",
            "HR (95% CI)", "p (Cox)");
    private static final SummaryTable LONG_GROUPS = table(
            "Table I", "Characteristic", "All (n = 686)", "Surgery and adjuvant chemoradiotherapy (n = 231)",
            "Surgery followed by radiotherapy alone (n = 120)", "Palliative treatment or none (n = 335)", "p");

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxThread.start();
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(ints = {800, 870, 1200})
    void nobodyHasToPushTablesSideways(int width) throws Exception {
        Pane papers = on(width, List.of(LONG_GROUPS, WIDE));

        assertThat(papers.getWidth()).isLessThanOrEqualTo(width);
        assertThat(papers.getChildren()).hasSize(2).allSatisfy(paper -> assertThat(
                        paper.getBoundsInParent().getMinX() + paper.getLayoutBounds().getWidth())
                .isLessThanOrEqualTo(width));
    }

    @Test
    void standsTablesBesideEachOtherWhereThereIsRoom() throws Exception {
        List<Node> papers = on(1800, List.of(NARROW, WIDE)).getChildren();

        assertThat(papers.get(1).getLayoutY()).isEqualTo(papers.get(0).getLayoutY());
        assertThat(papers).allMatch(PaperTable.class::isInstance);
    }

    @Test
    void standsThemBelowEachOtherWhereTheyWouldBecomeTooSmall() throws Exception {
        List<Node> papers = on(640, List.of(NARROW, WIDE)).getChildren();

        assertThat(papers.get(1).getLayoutY()).isGreaterThan(papers.get(0).getLayoutY());
        assertThat(papers.get(1).getLayoutX()).isEqualTo(papers.get(0).getLayoutX());
    }

    @Test
    void doesNotBreakWhatIsInBrackets() throws Exception {
        List<String> heads = on(560, List.of(LONG_GROUPS)).lookupAll(".label").stream()
                .map(label -> ((Label) label).getText())
                .filter(text -> text.contains("n\u00a0=") || text.contains("n ="))
                .toList();

        assertThat(heads).isNotEmpty().allMatch(head -> head.contains("\n(n = ") || head.startsWith("All"));
    }

    private static Pane on(int width, List<SummaryTable> tables) throws Exception {
        AtomicReference<PaperDesk> shown = new AtomicReference<>();
        FxThread.run(() -> {
            PaperDesk desk = new PaperDesk();
            Pane root = new Pane(desk);
            Scene scene = new Scene(root, width, 500);
            scene.getRoot().applyCss();
            desk.resize(width, 500);
            desk.show(tables);
            shown.set(desk);
        });
        FxThread.run(() -> {
            shown.get().applyCss();
            shown.get().layout();
        });
        return (Pane) shown.get().getContent();
    }

    private static SummaryTable table(String title, String... heads) {
        List<SummaryTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            List<SummaryTable.Cell> cells =
                    new ArrayList<>(Collections.nCopies(heads.length, SummaryTable.Cell.of("66.2 (48.1–75.1)")));
            cells.set(0, SummaryTable.Cell.of("at least 53 years"));
            rows.add(new SummaryTable.Row(SummaryTable.Kind.LEVEL, cells));
        }
        return new SummaryTable(title, title, List.of(heads), rows, List.of("A note."));
    }
}
