package org.riskset.ui.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.riskset.figure.FigureSetting;
import org.riskset.study.PlannedFigure;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Controls that each show one thing about the figure in view and change it: at once in the preview, as one step of
/// history when the field is left or the choice is made.
final class FieldEdits {
    private static final String INVALID = "invalid";
    private static final double LABEL_WIDTH = 92;

    private final Messages messages;
    private final FiguresModel model;
    private final List<Runnable> refreshers = new ArrayList<>();
    private boolean updating;

    FieldEdits(Messages messages, FiguresModel model) {
        this.messages = messages;
        this.model = model;
    }

    /// Shows the figure in view; a field that is being typed in keeps its text.
    void refresh() {
        updating = true;
        refreshers.forEach(Runnable::run);
        updating = false;
    }

    /// Adds something to be done at each refresh.
    void onRefresh(Runnable action) {
        refreshers.add(action);
    }

    boolean isUpdating() {
        return updating;
    }

    /// What the history calls a change, such as "Figure 1: line width".
    String words(String label) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        Locale locale = messages.language() == Language.ENGLISH ? Locale.ROOT : messages.language().locale();
        String small = abbreviation || label.isEmpty() ? label : label.substring(0, 1).toLowerCase(locale) + label.substring(1);
        return messages.text("step.figure", model.selected() + 1, small);
    }

    /// Ties a text field or area to a part of the figure.
    void tie(
            TextInputControl field,
            String label,
            Function<PlannedFigure, String> read,
            BiFunction<PlannedFigure, String, PlannedFigure> write) {
        field.textProperty().addListener((_, _, text) -> {
            if (!updating) {
                model.adjust(figure -> write.apply(figure, text));
            }
        });
        finishWhenLeft(field, label);
        refreshers.add(() -> {
            if (!field.isFocused()) {
                field.setText(read.apply(model.current()));
            }
        });
    }

    private void finishWhenLeft(TextInputControl field, String label) {
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.finish(words(label));
                field.getStyleClass().remove(INVALID);
                refresh();
            }
        });
        if (field instanceof TextField oneLine) {
            oneLine.setOnAction(_ -> model.finish(words(label)));
        }
    }

    /// A number that may be left empty; a number that is not possible is marked and not used.
    TextField number(
            String id,
            String label,
            Function<PlannedFigure, OptionalDouble> read,
            BiPredicate<PlannedFigure, OptionalDouble> possible,
            BiFunction<PlannedFigure, OptionalDouble, PlannedFigure> write) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(92);
        field.setPromptText(messages.text("figures.automatic"));
        field.textProperty().addListener((_, _, text) -> {
            if (!updating) {
                OptionalDouble value = messages.numbers().read(text);
                boolean understood = (text.isBlank() || value.isPresent()) && possible.test(model.current(), value);
                field.getStyleClass().remove(INVALID);
                if (understood) {
                    model.adjust(figure -> write.apply(figure, value));
                } else {
                    field.getStyleClass().add(INVALID);
                }
            }
        });
        finishWhenLeft(field, label);
        refreshers.add(() -> {
            if (!field.isFocused()) {
                OptionalDouble value = read.apply(model.current());
                field.setText(value.isPresent() ? messages.numbers().shortest(value.getAsDouble()) : "");
            }
        });
        return field;
    }

    /// A number stepped by arrows or typed.
    Spinner<Double> spinner(
            String id,
            String label,
            double least,
            double most,
            double step,
            Function<PlannedFigure, Double> read,
            BiFunction<PlannedFigure, Double, PlannedFigure> write) {
        SpinnerValueFactory.DoubleSpinnerValueFactory values =
                new SpinnerValueFactory.DoubleSpinnerValueFactory(least, most, least, step);
        values.setConverter(new Numbers(values));
        Spinner<Double> spinner = new Spinner<>(values);
        spinner.setEditable(true);
        spinner.setPrefWidth(88);
        spinner.setId(id);
        spinner.valueProperty().addListener((_, _, value) -> {
            if (!updating && value != null) {
                model.change(words(label), figure -> write.apply(figure, value));
            }
        });
        refreshers.add(() -> values.setValue(Math.clamp(read.apply(model.current()), least, most)));
        return spinner;
    }

    /// A control that can be used only where it changes the figure in view.
    <N extends Node> N onlyWhere(FigureSetting setting, N control) {
        refreshers.add(() -> control.setDisable(!setting.actsOn(model.current().kind())));
        return control;
    }

    CheckBox check(
            String id,
            String label,
            Predicate<PlannedFigure> read,
            BiFunction<PlannedFigure, Boolean, PlannedFigure> write) {
        CheckBox box = new CheckBox(label);
        box.setId(id);
        box.setMinWidth(0);
        box.setOnAction(_ -> model.change(words(label), figure -> write.apply(figure, box.isSelected())));
        refreshers.add(() -> box.setSelected(read.test(model.current())));
        return box;
    }

    <T> ComboBox<T> choice(
            String id,
            String label,
            List<T> values,
            Function<T, String> name,
            Function<PlannedFigure, T> read,
            BiFunction<PlannedFigure, T, PlannedFigure> write) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().addAll(values);
        box.setConverter(new Names<>(name));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().addListener((_, _, value) -> {
            if (!updating && value != null) {
                model.change(words(label), figure -> write.apply(figure, value));
            }
        });
        refreshers.add(() -> box.setValue(read.apply(model.current())));
        return box;
    }

    /// A row with its name at the left.
    static HBox row(String label, Node... controls) {
        Label name = Labels.of(label, "muted");
        name.setMinWidth(LABEL_WIDTH);
        name.setPrefWidth(LABEL_WIDTH);
        name.setWrapText(true);
        HBox row = new HBox(6, name);
        row.getChildren().addAll(controls);
        row.getStyleClass().add("edit-row");
        return row;
    }

    static <R extends Region> R grow(R region) {
        region.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /// Names of values in a box of choices.
    static final class Names<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Names(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("chosen, not typed");
        }
    }

    /// Numbers of a spinner in the reader's own decimal mark; what is no number leaves the value as it is.
    private final class Numbers extends StringConverter<Double> {
        private final SpinnerValueFactory<Double> values;

        private Numbers(SpinnerValueFactory<Double> values) {
            this.values = values;
        }

        @Override
        public String toString(Double value) {
            return value == null ? "" : messages.numbers().shortest(Math.rint(value * 100) / 100);
        }

        @Override
        public Double fromString(String text) {
            return messages.numbers().read(text).orElse(values.getValue());
        }
    }
}
