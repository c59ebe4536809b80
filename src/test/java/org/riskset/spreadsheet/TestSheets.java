package org.riskset.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.UnreadableFileException;

/// Sheets for tests: files of the test resources, and texts written to a folder first.
final class TestSheets {
    private TestSheets() {}

    static Path resource(String name) {
        URL url = TestSheets.class.getResource("/" + name);
        if (url == null) {
            throw new IllegalArgumentException("no test resource " + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RawSheet open(Path file) throws UnreadableFileException {
        return SheetReader.open(file, OpenOptions.DETECT, Progress.NONE);
    }

    static RawSheet csv(Path folder, String text) throws UnreadableFileException {
        return csv(folder, text, StandardCharsets.UTF_8);
    }

    static RawSheet csv(Path folder, String text, Charset encoding) throws UnreadableFileException {
        return open(write(folder, "table.csv", text.getBytes(encoding)));
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static ImportResult read(RawSheet sheet) {
        return Importer.read(sheet, ImportPlan.guess(sheet));
    }
}
