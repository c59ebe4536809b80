package org.riskset.ui.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Which column holds the outcome, and what each of its values means: the event, a competing event, or neither.
final class StatusMeanings extends VBox {
    private final Registry registry;
    private final ComboBox<Optional<Column>> columns;
    private final ValueMeanings values;
    private boolean updating;

    /// @param change told what is to change
    StatusMeanings(Messages messages, Registry registry, Consumer<UnaryOperator<EndpointDraft>> change) {
        super(4);
        this.registry = registry;
        this.values = new ValueMeanings(
                messages, said -> change.accept(draft -> draft.withStatus(draft.status(), said.apply(draft.meanings()))));
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
        values.show(column.map(StatusValues::of).orElse(List.of()), draft.meanings());
        updating = false;
    }
}
