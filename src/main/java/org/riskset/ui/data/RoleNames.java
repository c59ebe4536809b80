package org.riskset.ui.data;

import java.util.Optional;

/// What part a column plays, as a message key.
final class RoleNames {
    private RoleNames() {}

    static Optional<String> key(String column, boolean identifier, Roles roles) {
        if (roles.fromDates() && roles.start().filter(column::equals).isPresent()) {
            return Optional.of("import.role.start");
        }
        if (roles.fromDates() && roles.end().filter(column::equals).isPresent()) {
            return Optional.of("import.role.end");
        }
        if (!roles.fromDates() && roles.duration().filter(column::equals).isPresent()) {
            return Optional.of("import.role.time");
        }
        if (roles.status().filter(column::equals).isPresent()) {
            return Optional.of("import.role.outcome");
        }
        return identifier ? Optional.of("import.role.identifier") : Optional.empty();
    }
}
