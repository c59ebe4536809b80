package org.riskset.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.registry.quality.Correction;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.Messages;

/// The foot of the findings: how many corrections were made, and all of them in a list of its own, in the order in which they
/// were made. Each has its rows to go to and can be taken back.
final class CorrectionLog extends HBox {
    private static final double WIDTH = 420;
    private static final double MOST_HEIGHT = 460;

    private final Messages messages;
    private final ImportModel model;
    private final Reveal reveal;
    private final Hyperlink open = new Hyperlink();
    private final VBox list = new VBox();
    private Optional<PopOver> shown = Optional.empty();

    /// @param reveal shows rows, by their numbers in the user's program
    CorrectionLog(Messages messages, ImportModel model, Reveal reveal) {
        super(6);
        this.messages = messages;
        this.model = model;
        this.reveal = reveal;
        open.setId("correction-log");
        open.getStyleClass().add("small");
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(_ -> open());
        list.setId("corrections");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(44);
        getStyleClass().add("correction-log");
        getChildren().addAll(Icons.of(Feather.ROTATE_CCW, "small-icon"), promise(), space, open);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private Node promise() {
        var promise = Labels.of(messages.text("quality.log.promise"), "small", "muted");
        promise.setMinWidth(0);
        promise.setTooltip(new Tooltip(promise.getText()));
        return promise;
    }

    void show(ImportState state) {
        List<Correction> corrections = state.plan().corrections();
        setVisible(!corrections.isEmpty());
        open.setText(messages.text("quality.log.open", corrections.size()));
        QualityWords words = new QualityWords(messages, state.result().registry());
        list.getChildren().setAll(corrections.stream().map(each -> entry(each, words)).toList());
        if (corrections.isEmpty()) {
            shown.ifPresent(PopOver::hide);
        }
    }

    private Node entry(Correction correction, QualityWords words) {
        VBox entry = FindingsPanel.finding(
                Icons.of(Feather.CHECK, "icon-success"),
                words.heading(correction),
                messages.counted("import.rows.count", correction.sourceRows().size()));
        entry.getChildren().addAll(
                Labels.wrapped(words.sentence(correction), "small", "muted"),
                links(correction, words.heading(correction), messages, model, reveal));
        return entry;
    }

    /// What can be done with a correction: going to its rows, and taking it back.
    static Node links(
            Correction correction, String heading, Messages messages, ImportModel model, Reveal reveal) {
        List<Integer> rows = correction.sourceRows();
        Hyperlink show = new Hyperlink(
                rows.size() == 1
                        ? messages.text("import.show-row", rows.getFirst())
                        : messages.text("quality.show-rows"));
        show.getStyleClass().add("small");
        show.setId("correction-rows-" + correction.getClass().getSimpleName());
        show.setVisible(!rows.isEmpty());
        show.setManaged(!rows.isEmpty());
        show.setOnAction(_ -> reveal.show(rows, correction.where()));
        Hyperlink undo = new Hyperlink(messages.text("action.undo"));
        undo.getStyleClass().add("small");
        undo.setId("correction-" + correction.getClass().getSimpleName());
        undo.setOnAction(_ -> model.takeBack(correction, messages.text("step.import.correction-off", heading)));
        return new HBox(6, show, undo);
    }

    private void open() {
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(MOST_HEIGHT);
        VBox content = new VBox(6, Labels.of(messages.text("quality.log.title"), "strong"), scroll);
        content.setPadding(new Insets(12));
        PopOver popOver = PointingCard.around(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        shown = Optional.of(popOver);
        popOver.show(open);
    }
}
