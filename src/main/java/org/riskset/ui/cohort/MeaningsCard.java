package org.riskset.ui.cohort;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.riskset.registry.Column;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.Messages;

/// Asks what each value of a status means, and nothing else.
public final class MeaningsCard extends VBox {
    private static final double WIDTH = 380;

    private final List<String> values;
    private final ValueMeanings rows;
    private final Button apply;
    private EndpointDraft.Meanings meanings;
    private Runnable close = () -> {};

    private MeaningsCard(Messages messages, Column status, EndpointDraft.Meanings first, Consumer<EndpointDraft.Meanings> said) {
        super(10);
        this.values = StatusValues.of(status);
        this.meanings = first;
        this.rows = new ValueMeanings(messages, change -> show(change.apply(meanings)));
        this.apply = new Button(messages.text("endpoint.meanings.apply"));
        apply.setId("meanings-apply");
        apply.getStyleClass().add("primary");
        apply.setOnAction(_ -> {
            close.run();
            said.accept(meanings.asConfirmed());
        });
        Button cancel = new Button(messages.text("action.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        HBox foot = new HBox(8, cancel, apply);
        foot.setAlignment(Pos.CENTER_RIGHT);
        setId("meanings");
        setPadding(new Insets(14, 16, 12, 16));
        setPrefWidth(WIDTH);
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Labels.wrapped(messages.text("endpoint.meanings.of", status.label()), "heading"), rows, foot);
        show(first);
    }

    /// Opens the card beside a node.
    ///
    /// @param said told of the meanings that were chosen
    public static void open(
            Node owner, Messages messages, Column status, EndpointDraft.Meanings meanings, Consumer<EndpointDraft.Meanings> said) {
        MeaningsCard card = new MeaningsCard(messages, status, meanings, said);
        PopOver popOver = PointingCard.around(card);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
        card.close = popOver::hide;
        popOver.show(owner);
    }

    private void show(EndpointDraft.Meanings changed) {
        meanings = changed;
        rows.show(values, changed);
        apply.setDisable(changed.event().isEmpty());
    }
}
