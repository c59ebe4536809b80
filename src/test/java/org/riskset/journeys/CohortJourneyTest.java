package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.registry.Column;
import org.riskset.study.file.StudyFile;
import org.riskset.study.file.UnreadableStudyException;

/// Building a cohort with mouse and keyboard: finding by name, filtering, making a variable, a landmark, undo, and a study
/// that is restored after the program was stopped.
class CohortJourneyTest extends Journey {
    @BeforeEach
    void start() {
        openSample();
    }

    @Test
    void findsAVariableByAFewLettersAndGroupsByIt() {
        window.findAndRun("surg");

        window.awaitGrouping("surgery");
    }

    @Test
    void enterInAnEmptyBoxDoesNotRunAgainWhatWasFoundBefore() {
        window.findAndRun("surg");
        window.awaitGrouping("surgery");
        window.group("sex");

        window.shortcut(KeyCode.K);
        window.press(KeyCode.ENTER);

        window.group("stage");
        click("#undo");
        window.awaitGrouping("sex");
    }

    @Test
    void filtersBesideTheCurvesAndTakesItBack() {
        window.press(KeyCode.F);
        chooseColumn("stage");
        click("#filter-level-2");
        FxToolkit.await("the filter", () -> patients() == 20);
        assertThat(window.result().orElseThrow().cohort().exclusions()).hasSize(11);

        window.press(KeyCode.ESCAPE);
        window.undo();

        FxToolkit.await("undo", () -> patients() == 31);
    }

    @Test
    void startsTheClockAtALandmarkOneClickFromTheWarning() {
        window.findAndRun("surg");
        window.awaitGrouping("surgery");
        makeRoom();
        click("#inspector-open");
        click("#open-landmark");
        FxToolkit.await("the comparison", () -> find("#landmark-use").filter(node -> !node.isDisabled()).isPresent());
        click("#landmark-use");

        FxToolkit.await("the landmark", () -> patients() == 28);
        assertThat(window.result().orElseThrow().cohort().landmark()).contains(2.0);
    }

    @Test
    void makesAVariableOfACutNumber() {
        click("#add-variable");
        FxToolkit.run(() -> select("#derive-number", "age_at_diagnosis"));
        click("#derive-cuts");
        robot.write("50; 60");
        click("#derive-make");

        FxToolkit.await("the variable", () -> context.exploreModel().variables().stream()
                .map(Column::label)
                .anyMatch("Age at diagnosis, groups"::equals));
    }

    @Test
    void restoresTheStudyWhereItWasLeft() {
        window.findAndRun("surg");
        window.awaitGrouping("surgery");
        FxToolkit.await("the study file", () -> savedGrouping().equals(Optional.of("surgery")));
        openAgain();
        click("#restore");

        window.awaitGrouping("surgery");
        assertThat(FxToolkit.on(() -> context.exploreModel().openStudy().history())).hasSize(1);
    }

    private Optional<String> savedGrouping() {
        try (Stream<Path> files = Files.list(folder.resolve("studies"))) {
            Path study = files.filter(StudyFile::isStudy).findFirst().orElseThrow();
            return StudyFile.read(study).study().plan().grouping().columnName();
        } catch (IOException | UnreadableStudyException notYet) {
            return Optional.empty();
        }
    }

    private void chooseColumn(String name) {
        FxToolkit.await("the editor", () -> find("#filter-column").isPresent());
        FxToolkit.run(() -> select("#filter-column", name));
    }

    @SuppressWarnings("unchecked")
    private void select(String query, String name) {
        ComboBox<Column> columns = (ComboBox<Column>) find(query).orElseThrow();
        columns.setValue(columns.getItems().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private int patients() {
        return window.result().map(shown -> shown.overall().patients()).orElse(0);
    }
}
