package org.riskset.study.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The folder in which Riskset keeps the studies that were not saved elsewhere, and a note of the one that is open.
///
/// The note is taken away when the program ends as it should; where it is found at the next start, the program was stopped.
public final class StudyFolder {
    private static final int LONGEST_NAME = 60;
    private static final String NOTE = "open";

    private final Path folder;

    public StudyFolder(Path folder) {
        this.folder = folder;
    }

    /// A file of this folder that does not exist yet, called after the study.
    ///
    /// @throws IOException if the folder cannot be made
    public Path fresh(String studyName) throws IOException {
        Files.createDirectories(folder);
        String safe = studyName.replaceAll("[^\\p{L}\\p{N} ._-]", " ").replaceAll(" +", " ").strip();
        String name = safe.isEmpty() ? "study" : safe.substring(0, Math.min(LONGEST_NAME, safe.length())).strip();
        Path file = folder.resolve(name + StudyFile.ENDING);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + " " + number + StudyFile.ENDING);
        }
        return file;
    }

    /// Notes that a study is open.
    public void noteOpen(Path study) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(NOTE), study.toAbsolutePath().toString(), StandardCharsets.UTF_8);
    }

    /// Takes the note away.
    public void noteClosed() throws IOException {
        Files.deleteIfExists(folder.resolve(NOTE));
    }

    /// The study that was open when the program was stopped, if it is still there.
    public Optional<Path> leftOpen() {
        Path note = folder.resolve(NOTE);
        if (!Files.exists(note)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(Files.readString(note, StandardCharsets.UTF_8).strip()))
                    .filter(Files::isRegularFile);
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty(); // a note that cannot be read offers nothing to restore; the studies are in the list
        }
    }
}
