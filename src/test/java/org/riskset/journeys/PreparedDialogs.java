package org.riskset.journeys;

import java.nio.file.Path;
import java.util.Optional;
import org.riskset.ui.shell.FileDialogs;

/// Dialogs whose answers are prepared; without one they are closed without a choice.
final class PreparedDialogs implements FileDialogs {
    Optional<Path> registry = Optional.empty();
    Optional<Path> draft = Optional.empty();
    Optional<Path> target = Optional.empty();

    @Override
    public Optional<Path> chooseRegistry(String title) {
        return registry;
    }

    @Override
    public Optional<Path> chooseDraft(String title) {
        return draft;
    }

    @Override
    public Optional<Path> chooseTarget(String title, String suggestedName) {
        return target;
    }
}
