package org.riskset.ui.study;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;

/// Steps that can be taken back and done again: those of the open study, or those of a sheet being prepared.
public interface UndoHistory {
    ReadOnlyBooleanProperty canUndoProperty();

    ReadOnlyBooleanProperty canRedoProperty();

    /// What the steps did that can be taken back, the last one first.
    List<String> history();

    /// Takes back the last step; returns what it had done.
    Optional<String> undo();

    /// Does the last undone step again; returns what it does.
    Optional<String> redo();
}
