package org.riskset.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.riskset.ui.error.Failure;
import org.riskset.ui.shell.FileDialogs;
import org.riskset.ui.shell.Shell;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Theme;
import org.riskset.wording.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The window for those who act in it: its words, its shell, its dialogs, what it says.
///
/// Words and shell are replaced when the language or the look changes, so whoever needs them asks each time.
final class Window {
    private static final Logger LOG = LoggerFactory.getLogger(Window.class);
    private static final double FIRST_WIDTH = 1440;
    private static final double FIRST_HEIGHT = 900;

    private final Scene scene = new Scene(new StackPane(), FIRST_WIDTH, FIRST_HEIGHT);
    private final FileDialogs dialogs;
    private final Consumer<String> titleChanged;
    private Messages messages;
    private @Nullable Shell shell;

    Window(Messages messages, FileDialogs dialogs, Consumer<String> titleChanged) {
        this.messages = messages;
        this.dialogs = dialogs;
        this.titleChanged = titleChanged;
    }

    Scene scene() {
        return scene;
    }

    Messages messages() {
        return messages;
    }

    /// From now on in other words.
    void speak(Messages words) {
        messages = words;
    }

    Shell shell() {
        if (shell == null) {
            throw new IllegalStateException("the window has no shell yet");
        }
        return shell;
    }

    /// Shows another shell in place of the one before.
    void fill(Shell made, Appearance appearance) {
        shell = made;
        scene.setRoot(made.root());
        Theme.apply(scene, appearance);
    }

    void setTitle(String title) {
        titleChanged.accept(title);
    }

    void notice(String sentence) {
        shell().notice(sentence);
    }

    /// Says what went wrong, here and in the log.
    void fail(Throwable problem) {
        shell().showFailure(logged(problem));
    }

    /// Says what went wrong with a file that is no registry.
    ///
    /// @param chooseAnother offers to choose another of its kind
    void fail(Throwable problem, Runnable chooseAnother) {
        shell().showFailure(logged(problem), chooseAnother);
    }

    private Failure logged(Throwable problem) {
        Failure failure = Failure.of(problem, messages);
        LOG.warn("{}: {}", failure.heading(), failure.details(), problem);
        return failure;
    }

    /// Says that a file is written.
    void written(Path target) {
        written(List.of(target));
    }

    /// Says that files are written.
    void written(List<Path> files) {
        String names = files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        notice(messages.text("notice.written", names));
    }

    /// Puts something into the clipboard and says so.
    void copy(ClipboardContent content) {
        Clipboard.getSystemClipboard().setContent(content);
        notice(messages.text("notice.copied"));
    }

    FileDialogs dialogs() {
        return dialogs;
    }

    /// Where to write a file.
    ///
    /// @param titleKey      key of the dialog's title
    /// @param suggestedName with its ending
    Optional<Path> chooseTarget(String titleKey, String suggestedName) {
        return dialogs.chooseTarget(messages.text(titleKey), suggestedName);
    }
}
