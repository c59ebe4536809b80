package org.riskset.ui.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.ui.controls.Choice;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// One variable that can be a factor: ticked or not, with its number of coefficients, and below how it enters or would
/// enter. It is as high ticked as not: under the pointer of somebody who ticks one after the other nothing moves.
final class FactorEntry extends VBox {
    private static final double UNIT_WIDTH = 44;
    private static final double LINE = 26;
    private static final double INDENT = 22;

    private final Messages messages;
    private final RegressionModel model;
    private final Cohort cohort;
    private final Column column;
    private final Grouping grouping;

    /// @param column of the grouping
    /// @param entered how the model has it; empty where it does not
    FactorEntry(
            Messages messages,
            RegressionModel model,
            Cohort cohort,
            Column column,
            Grouping grouping,
            Optional<RegressionPlan.Factor> entered) {
        super(2);
        this.messages = messages;
        this.model = model;
        this.cohort = cohort;
        this.column = column;
        this.grouping = grouping;
        setPadding(new Insets(4, 12, 4, 12));
        CheckBox box = new CheckBox(column.label());
        box.setId("factor-" + column.name());
        box.setMnemonicParsing(false);
        box.setSelected(entered.isPresent());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setTooltip(new Tooltip(column.label()));
        box.setOnAction(_ -> tick(box.isSelected()));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox head = new HBox(8, box, coefficients(entered));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, entered.map(this::choices).orElseGet(this::outlook));
    }

    private Label coefficients(Optional<RegressionPlan.Factor> entered) {
        int count = entered.or(this::standard)
                .flatMap(factor -> ModelFactor.of(cohort, factor))
                .map(ModelFactor::coefficients)
                .orElse(0);
        Label label = Labels.of(messages.numbers().count(count), "small", "muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Optional<RegressionPlan.Factor> standard() {
        return RegressionPlan.Grouped.of(grouping).map(grouped -> grouped);
    }

    private void tick(boolean ticked) {
        if (ticked) {
            standard().ifPresent(factor -> model.enter(messages.text("step.regression"), factor));
        } else {
            model.untick(messages.text("step.regression"), column.name());
        }
    }

    private HBox choices(RegressionPlan.Factor entered) {
        ComboBox<RegressionPlan.Factor> choice = new ComboBox<>();
        choice.setId("reference-" + column.name());
        choice.setConverter(new Names());
        choice.getItems().setAll(ways());
        choice.setValue(sameWay(entered));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        Choice.onTaken(choice, factor -> model.enter(messages.text("step.regression"), factor));
        HBox.setHgrow(choice, Priority.ALWAYS);
        boolean number = column instanceof NumberColumn;
        Label name = Labels.of(messages.text(number ? "regression.entered" : "regression.reference"), "small", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(6, name, choice);
        if (entered instanceof RegressionPlan.Continuous continuous) {
            row.getChildren().add(unit(continuous));
        }
        return line(row);
    }

    /// How many units of a number its hazard ratio is for, typed.
    private TextField unit(RegressionPlan.Continuous number) {
        TextField field = new TextField(messages.numbers().shortest(number.unit()));
        field.setId("unit-" + column.name());
        field.setMinWidth(UNIT_WIDTH);
        field.setPrefWidth(UNIT_WIDTH);
        field.getStyleClass().add("dense");
        field.setTooltip(new Tooltip(messages.text("regression.entered.unit", unit()).strip()));
        field.setAccessibleText(field.getTooltip().getText());
        field.setOnAction(_ -> take(field, number));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                take(field, number);
            }
        });
        return field;
    }

    private void take(TextField field, RegressionPlan.Continuous number) {
        OptionalDouble typed = messages.numbers().read(field.getText());
        if (typed.isPresent() && typed.getAsDouble() > 0 && typed.getAsDouble() != number.unit()) {
            model.enter(
                    messages.text("step.regression"), new RegressionPlan.Continuous(number.column(), typed.getAsDouble()));
        } else {
            field.setText(messages.numbers().shortest(number.unit()));
        }
    }

    private String unit() {
        return column instanceof NumberColumn number ? number.unit().orElse("") : "";
    }

    private static HBox line(HBox line) {
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 0, 0, INDENT));
        line.setMinHeight(LINE);
        line.setPrefHeight(LINE);
        line.setMaxHeight(LINE);
        return line;
    }

    /// The groups that would be compared.
    private HBox outlook() {
        Names names = new Names();
        Label groups = Labels.of(
                groups().stream().map(names::group).collect(Collectors.joining(" \u00b7 ")), "small", "muted");
        groups.setMinWidth(0);
        return line(new HBox(groups));
    }

    /// Every group as reference; a number also as it is.
    private List<RegressionPlan.Factor> ways() {
        List<RegressionPlan.Factor> ways = new ArrayList<>();
        for (Group group : groups()) {
            ways.add(new RegressionPlan.Grouped(
                    column.name(), grouping, Optional.of(group.label().plain())));
        }
        if (column instanceof NumberColumn) {
            ways.add(new RegressionPlan.Continuous(column.name(), 1));
        }
        return ways;
    }

    private List<Group> groups() {
        return standard()
                .flatMap(factor -> ModelFactor.of(cohort, factor))
                .map(ModelFactor::groups)
                .orElse(List.of());
    }

    /// The factor with its reference named, or a number per 1, as the choices have it.
    private RegressionPlan.Factor sameWay(RegressionPlan.Factor entered) {
        return switch (entered) {
            case RegressionPlan.Continuous number -> new RegressionPlan.Continuous(number.column(), 1);
            case RegressionPlan.Grouped grouped -> ModelFactor.of(cohort, grouped)
                    .<RegressionPlan.Factor>map(factor -> new RegressionPlan.Grouped(
                            grouped.column(),
                            grouped.grouping(),
                            Optional.of(factor.groups().get(factor.reference()).label().plain())))
                    .orElse(entered);
        };
    }

    /// Names of the ways a factor can enter.
    private final class Names extends StringConverter<RegressionPlan.Factor> {
        private final GroupNames names = new GroupNames(messages);

        @Override
        public String toString(RegressionPlan.Factor factor) {
            return switch (factor) {
                case null -> "";
                case RegressionPlan.Continuous _ -> messages.text("regression.entered.number");
                case RegressionPlan.Grouped grouped -> reference(grouped);
            };
        }

        private String group(Group group) {
            return names.name(group.label(), Optional.of(unit()).filter(known -> !known.isEmpty()));
        }

        private String reference(RegressionPlan.Grouped grouped) {
            String name = groups().stream()
                    .filter(group -> grouped.reference().equals(Optional.of(group.label().plain())))
                    .map(this::group)
                    .findFirst()
                    .orElse("");
            return column instanceof NumberColumn ? messages.text("regression.entered.groups", name) : name;
        }

        @Override
        public RegressionPlan.Factor fromString(String text) {
            throw new UnsupportedOperationException("factors are chosen, not typed");
        }
    }
}
