package org.riskset.study.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.riskset.style.FigureLook;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/// Looks of figures kept under names in the user's own folder, for every study.
public final class NamedLooks {
    private final Path file;

    /// @param folder of the settings
    public NamedLooks(Path folder) {
        this.file = folder.resolve("figure-looks.json");
    }

    /// The looks by name, in the order of their names. Where the file cannot be read there are none: it must not keep
    /// anybody from drawing a figure.
    public Map<String, FigureLook> all() {
        try {
            return Files.exists(file)
                    ? new TreeMap<>(StudyJson.MAPPER.readValue(
                            Files.readAllBytes(file), new TypeReference<Map<String, FigureLook>>() {}))
                    : new TreeMap<>();
        } catch (IOException | JacksonException unreadable) {
            return new TreeMap<>();
        }
    }

    /// Keeps a look under a name, in place of the one it had before.
    ///
    /// @throws IOException if the folder cannot be written
    public void keep(String name, FigureLook look) throws IOException {
        Map<String, FigureLook> looks = all();
        looks.put(name, look);
        write(looks);
    }

    /// @throws IOException if the folder cannot be written
    public void forget(String name) throws IOException {
        Map<String, FigureLook> looks = all();
        looks.remove(name);
        write(looks);
    }

    private void write(Map<String, FigureLook> looks) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, StudyJson.MAPPER.writeValueAsBytes(looks));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
