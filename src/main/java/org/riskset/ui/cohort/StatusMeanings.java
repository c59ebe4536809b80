package org.riskset.ui.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// Which column holds the outcome, and what each of its values means: the event, a competing event, or neither.
final class StatusMeanings extends VBox {
    private final Messages messages;
    private final Registry registry;
    private final Consumer<UnaryOperator<EndpointDraft>> change;
    private final ComboBox<Optional<Column>> columns;
    private final VBox values = new VBox(4);
    private boolean updating;

    /// @param change told what is to change
    StatusMeanings(Messages messages, Registry registry, Consumer<UnaryOperator<EndpointDraft>> change) {
        super(4);
        this.messages = messages;
        this.registry = registry;
        this.change = change;
        List<Optional<Column>> offered = new ArrayList<>(List.of(Optional.empty()));
        registry.columns().stream().filter(column -> !StatusValues.of(column).isEmpty()).map(Optional::of).forEach(offered::add);
        this.columns = VariableForm.choice(
                offered,
                column -> column.map(Column::label).orElse(messages.text("endpoint.status.none")),
                "endpoint-status");
        columns.valueProperty().addListener((_, _, chosen) -> {
            if (!updating) {
                change.accept(draft -> draft.withStatus(chosen.map(Column::name), EndpointDraft.Meanings.NONE));
            }
        });
        getChildren().addAll(Labels.of(messages.text("endpoint.status")), columns, values);
    }

    void show(EndpointDraft draft) {
        updating = true;
        Optional<Column> column = draft.status().flatMap(registry::find);
        columns.getItems().stream()
                .filter(offered -> offered.map(Column::name).equals(column.map(Column::name)))
                .findFirst()
                .ifPresent(columns::setValue);
        values.getChildren().clear();
        column.ifPresent(status -> StatusValues.of(status)
                .forEach(value -> values.getChildren().add(row(value, draft.meanings().of(value)))));
        updating = false;
    }

    private HBox row(String value, EndpointDraft.Meaning meaning) {
        Label name = Labels.of(value);
        name.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Segments<EndpointDraft.Meaning> meanings = new Segments<EndpointDraft.Meaning>(
                        each -> messages.text("endpoint.meaning." + each.name().toLowerCase(Locale.ROOT)))
                .quiet()
                .onChosen(chosen -> change.accept(
                        draft -> draft.withStatus(draft.status(), draft.meanings().with(value, chosen))));
        meanings.show(List.of(EndpointDraft.Meaning.values()), meaning);
        meanings.setId("endpoint-meaning-" + value.replaceAll("\\W+", "-"));
        HBox row = new HBox(8, name, space, meanings);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
