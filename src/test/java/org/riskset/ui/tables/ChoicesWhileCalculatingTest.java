package org.riskset.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.table.SummaryTable;
import org.riskset.ui.FxThread;
import org.riskset.ui.HeldJobs;
import org.riskset.ui.study.OpenStudy;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The Tables page while its numbers take long: what was chosen stays chosen.
class ChoicesWhileCalculatingTest {
    private final HeldJobs jobs = new HeldJobs();
    private final OpenStudy openStudy = new OpenStudy();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Scene scene;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxThread.start();
    }

    @BeforeEach
    void openTables() throws Exception {
        Study sample = SampleStudies.sample();
        FxThread.run(() -> {
            TablesModel model = new TablesModel(openStudy, jobs.runner(), failure::set);
            openStudy.open(sample);
            model.setInView(true);
            TablesView view = new TablesView(new Messages(Language.ENGLISH), model, new NoFiles());
            scene = new Scene(view.root(), 1400, 900);
            jobs.doWork();
            jobs.deliver();
        });
    }

    @AfterEach
    void nothingFailed() {
        assertThat(failure.get()).isNull();
    }

    @Test
    void aBoxKeepsItsTickWhenTheNumbersOfTheChoiceBeforeArrive() throws Exception {
        FxThread.run(() -> {
            tick("tables-one-differences");
            jobs.doWork();
            tick("tables-one-tests");
            jobs.deliver();
        });

        assertThat(box("tables-one-differences").isSelected()).isTrue();
        assertThat(box("tables-one-tests").isSelected()).isFalse();
    }

    @Test
    void bothBoxesOfARowCountThoughTheTableOfTheFirstIsNotThere() throws Exception {
        FxThread.run(() -> {
            tick("table-one-stage");
            tick("table-two-stage");
        });

        TablePlan.Entry stage = openStudy.get().orElseThrow().tables().find("stage").orElseThrow();
        assertThat(List.of(stage.inTableOne(), stage.inTableTwo())).containsExactly(false, false);
        assertThat(box("table-one-stage").isSelected()).isFalse();
        assertThat(box("table-two-stage").isSelected()).isFalse();
    }

    @Test
    void nothingIsExportedThatBelongsToTheChoiceBefore() throws Exception {
        FxThread.run(() -> tick("tables-one-differences"));
        assertThat(find("tables-word").isDisabled()).isTrue();

        FxThread.run(() -> {
            jobs.doWork();
            tick("tables-one-tests");
            jobs.deliver();
        });
        assertThat(find("tables-word").isDisabled()).isTrue();

        FxThread.run(() -> {
            jobs.doWork();
            jobs.deliver();
        });
        assertThat(((Button) find("tables-word")).isDisabled()).isFalse();
    }

    @Test
    void whatIsBeingTypedStaysWhenNumbersArrive() throws Exception {
        FxThread.run(() -> {
            tick("tables-one-differences");
            ((TextField) find("row-label")).setText("AJCC st");
            jobs.doWork();
            jobs.deliver();
        });

        assertThat(((TextField) find("row-label")).getText()).isEqualTo("AJCC st");
    }

    private void tick(String id) {
        box(id).fire();
    }

    private CheckBox box(String id) {
        return (CheckBox) find(id);
    }

    private Node find(String id) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static final class NoFiles implements TablesView.Actions {
        @Override
        public void saveTables(List<SummaryTable> tables, String suggestedName) {
            throw new AssertionError("nothing was to be saved");
        }

        @Override
        public void copy(List<SummaryTable> tables) {
            throw new AssertionError("nothing was to be copied");
        }
    }
}
