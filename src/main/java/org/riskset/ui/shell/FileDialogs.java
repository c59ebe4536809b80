package org.riskset.ui.shell;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user for files. In tests the answers are prepared.
public interface FileDialogs {
    /// A registry to open; empty if the user thought better of it.
    Optional<Path> chooseRegistry(String title);

    /// A draft to compare with the analysis: a document, a workbook or text.
    default Optional<Path> chooseDraft(String title) {
        return chooseRegistry(title);
    }

    /// An exported figure to bring back.
    default Optional<Path> chooseFigure(String title) {
        return chooseRegistry(title);
    }

    /// Where to write a file.
    ///
    /// @param suggestedName with its ending
    Optional<Path> chooseTarget(String title, String suggestedName);
}
