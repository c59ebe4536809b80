package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Label;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.app.AppContext;
import org.riskset.settings.SettingsStore;
import org.riskset.ui.task.JobRunner;

/// Files and columns that cannot be used: a sentence each, and what was open stays open.
class BadInputTest {
    private static final String HEAD = "id,diagnosis_date,last_contact_date,vital_status,stage\n";

    @TempDir
    Path folder;

    private AppContext context;
    private Scene scene;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @BeforeEach
    void openSample() {
        JobRunner jobs = new JobRunner(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()), Platform::runLater);
        context = FxToolkit.on(() -> new AppContext(
                new SettingsStore(folder.resolve("settings.json")), new PreparedDialogs(), jobs, Clock.systemUTC(), _ -> {}));
        scene = context.scene();
        FxToolkit.run(context::openSample);
        FxToolkit.await("the curves", () -> context.exploreModel().resultProperty().get().isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "empty.xlsx | '' | The file is empty",
        "text.xlsx | these are words, not a workbook | This is not a workbook",
        "headings.csv | id,diagnosis_date,last_contact_date,vital_status | There are names but no patients"
    })
    void aFileThatCannotBeReadIsExplainedAndTheSampleStaysOpen(String name, String content, String heading)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);

        FxToolkit.run(() -> context.openFile(file));

        FxToolkit.await("the card", () -> scene.lookup("#failure-heading") != null);
        assertThat(text("#failure-heading")).isEqualTo(heading);
        assertThat(text("#failure-sentence")).contains(name).hasSizeGreaterThan(30);
        FxToolkit.run(() -> ((Button) scene.lookup("#failure-close")).fire());
        assertThat(FxToolkit.on(() -> scene.lookup("#failure-heading"))).isNull();
        assertThat(FxToolkit.on(() -> context.exploreModel().openStudy().get().orElseThrow().cohort().patients()))
                .isEqualTo(31);
    }

    @Test
    void aProtectedWorkbookAsksForItsPassword() throws Exception {
        Path file = folder.resolve("protected.xlsx");
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("2022");
            try (OutputStream out = encryptor.getDataStream(office)) {
                Files.copy(Path.of("sample-data", "anaplastic-thyroid-cancer.xlsx"), out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                office.writeFilesystem(out);
            }
        }

        FxToolkit.run(() -> context.openFile(file));
        type("#password", "wrong", "#password-open");
        FxToolkit.await("another try", () -> scene.lookup("#password") instanceof TextField again && again.getText().isEmpty());
        type("#password", "2022", "#password-open");

        FxToolkit.await("the import page", () -> scene.lookup("#names-row") != null);
    }

    private void type(String field, String text, String button) {
        FxToolkit.await(field, () -> scene.lookup(field) != null);
        FxToolkit.run(() -> {
            ((TextField) scene.lookup(field)).setText(text);
            ((Button) scene.lookup(button)).fire();
        });
    }

    @Test
    void aSheetWithoutAUsableRowSaysWhyForEachRow() throws IOException {
        open("unusable.csv", HEAD + "1,2020-01-01,,Dead,I\n2,2020-02-01,2019-01-01,Alive,II\n3,2020-03-01,,Dead,II\n4,2021-01-01,2020-05-05,Dead,I\n");

        assertThat(FxToolkit.on(() -> scene.lookup("#import-finish").isDisabled())).isTrue();
        FxToolkit.await("the findings", () -> allText("#findings").contains("Row 3"));
        assertThat(FxToolkit.on(() -> allText("#findings")))
                .contains("No end date", "Row 2", "End before start", "Row 3", "2019-01-01 is before the start date");
        assertThat(FxToolkit.on(() -> allText(".roles-band"))).contains("None of the 4 rows can be used");
    }

    @Test
    void aStatusWithThreeValuesShowsThemAllAndWhichMeansDeath() throws IOException {
        open("three.csv", HEAD + "1,2020-01-01,2021-01-01,Dead,I\n2,2020-02-01,2021-01-01,Alive,II\n3,2020-03-01,2021-06-01,Lost,II\n4,2020-03-01,2021-06-01,Dead,I\n5,2020-03-01,2021-07-01,Alive,I\n");

        assertThat(FxToolkit.on(() -> allText(".roles-band"))).contains("Dead: 2 deaths", "Lost: 1 censored", "Alive: 2 censored");
        assertThat(FxToolkit.on(() -> scene.lookup("#import-finish").isDisabled())).isFalse();
    }

    @Test
    void aCohortWithoutEventsAndWithOneGroupIsShownWithACaution() throws IOException {
        open("alive.csv", HEAD + "1,2020-01-01,2021-01-01,Alive,I\n2,2020-02-01,2021-01-01,Alive,I\n3,2020-03-01,2021-06-01,Dead,I\n4,2020-03-01,2021-06-01,Alive,I\n");
        FxToolkit.run(() -> ((Button) scene.lookup("#import-finish")).fire());
        FxToolkit.await("the new cohort", () -> context.exploreModel()
                .resultProperty()
                .get()
                .filter(result -> result.overall().patients() == 4)
                .isPresent());
        FxToolkit.run(() -> context.exploreModel()
                .grouping().by(context.exploreModel().variables().getFirst(), "group"));
        FxToolkit.await("the grouping", () -> context.exploreModel()
                .resultProperty()
                .get()
                .flatMap(result -> result.plan().grouping().columnName())
                .isPresent());

        FxToolkit.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        assertThat(FxToolkit.on(() -> allText("#shell"))).doesNotContain("NaN");
    }

    private void open(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        FxToolkit.run(() -> context.openFile(file));
        FxToolkit.await("the sheet", () -> scene.lookup("#import-finish") != null
                && allText("#shell").contains(name));
        FxToolkit.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    private String text(String query) {
        return FxToolkit.on(() -> ((Label) scene.lookup(query)).getText());
    }

    private String allText(String query) {
        StringBuilder text = new StringBuilder();
        scene.lookup(query).lookupAll(".label").forEach(node -> {
            if (node instanceof Label label) {
                text.append(label.getText()).append('\n');
            }
        });
        return text.toString();
    }
}
