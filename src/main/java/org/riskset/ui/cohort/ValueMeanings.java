package org.riskset.ui.cohort;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The values of a status, one to a line, each with what it means: the event, a competing event, or neither.
final class ValueMeanings extends VBox {
    private final Messages messages;
    private final Consumer<UnaryOperator<EndpointDraft.Meanings>> change;

    /// @param change told which meaning a value was given
    ValueMeanings(Messages messages, Consumer<UnaryOperator<EndpointDraft.Meanings>> change) {
        super(4);
        this.messages = messages;
        this.change = change;
    }

    void show(List<String> values, EndpointDraft.Meanings meanings) {
        getChildren().setAll(values.stream().map(value -> row(value, meanings.of(value))).toList());
    }

    private HBox row(String value, EndpointDraft.Meaning meaning) {
        Label name = Labels.of(value);
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Segments<EndpointDraft.Meaning> choice = new Segments<EndpointDraft.Meaning>(
                        each -> messages.text("endpoint.meaning." + each.name().toLowerCase(Locale.ROOT)))
                .quiet()
                .onChosen(chosen -> change.accept(meanings -> meanings.with(value, chosen)));
        choice.show(List.of(EndpointDraft.Meaning.values()), meaning);
        choice.setId("endpoint-meaning-" + value.replaceAll("\\W+", "-"));
        HBox row = new HBox(8, name, space, choice);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
