package org.riskset.settings;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Keeps settings in one small JSON file in the user's own folder.
public final class SettingsStore {
    private final Path file;
    private final ObjectMapper mapper = JsonMapper.builder().build();

    public SettingsStore(Path file) {
        this.file = file;
    }

    /// The folder the operating system keeps a user's settings in, below which Riskset has its own.
    ///
    /// @param system name of the operating system, as `os.name` gives it
    /// @param home   the user's home folder
    /// @param roaming the folder `APPDATA` names on Windows, empty elsewhere
    /// @param xdg    the folder `XDG_CONFIG_HOME` names, empty where it is not set
    public static Path defaultFile(String system, Path home, String roaming, String xdg) {
        String lower = system.toLowerCase(Locale.ROOT);
        Path base =
                lower.contains("win") && !roaming.isEmpty()
                        ? Path.of(roaming)
                        : lower.contains("mac")
                                ? home.resolve("Library").resolve("Application Support")
                                : xdg.isEmpty() ? home.resolve(".config") : Path.of(xdg);
        return base.resolve("Riskset").resolve("settings.json");
    }

    /// The folder the settings lie in, where what belongs to them can be kept too.
    public Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    /// The settings kept, or the defaults where there are none or the file cannot be read: a damaged settings file must
    /// not keep anybody from working.
    public Settings load() {
        try {
            return Files.exists(file) ? mapper.readValue(Files.readAllBytes(file), Settings.class) : Settings.DEFAULT;
        } catch (IOException | JacksonException unreadable) {
            return Settings.DEFAULT;
        }
    }

    /// Writes the settings beside the old ones and puts them in their place in one step.
    ///
    /// @throws IOException if the folder cannot be written
    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, mapper.writeValueAsBytes(settings));
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
