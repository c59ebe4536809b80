package org.riskset.report.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that appears complete or not at all.
final class WholeFile {
    private WholeFile() {}

    /// What fills a file.
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream stream) throws IOException;
    }

    /// Writes to a file beside the target, which then takes its place.
    static void write(Path target, Content content) throws IOException {
        // Not a temporary file: those can be read by their owner alone, and so could the exported one.
        Path fresh = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(fresh)) {
                content.writeTo(stream);
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
