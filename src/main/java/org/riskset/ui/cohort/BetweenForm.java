package org.riskset.ui.cohort;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The time between two dates, such as an age or a delay.
final class BetweenForm implements VariableForm {
    private final Messages messages;
    private final ComboBox<DateColumn> from;
    private final ComboBox<DateColumn> to;
    private final ComboBox<TimeUnit> unit;
    private final CheckBox completed;
    private final VBox node;

    BetweenForm(Messages messages, CohortModel model, Runnable changed) {
        this.messages = messages;
        List<DateColumn> dates = VariableForm.columns(model, DateColumn.class);
        this.from = VariableForm.choice(dates, Column::label, "derive-from");
        this.to = VariableForm.choice(dates, Column::label, "derive-to");
        this.unit = VariableForm.choice(List.of(TimeUnit.values()), new UnitText(messages)::plural, "derive-unit");
        this.completed = new CheckBox(messages.text("derive.between.completed"));
        unit.setValue(TimeUnit.YEARS);
        completed.setSelected(true);
        this.node = new VBox(
                6,
                Labels.of(messages.text("derive.between.from")), from, Labels.of(messages.text("derive.between.to")), to,
                Labels.of(messages.text("derive.between.unit")), unit, completed);
        suggestAge(model, dates);
        from.valueProperty().addListener(_ -> changed.run());
        to.valueProperty().addListener(_ -> changed.run());
        unit.valueProperty().addListener(_ -> changed.run());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String suggestedLabel() {
        if (from.getValue() == null || to.getValue() == null) {
            return "";
        }
        if (RoleGuess.isDateOfBirth(from.getValue())) {
            return messages.text(RoleGuess.isDateOfDiagnosis(to.getValue().name()) ? "derive.between.age-diagnosis" : "derive.between.age");
        }
        return messages.text("derive.between.label", from.getValue().label(), to.getValue().label());
    }

    /// An age is what is wanted most: from birth to where the clock starts.
    private void suggestAge(CohortModel model, List<DateColumn> dates) {
        dates.stream().filter(day -> RoleGuess.isDateOfBirth(day)).findFirst().ifPresent(birth -> {
            from.setValue(birth);
            model.endpointInForce()
                    .flatMap(name -> model.endpoints().stream().filter(each -> each.name().equals(name)).findFirst())
                    .flatMap(endpoint -> endpoint.time().timeZero())
                    .ifPresent(zero -> VariableForm.select(to, zero));
        });
    }

    @Override
    public Optional<Derivation> derivation(String name, String label) {
        return from.getValue() == null || to.getValue() == null
                ? Optional.empty()
                : Optional.of(new Derivation.TimeBetween(
                        name, label, from.getValue().name(), to.getValue().name(), unit.getValue(), completed.isSelected()));
    }

    @Override
    public boolean load(Derivation derivation) {
        if (!(derivation instanceof Derivation.TimeBetween between)) {
            return false;
        }
        VariableForm.select(from, between.from());
        VariableForm.select(to, between.to());
        unit.setValue(between.unit());
        completed.setSelected(between.completed());
        return true;
    }
}
