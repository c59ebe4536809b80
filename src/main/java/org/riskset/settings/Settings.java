package org.riskset.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Choices that outlive a session.
///
/// @param language   code of the interface's language: `en` or `vi`
/// @param dark       whether the dark look is wanted
/// @param recent     registries opened before, the last one first
/// @param pinned     paths of those that stay in the list however long ago they were opened
public record Settings(String language, boolean dark, List<RecentFile> recent, Set<String> pinned) {
    private static final int MOST_RECENT = 8;

    /// What a first start begins with.
    public static final Settings DEFAULT = new Settings("en", false, List.of(), Set.of());

    /// @param pinned absent in settings of before anything could be pinned
    public Settings(String language, boolean dark, List<RecentFile> recent, @Nullable Set<String> pinned) {
        this.language = language;
        this.dark = dark;
        this.recent = List.copyOf(recent);
        this.pinned = Set.copyOf(Objects.requireNonNullElse(pinned, Set.of()));
    }

    public Settings withLanguage(String code) {
        return new Settings(code, dark, recent, pinned);
    }

    public Settings withDark(boolean wanted) {
        return new Settings(language, wanted, recent, pinned);
    }

    /// The same settings with a registry put at the head of the list. Of those not pinned the latest stay.
    public Settings withOpened(RecentFile file) {
        List<RecentFile> files = new ArrayList<>();
        files.add(file);
        int others = isPinned(file) ? 0 : 1;
        for (RecentFile other : recent) {
            if (!other.path().equals(file.path()) && (isPinned(other) || others < MOST_RECENT)) {
                files.add(other);
                others += isPinned(other) ? 0 : 1;
            }
        }
        return new Settings(language, dark, files, pinned);
    }

    /// The same settings without a registry, which is no longer pinned either.
    public Settings without(RecentFile file) {
        return new Settings(language, dark, recent.stream().filter(other -> !other.equals(file)).toList(), pinned).withPinned(file, false);
    }

    public boolean isPinned(RecentFile file) {
        return pinned.contains(file.path());
    }

    /// The same settings with a registry pinned, or no longer.
    public Settings withPinned(RecentFile file, boolean wanted) {
        Set<String> paths = new TreeSet<>(pinned);
        if (wanted) {
            paths.add(file.path());
        } else {
            paths.remove(file.path());
        }
        return new Settings(language, dark, recent, paths);
    }

    /// The registries opened before, those pinned first, each part with the last one first.
    public List<RecentFile> recentPinnedFirst() {
        List<RecentFile> files = new ArrayList<>(recent.stream().filter(this::isPinned).toList());
        recent.stream().filter(file -> !isPinned(file)).forEach(files::add);
        return List.copyOf(files);
    }
}
