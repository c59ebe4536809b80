package org.riskset.ui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.data.SheetReadings;
import org.riskset.ui.error.Failure;
import org.riskset.ui.error.FailureCard;
import org.riskset.ui.study.UndoHistory;
import org.riskset.ui.welcome.WelcomeView;
import org.riskset.wording.Messages;

/// The window's content: the welcome page, or header, workspace and status strip; cards and notices lie over both.
public final class Shell {
    private static final Duration NOTICE_TIME = Duration.seconds(6);
    private static final Duration PATIENCE = Duration.millis(300);

    private final Messages messages;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final Map<Workspace, Region> pages = new EnumMap<>(Workspace.class);
    private final Map<Workspace, UndoHistory> histories = new EnumMap<>(Workspace.class);
    private final UndoHistory ofStudy;
    private final Header header;
    private final StatusStrip status;
    private final Actions actions;
    private Optional<Node> card = Optional.empty();
    private Optional<Workspace> shown = Optional.empty();

    /// What the frame can start.
    public interface Actions extends Header.Actions {
        void openDropped(Path file);

        void cancelReading();
    }

    /// @param ofStudy the steps of the open study
    public Shell(Messages messages, Header header, StatusStrip status, UndoHistory ofStudy, Actions actions) {
        this.ofStudy = ofStudy;
        this.messages = messages;
        this.header = header;
        this.status = status;
        this.actions = actions;
        frame.setTop(header);
        frame.setBottom(status);
        root.setId("shell");
        frame.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        frame.setOnDragDropped(event -> WelcomeView.drop(event, actions::openDropped));
    }

    /// The window's node.
    public StackPane root() {
        return root;
    }

    /// Gives a workspace its page.
    public void setPage(Workspace workspace, Region page) {
        pages.put(workspace, page);
    }

    /// Shows the welcome page.
    public void showWelcome(Region welcome) {
        shown = Optional.empty();
        replaceContent(welcome);
    }

    /// Puts the cursor into the command box, where the header is in view.
    public void find() {
        header.find();
    }

    /// Gives a workspace steps of its own; the other pages share those of the study.
    public void setHistory(Workspace workspace, UndoHistory history) {
        histories.put(workspace, history);
    }

    /// Shows a workspace.
    public void show(Workspace workspace) {
        shown = Optional.of(workspace);
        frame.setCenter(pages.get(workspace));
        frame.setBottom(workspace == Workspace.DATA ? null : status);
        status.showWholeCohort(workspace != Workspace.EXPLORE && workspace != Workspace.FIGURES);
        header.mark(workspace);
        header.follow(histories.getOrDefault(workspace, ofStudy));
        replaceContent(frame);
        Optional.ofNullable(pages.get(workspace)).ifPresent(Region::requestFocus); // so that single keys reach the page
    }

    /// Whose steps are taken back now.
    public UndoHistory history() {
        return shown.map(workspace -> histories.getOrDefault(workspace, ofStudy)).orElse(ofStudy);
    }

    /// The workspace in view; empty on the welcome page.
    public Optional<Workspace> shown() {
        return shown;
    }

    /// Follows the reading of files: a card appears when it takes longer than a moment.
    public void follow(ImportModel model) {
        model.readingProperty().addListener((_, _, reading) -> {
            hideCard();
            reading.ifPresent(this::showReadingAfterAMoment);
        });
    }

    private void showReadingAfterAMoment(SheetReadings.Reading reading) {
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(_ -> {
            if (!reading.job().finishedProperty().get()) {
                showCard(new ReadingCard(messages, reading, actions::cancelReading));
            }
        });
        patience.play();
    }

    /// Shows a failure over what is open, which stays as it is.
    public void showFailure(Failure failure) {
        showFailure(failure, actions::chooseFile);
    }

    /// Shows a failure to read a file that is no registry.
    ///
    /// @param chooseAnother what "Choose another file…" does
    public void showFailure(Failure failure, Runnable chooseAnother) {
        showCard(new FailureCard(
                messages,
                failure,
                messages.text("failure.choose-another"),
                () -> {
                    hideCard();
                    chooseAnother.run();
                },
                this::hideCard));
    }

    /// Shows a card over a veil.
    public void showCard(Region content) {
        hideCard();
        Region veil = new Region();
        veil.getStyleClass().add("veil");
        StackPane layer = new StackPane(veil, content);
        layer.setId("card-layer");
        root.getChildren().add(layer);
        card = Optional.of(layer);
        content.requestFocus();
    }

    public void hideCard() {
        card.ifPresent(root.getChildren()::remove);
        card = Optional.empty();
    }

    /// Says something for a few seconds at the bottom right.
    public void notice(String words) {
        HBox notice = new HBox(8, Icons.of(Feather.CHECK, "icon-success"), Labels.of(words));
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.getStyleClass().add("floating-card");
        notice.setStyle("-fx-padding: 10 16 10 16;");
        notice.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        notice.setId("notice");
        StackPane.setAlignment(notice, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(notice, new Insets(0, 24, 48, 0));
        root.getChildren().add(notice);
        PauseTransition stay = new PauseTransition(NOTICE_TIME);
        stay.setOnFinished(_ -> root.getChildren().remove(notice));
        stay.play();
        notice.setOnMouseClicked(_ -> root.getChildren().remove(notice));
    }

    private void replaceContent(Region content) {
        if (root.getChildren().isEmpty()) {
            root.getChildren().add(content);
        } else {
            root.getChildren().set(0, content);
        }
    }
}
