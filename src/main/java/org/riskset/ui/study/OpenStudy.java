package org.riskset.ui.study;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.riskset.study.Study;
import org.riskset.study.file.SavedStudy;

/// Holds the one study that is open. Every edit puts the study before it on the history, so that all edits can be
/// undone; the steps of one gesture, such as a drag, are one edit.
public final class OpenStudy implements UndoHistory {
    private final ReadOnlyObjectWrapper<Optional<Study>> study = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Deque<Step> undoSteps = new ArrayDeque<>();
    private final Deque<Step> redoSteps = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyLongWrapper rests = new ReadOnlyLongWrapper();
    private Optional<Study> beforeGesture = Optional.empty();

    private record Step(String words, Study study) {}

    /// The open study; empty before the first one is opened.
    public ReadOnlyObjectProperty<Optional<Study>> studyProperty() {
        return study.getReadOnlyProperty();
    }

    public Optional<Study> get() {
        return study.get();
    }

    /// Opens another study and forgets the history of the one before.
    public void open(Study opened) {
        open(opened, List.of());
    }

    /// Opens a study with the steps that led to it.
    ///
    /// @param undoable steps that can be taken back, the last one first
    public void open(Study opened, List<SavedStudy.PastStep> undoable) {
        undoSteps.clear();
        redoSteps.clear();
        undoable.forEach(step -> undoSteps.addLast(new Step(step.words(), step.before())));
        beforeGesture = Optional.empty();
        show(opened);
        rest();
    }

    /// Steps that can be taken back, the last one first.
    public List<SavedStudy.PastStep> undoable() {
        return undoSteps.stream()
                .map(step -> new SavedStudy.PastStep(step.words(), step.study()))
                .toList();
    }

    /// What the steps did that can be taken back, the last one first.
    @Override
    public List<String> history() {
        return undoSteps.stream().map(Step::words).toList();
    }

    /// Changes whenever the study has come to rest after a step; it stays while a gesture is under way.
    public ReadOnlyLongProperty restsProperty() {
        return rests.getReadOnlyProperty();
    }

    /// Changes the open study as one step of history; does nothing where no study is open or nothing changes.
    ///
    /// @param words what the step did, as the history list says it
    public void edit(String words, UnaryOperator<Study> change) {
        finishGesture(words);
        study.get().ifPresent(before -> {
            Study after = change.apply(before);
            if (!after.equals(before)) {
                remember(words, before);
                show(after);
                rest();
            }
        });
    }

    /// Changes the open study within a gesture: shown at once, one step of history when the gesture is finished.
    public void adjust(UnaryOperator<Study> change) {
        study.get().ifPresent(before -> {
            if (beforeGesture.isEmpty()) {
                beforeGesture = Optional.of(before);
            }
            show(change.apply(before));
        });
    }

    /// Whether a gesture is under way.
    public boolean isInGesture() {
        return beforeGesture.isPresent();
    }

    /// Adds to the open study what is no step of the user's, such as which comparison was seen: it is kept, and undo does
    /// not take it back.
    public void note(UnaryOperator<Study> addition) {
        study.get().ifPresent(before -> {
            Study after = addition.apply(before);
            if (!after.equals(before)) {
                show(after);
                rest();
            }
        });
    }

    /// Ends the gesture under way, if any, as one step of history.
    public void finishGesture(String words) {
        Optional<Study> before = beforeGesture;
        beforeGesture = Optional.empty();
        before.filter(start -> !study.get().equals(Optional.of(start))).ifPresent(start -> {
            remember(words, start);
            show(study.get().orElse(start));
            rest();
        });
    }

    /// Ends the gesture under way, if any, and puts back what was there when it began.
    public void cancelGesture() {
        Optional<Study> before = beforeGesture;
        beforeGesture = Optional.empty();
        before.ifPresent(this::show);
    }

    /// Takes back the last step; returns what it had done.
    @Override
    public Optional<String> undo() {
        return move(undoSteps, redoSteps);
    }

    /// Does the last undone step again; returns what it does.
    @Override
    public Optional<String> redo() {
        return move(redoSteps, undoSteps);
    }

    @Override
    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    private Optional<String> move(Deque<Step> from, Deque<Step> to) {
        Optional<Study> present = study.get();
        if (present.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        Step step = from.pop();
        to.push(new Step(step.words(), present.get()));
        Study past = step.study();
        Study now = present.get();
        show(past.withScrutiny(past.scrutiny().withLedger(now.scrutiny().ledger())).withExported(now.exported()));
        rest();
        return Optional.of(step.words());
    }

    private void remember(String words, Study before) {
        undoSteps.push(new Step(words, before));
        redoSteps.clear();
    }

    private void rest() {
        rests.set(rests.get() + 1);
    }

    private void show(Study shown) {
        study.set(Optional.of(shown));
        canUndo.set(!undoSteps.isEmpty());
        canRedo.set(!redoSteps.isEmpty());
    }
}
