package org.riskset.ui.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.drawing.Drawing;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.ui.FxThread;
import org.riskset.ui.HeldJobs;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.theme.Appearance;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The Regression page while a model takes long: ticks stay, and nothing moves under the pointer.
class FactorsWhileCalculatingTest {
    private final HeldJobs jobs = new HeldJobs();
    private final OpenStudy openStudy = new OpenStudy();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private Scene scene;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxThread.start();
    }

    @BeforeEach
    void openRegression() throws Exception {
        Study sample = SampleStudies.sample();
        FxThread.run(() -> {
            RegressionModel model = new RegressionModel(openStudy, jobs.runner(), "Riskset", failure::set);
            openStudy.open(sample);
            model.setInView(true);
            RegressionView view = new RegressionView(
                    new Messages(Language.ENGLISH), model, Appearance.LIGHT, new NoFiles());
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
    void aFactorStaysTickedWhenTheModelOfTheTickBeforeArrives() throws Exception {
        FxThread.run(() -> {
            tick("age_at_diagnosis");
            jobs.doWork();
            tick("sex");
            jobs.deliver();
        });

        assertThat(box("age_at_diagnosis").isSelected()).isTrue();
        assertThat(box("sex").isSelected()).isFalse();
        assertThat(openStudy.get().orElseThrow().regression().model().factors())
                .extracting(RegressionPlan.Factor::column)
                .contains("age_at_diagnosis")
                .doesNotContain("sex");
    }

    @Test
    void noFactorMovesWhenOthersAreTicked() throws Exception {
        List<Bounds> before = places();

        FxThread.run(() -> {
            tick("age_at_diagnosis");
            tick("sex");
            tick("stage");
        });
        assertThat(places()).isEqualTo(before);

        FxThread.run(() -> {
            jobs.doWork();
            jobs.deliver();
        });
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void aNumberEntersPerAnyNumberOfItsUnits() throws Exception {
        FxThread.run(() -> {
            openStudy.edit("as a number", study -> study.withRegression(study.regression()
                    .withModel(study.regression().model().with(new RegressionPlan.Continuous("age_at_diagnosis", 1)))));
            places();
            unit().setText("2.5");
            unit().fireEvent(new ActionEvent());
        });
        assertThat(openStudy.get().orElseThrow().regression().model().find("age_at_diagnosis"))
                .contains(new RegressionPlan.Continuous("age_at_diagnosis", 2.5));

        FxThread.run(() -> {
            unit().setText("ten");
            unit().fireEvent(new ActionEvent());
        });
        assertThat(unit().getText()).isEqualTo("2.5");
    }

    @Test
    void takesNoForestOutOfAStudyThatHidesSmallCounts() throws Exception {
        FxThread.run(this::places);
        assertThat(isTakeable()).isTrue();

        hideCountsBelow(5);
        assertThat(isTakeable()).isFalse();

        hideCountsBelow(0);
        assertThat(isTakeable()).isTrue();
    }

    private void hideCountsBelow(int least) throws Exception {
        FxThread.run(() -> {
            openStudy.edit("hide", study -> study.withDesign(study.design().withLeastCount(least)));
            jobs.doWork();
            jobs.deliver();
        });
    }

    private boolean isTakeable() {
        boolean copy = !scene.lookup("#regression-copy").isDisabled();
        assertThat(scene.lookup("#regression-export").isDisabled()).isEqualTo(!copy);
        return copy;
    }

    private TextField unit() {
        return (TextField) scene.lookup("#unit-age_at_diagnosis");
    }

    private List<Bounds> places() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return boxes().map(box -> box.localToScene(box.getLayoutBounds())).toList();
    }

    private void tick(String column) {
        box(column).fire();
    }

    private CheckBox box(String column) {
        return boxes().filter(box -> box.getId().equals("factor-" + column)).findFirst().orElseThrow();
    }

    private Stream<CheckBox> boxes() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot().lookupAll(".check-box").stream()
                .filter(node -> node.getId() != null && node.getId().startsWith("factor-"))
                .map(CheckBox.class::cast);
    }

    private static final class NoFiles implements RegressionView.Actions {
        @Override
        public void saveDrawing(Drawing drawing, String suggestedName) {
            throw new AssertionError("nothing was to be saved");
        }

        @Override
        public void copyDrawing(Drawing drawing) {
            throw new AssertionError("nothing was to be copied");
        }
    }
}
