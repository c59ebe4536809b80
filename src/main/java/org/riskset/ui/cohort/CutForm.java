package org.riskset.ui.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.GroupLabel;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// A number cut into groups at one or more cut-points.
final class CutForm implements VariableForm {
    private final Messages messages;
    private final GroupNames names;
    private final ComboBox<NumberColumn> column;
    private final TextField cuts = new TextField();
    private final Label preview = Labels.wrapped("", "small", "muted");
    private final VBox node;

    CutForm(Messages messages, CohortModel model, Runnable changed) {
        this.messages = messages;
        this.names = new GroupNames(messages);
        this.column = VariableForm.choice(VariableForm.columns(model, NumberColumn.class), Column::label, "derive-number");
        cuts.setPromptText(messages.text("derive.cut.example"));
        cuts.setId("derive-cuts");
        this.node = new VBox(
                6,
                Labels.of(messages.text("derive.cut.number")), column, Labels.of(messages.text("derive.cut.points")), cuts, preview);
        Runnable update = () -> {
            showPreview();
            changed.run();
        };
        column.valueProperty().addListener(_ -> update.run());
        cuts.textProperty().addListener(_ -> update.run());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String suggestedLabel() {
        return column.getValue() == null ? "" : messages.text("derive.cut.label", column.getValue().label());
    }

    @Override
    public Optional<Derivation> derivation(String name, String label) {
        List<Double> points = points();
        if (column.getValue() == null || points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Derivation.Cut(name, label, column.getValue().name(), points, groupLabels(points)));
    }

    @Override
    public boolean load(Derivation derivation) {
        if (!(derivation instanceof Derivation.Cut cut)) {
            return false;
        }
        VariableForm.select(column, cut.column());
        cuts.setText(cut.cutPoints().stream().map(messages.numbers()::shortest).collect(Collectors.joining("; ")));
        return true;
    }

    /// Cut-points as typed, ascending; none where a part is no number or they do not increase.
    private List<Double> points() {
        List<Double> points = new ArrayList<>();
        for (String part : cuts.getText().strip().split("[;\\s]+")) {
            OptionalDouble point = messages.numbers().read(part);
            if (point.isEmpty() || !points.isEmpty() && point.getAsDouble() <= points.getLast()) {
                return List.of();
            }
            points.add(point.getAsDouble());
        }
        return points;
    }

    private List<String> groupLabels(List<Double> points) {
        List<String> labels = new ArrayList<>();
        labels.add(name(new GroupLabel.Below(points.getFirst())));
        for (int i = 1; i < points.size(); i++) {
            labels.add(name(new GroupLabel.Between(points.get(i - 1), points.get(i))));
        }
        labels.add(name(new GroupLabel.AtLeast(points.getLast())));
        return labels;
    }

    private String name(GroupLabel label) {
        return names.name(label, column.getValue().unit());
    }

    private void showPreview() {
        List<Double> points = points();
        if (column.getValue() == null || points.isEmpty()) {
            preview.setText(cuts.getText().isBlank() ? "" : messages.text("derive.cut.unclear"));
            return;
        }
        NumberColumn numbers = column.getValue();
        int[] counts = new int[points.size() + 1];
        for (int row = 0; row < numbers.size(); row++) {
            if (!numbers.isMissing(row)) {
                double value = numbers.value(row);
                counts[(int) points.stream().filter(point -> value >= point).count()]++;
            }
        }
        List<String> labels = groupLabels(points);
        List<String> parts = new ArrayList<>();
        for (int group = 0; group < counts.length; group++) {
            parts.add(labels.get(group) + ": " + messages.numbers().count(counts[group]));
        }
        preview.setText(String.join(" \u00b7 ", parts));
    }
}
