package org.riskset.ui.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.Derivation.Combined.Rule;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Registry;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Yes/no columns combined into groups: every combination that occurs gets a name, the same name makes one group.
final class CombineForm implements VariableForm {
    private static final double COUNT_WIDTH = 34;

    private final Messages messages;
    private final CohortModel model;
    private final Runnable changed;
    private final Map<CategoryColumn, CheckBox> boxes = new LinkedHashMap<>();
    private final Map<Map<String, String>, TextField> names = new LinkedHashMap<>();
    private final VBox combinations = new VBox(4);
    private final VBox node;

    CombineForm(Messages messages, CohortModel model, Runnable changed) {
        this.messages = messages;
        this.model = model;
        this.changed = changed;
        FlowPane columns = new FlowPane(12, 6);
        for (CategoryColumn column : VariableForm.columns(model, CategoryColumn.class)) {
            if (column.isYesNo()) {
                CheckBox box = new CheckBox(column.label());
                box.setMnemonicParsing(false);
                box.setId("derive-part-" + column.name());
                box.setOnAction(_ -> showCombinations(Map.of()));
                boxes.put(column, box);
                columns.getChildren().add(box);
            }
        }
        this.node = new VBox(
                6,
                Labels.of(messages.text("derive.combine.columns")), columns, combinations,
                Labels.wrapped(messages.text("derive.combine.hint"), "small", "muted"));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String suggestedLabel() {
        return names.isEmpty() ? "" : messages.text("derive.combine.label");
    }

    @Override
    public Optional<Derivation> derivation(String name, String label) {
        List<Rule> rules = new ArrayList<>();
        names.forEach((answers, field) -> {
            if (!field.getText().isBlank()) {
                rules.add(new Rule(answers, field.getText().strip()));
            }
        });
        return rules.size() < 2 ? Optional.empty() : Optional.of(new Derivation.Combined(name, label, rules, ""));
    }

    @Override
    public boolean load(Derivation derivation) {
        if (!(derivation instanceof Derivation.Combined combined)) {
            return false;
        }
        boxes.forEach((column, box) -> box.setSelected(combined.sources().contains(column.name())));
        Map<Map<String, String>, String> named = new LinkedHashMap<>();
        combined.rules().forEach(rule -> named.put(rule.answers(), rule.group()));
        showCombinations(named);
        return true;
    }

    /// Every combination of answers that occurs, the most frequent first.
    ///
    /// @param named names already given
    private void showCombinations(Map<Map<String, String>, String> named) {
        names.clear();
        combinations.getChildren().clear();
        List<CategoryColumn> chosen = boxes.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
        if (chosen.size() > 1) {
            counted(chosen).entrySet().stream()
                    .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                    .forEach(entry -> addRow(chosen, entry.getKey(), entry.getValue(), named));
        }
        changed.run();
    }

    private Map<Map<String, String>, Integer> counted(List<CategoryColumn> chosen) {
        Map<Map<String, String>, Integer> counts = new LinkedHashMap<>();
        int rows = model.registry().map(Registry::rows).orElse(0);
        for (int row = 0; row < rows; row++) {
            Map<String, String> answers = new LinkedHashMap<>();
            for (CategoryColumn column : chosen) {
                if (!column.isMissing(row)) {
                    answers.put(column.name(), column.text(row));
                }
            }
            if (answers.size() == chosen.size()) {
                counts.merge(answers, 1, Integer::sum);
            }
        }
        return counts;
    }

    private void addRow(
            List<CategoryColumn> chosen, Map<String, String> answers, int count, Map<Map<String, String>, String> named) {
        TextField name = new TextField(named.getOrDefault(answers, suggested(chosen, answers)));
        name.setId("derive-combination-" + names.size());
        name.textProperty().addListener(_ -> changed.run());
        HBox.setHgrow(name, Priority.ALWAYS);
        Label patients = Labels.of(messages.numbers().count(count), "small", "muted");
        patients.setMinWidth(COUNT_WIDTH);
        patients.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(8, patients, name);
        row.setAlignment(Pos.CENTER_LEFT);
        names.put(answers, name);
        combinations.getChildren().add(row);
    }

    /// "Surgery + radiotherapy", or "none" where every answer is the first level, which is no.
    private String suggested(List<CategoryColumn> chosen, Map<String, String> answers) {
        List<String> parts = chosen.stream()
                .filter(column -> !column.levels().getFirst().equals(answers.get(column.name()))
                        || column.levels().size() == 1)
                .map(CategoryColumn::label)
                .toList();
        if (parts.isEmpty()) {
            return messages.text("derive.combine.none");
        }
        StringBuilder joined = new StringBuilder(parts.getFirst());
        parts.stream().skip(1).forEach(part -> joined.append(" + ")
                .append(part.substring(0, 1).toLowerCase(messages.language().locale()))
                .append(part.substring(1)));
        return joined.toString();
    }
}
