package org.riskset.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    private static RecentFile study(String name) {
        return new RecentFile("/studies/" + name + ".riskset", 10, 5, "2026-01-01");
    }

    @Test
    void keepsSettingsOfBeforeStudiesCouldBePinned() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.json"), "{\"language\":\"vi\",\"dark\":true,\"recent\":[]}");

        assertThat(new SettingsStore(file).load()).isEqualTo(new Settings("vi", true, List.of(), null));
    }

    @Test
    void keepsWhatIsPinnedFromOneSessionToTheNext() throws IOException {
        SettingsStore store = new SettingsStore(folder.resolve("settings.json"));
        Settings settings = Settings.DEFAULT.withOpened(study("a")).withOpened(study("b")).withPinned(study("a"), true);

        store.save(settings);

        assertThat(store.load()).isEqualTo(settings);
        assertThat(store.load().recentPinnedFirst()).containsExactly(study("a"), study("b"));
        assertThat(settings.withPinned(study("a"), false).recentPinnedFirst()).containsExactly(study("b"), study("a"));
    }

    @Test
    void keepsAPinnedStudyHoweverManyAreOpenedAfterIt() {
        Settings settings = Settings.DEFAULT.withOpened(study("kept")).withPinned(study("kept"), true);
        for (int i = 0; i < 12; i++) {
            settings = settings.withOpened(study("s" + i));
        }

        assertThat(settings.recent()).hasSize(9).contains(study("kept")).contains(study("s11")).doesNotContain(study("s3"));
        assertThat(settings.recentPinnedFirst()).startsWith(study("kept"), study("s11"));
    }

    @Test
    void forgetsThatAStudyWasPinnedWithTheStudy() {
        Settings settings = Settings.DEFAULT.withOpened(study("a")).withPinned(study("a"), true).without(study("a"));

        assertThat(settings.recent()).isEmpty();
        assertThat(settings.pinned()).isEmpty();
    }
}
