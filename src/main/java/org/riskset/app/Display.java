package org.riskset.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Optional;

/// Whether a window can be opened here, found out before the toolkit is started: its own failure is a stack trace.
final class Display {
    private static final String WITHOUT_WINDOW =
            " The same analysis runs without a window: riskset analyze DATA --json FILE (see riskset analyze --help).";

    private Display() {}

    /// One sentence saying what is missing for a window and how to go on without one; empty where nothing is.
    static Optional<String> obstacle() {
        boolean headlessPlatform = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (headlessPlatform || !linux) {
            return Optional.empty();
        }
        if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY")) {
            return Optional.of("Riskset cannot open its window: there is no display (DISPLAY is not set)." + WITHOUT_WINDOW);
        }
        return hasGtk()
                ? Optional.empty()
                : Optional.of("Riskset cannot open its window: GTK 3 is missing (install libgtk-3-0)." + WITHOUT_WINDOW);
    }

    private static boolean isSet(String variable) {
        return Optional.ofNullable(System.getenv(variable)).filter(value -> !value.isEmpty()).isPresent();
    }

    private static boolean hasGtk() {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup("libgtk-3.so.0", arena).find("gtk_init_check").isPresent();
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
