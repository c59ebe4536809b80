package org.riskset.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// R on this machine, where there is one with the package survival.
public final class R {
    /// How a script ended.
    public record Run(int status, String output) {}

    private R() {}

    /// Skips the test, and says so, where R or its package survival is not installed.
    public static void assumeInstalled() {
        boolean installed;
        try {
            installed = start("Rscript", "-e", "library(survival)").status() == 0;
        } catch (IOException noProgram) {
            installed = false;
        }
        assumeTrue(installed, "skipped: Rscript with the package survival is not installed");
    }

    /// Skips the test, and says so, where a package beside survival is not installed.
    public static void assumePackage(String name) throws IOException {
        assumeInstalled();
        boolean installed = start("Rscript", "-e", "library(" + name + ")").status() == 0;
        assumeTrue(installed, "skipped: the package " + name + " of R is not installed");
    }

    public static Run script(Path script) throws IOException {
        return start("Rscript", script.toString());
    }

    private static Run start(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("R did not end: " + output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
        return new Run(process.exitValue(), output);
    }
}
