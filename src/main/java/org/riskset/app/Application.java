package org.riskset.app;

import java.util.Optional;

/// Name and version, as written into files.
final class Application {
    private Application() {}

    /// The version from the jar's manifest, or "development" when run from classes.
    static String version() {
        return Optional.ofNullable(Application.class.getPackage().getImplementationVersion()).orElse("development");
    }

    static String nameAndVersion() {
        return "Riskset " + version();
    }
}
