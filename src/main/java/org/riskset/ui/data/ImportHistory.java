package org.riskset.ui.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.riskset.ui.study.UndoHistory;

/// The steps of a sheet being prepared. Only what was decided is remembered: the sheet is read again by it.
final class ImportHistory implements UndoHistory {
    private final Consumer<ImportDecisions> shown;
    private final Deque<Step> undoSteps = new ArrayDeque<>();
    private final Deque<Step> redoSteps = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private Optional<ImportDecisions> present = Optional.empty();

    private record Step(String words, ImportDecisions decisions) {}

    /// @param shown told the decisions that hold after a step was taken back or done again
    ImportHistory(Consumer<ImportDecisions> shown) {
        this.shown = shown;
    }

    /// Begins anew with another sheet.
    void begin(ImportDecisions first) {
        undoSteps.clear();
        redoSteps.clear();
        present = Optional.of(first);
        follow();
    }

    /// What holds now, whether or not the sheet has been read by it yet.
    Optional<ImportDecisions> present() {
        return present;
    }

    /// One step more.
    void put(String words, ImportDecisions decisions) {
        present.ifPresent(before -> undoSteps.push(new Step(words, before)));
        redoSteps.clear();
        present = Optional.of(decisions);
        follow();
    }

    /// Goes back to decisions the sheet has been read by, because it was not read by those after them.
    void returnTo(ImportDecisions decisions) {
        boolean before = undoSteps.stream().anyMatch(step -> step.decisions().equals(decisions));
        Deque<Step> from = before ? undoSteps : redoSteps;
        while (!from.isEmpty() && !present.equals(Optional.of(decisions))) {
            Step step = from.pop();
            if (!before) {
                present.ifPresent(now -> undoSteps.push(new Step(step.words(), now)));
            }
            present = Optional.of(step.decisions());
        }
        present = Optional.of(decisions);
        follow();
    }

    @Override
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    @Override
    public List<String> history() {
        return undoSteps.stream().map(Step::words).toList();
    }

    @Override
    public Optional<String> undo() {
        return move(undoSteps, redoSteps);
    }

    @Override
    public Optional<String> redo() {
        return move(redoSteps, undoSteps);
    }

    private Optional<String> move(Deque<Step> from, Deque<Step> to) {
        if (from.isEmpty() || present.isEmpty()) {
            return Optional.empty();
        }
        Step step = from.pop();
        to.push(new Step(step.words(), present.get()));
        present = Optional.of(step.decisions());
        follow();
        shown.accept(step.decisions());
        return Optional.of(step.words());
    }

    private void follow() {
        canUndo.set(!undoSteps.isEmpty());
        canRedo.set(!redoSteps.isEmpty());
    }
}
