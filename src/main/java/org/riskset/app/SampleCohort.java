package org.riskset.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// The simulated registry that comes with the application, as a file that can be opened like any other.
final class SampleCohort {
    static final String FILE_NAME = "anaplastic-thyroid-cancer.csv";

    private SampleCohort() {}

    /// Writes the sample to a folder of its own that is removed when the application ends.
    ///
    /// @throws IOException if there is no room for a few kilobytes
    static Path asFile() throws IOException {
        Path folder = Files.createTempDirectory("riskset-sample");
        Path file = folder.resolve(FILE_NAME);
        try (InputStream sample = SampleCohort.class.getResourceAsStream("/sample-data/" + FILE_NAME)) {
            Files.copy(
                    Objects.requireNonNull(sample, "the sample cohort is missing from the application"),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        return file;
    }
}
