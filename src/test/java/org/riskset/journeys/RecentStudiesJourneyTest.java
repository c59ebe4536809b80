package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.riskset.settings.RecentFile;
import org.riskset.settings.Settings;
import org.riskset.settings.SettingsStore;

/// The studies opened before, on the first page.
class RecentStudiesJourneyTest extends Journey {
    @Override
    void prepare() throws IOException {
        Settings settings = Settings.DEFAULT;
        for (String name : List.of("Breast", "Lung", "Thyroid")) {
            Path file = Files.writeString(folder.resolve(name + ".riskset"), "");
            settings = settings.withOpened(new RecentFile(file.toString(), 40, 20, "2026-01-01"));
        }
        new SettingsStore(folder.resolve("settings.json")).save(settings);
    }

    private List<String> names() {
        return FxToolkit.on(() -> ((VBox) window.find("#recent-list").orElseThrow())
                .getChildren().stream().map(RecentStudiesJourneyTest::name).toList());
    }

    private static String name(Node row) {
        row.applyCss();
        return row.lookup(".heading") instanceof Label heading ? heading.getText() : "";
    }

    @Test
    void showsTheStudiesWhoseNamesHoldWhatIsTyped() {
        window.await("#recent-list");
        assertThat(names()).startsWith("Thyroid", "Lung", "Breast").hasSize(4);

        FxToolkit.run(() -> ((TextField) window.find("#recent-filter").orElseThrow()).setText("lUN"));
        assertThat(names()).containsExactly("Lung");

        FxToolkit.run(() -> ((TextField) window.find("#recent-filter").orElseThrow()).setText("spleen"));
        assertThat(FxToolkit.on(() -> window.find(".recent-none").isPresent())).isTrue();
    }

    @Test
    void keepsAStarredStudyAtTheTopInTheNextSessionToo() {
        window.click("#pin-Breast");
        FxToolkit.await("at the top", () -> names().getFirst().equals("Breast"));
        FxToolkit.await("kept", () -> new SettingsStore(folder.resolve("settings.json")).load().pinned().size() == 1);
        openAgain();
        window.await("#recent-list");
        assertThat(names()).startsWith("Breast", "Thyroid", "Lung");

        window.click("#unpin-Breast");
        FxToolkit.await("where it was", () -> names().getLast().startsWith("Sample") && names().get(2).equals("Breast"));
    }
}
