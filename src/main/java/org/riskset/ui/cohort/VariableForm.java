package org.riskset.ui.cohort;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.riskset.cohort.Derivation;
import org.riskset.registry.Column;

/// One way of making a variable: the fields it needs and what they say.
interface VariableForm {
    /// The fields.
    Node node();

    /// A name for the variable, before the reader chooses one.
    String suggestedLabel();

    /// What the fields say; empty while something is missing.
    ///
    /// @param name  of the new column
    /// @param label in figures and tables
    Optional<Derivation> derivation(String name, String label);

    /// Shows an existing variable, if it is of this kind.
    ///
    /// @return whether it is
    boolean load(Derivation derivation);

    /// A choice among values that are shown by name.
    static <T> ComboBox<T> choice(List<T> values, Function<T, String> name, String id) {
        ComboBox<T> choice = new ComboBox<>();
        choice.getItems().setAll(values);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setVisibleRowCount(12);
        choice.setId(id);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        });
        return choice;
    }

    /// Columns of one kind.
    static <C extends Column> List<C> columns(CohortModel model, Class<C> kind) {
        return model.registry().map(registry -> registry.columns()).orElse(List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// Chooses the column of this name.
    static <C extends Column> void select(ComboBox<C> choice, String name) {
        choice.getItems().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .ifPresent(choice::setValue);
    }
}
