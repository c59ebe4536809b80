package org.riskset.settings;

import java.util.ArrayList;
import java.util.List;

/// Choices that outlive a session.
///
/// @param language   code of the interface's language: `en` or `vi`
/// @param dark       whether the dark look is wanted
/// @param recent     registries opened before, the last one first
public record Settings(String language, boolean dark, List<RecentFile> recent) {
    private static final int MOST_RECENT = 8;

    /// What a first start begins with.
    public static final Settings DEFAULT = new Settings("en", false, List.of());

    public Settings {
        recent = List.copyOf(recent);
    }

    public Settings withLanguage(String code) {
        return new Settings(code, dark, recent);
    }

    public Settings withDark(boolean wanted) {
        return new Settings(language, wanted, recent);
    }

    /// The same settings with a registry put at the head of the list.
    public Settings withOpened(RecentFile file) {
        List<RecentFile> files = new ArrayList<>();
        files.add(file);
        recent.stream().filter(other -> !other.path().equals(file.path())).forEach(files::add);
        return new Settings(language, dark, files.stream().limit(MOST_RECENT).toList());
    }

    public Settings without(RecentFile file) {
        return new Settings(
                language, dark, recent.stream().filter(other -> !other.equals(file)).toList());
    }
}
