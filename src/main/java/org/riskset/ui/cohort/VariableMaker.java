package org.riskset.ui.cohort;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.riskset.cohort.Derivation;
import org.riskset.registry.Registry;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.Messages;

/// Makes a variable from others, without a formula.
public final class VariableMaker extends VBox {
    private static final double FIELDS_WIDTH = 332;

    private final Messages messages;
    private final CohortModel model;
    private final Optional<Derivation> existing;
    private final Map<String, VariableForm> forms = new LinkedHashMap<>();
    private final ComboBox<String> kind;
    private final VBox fields = new VBox();
    private final TextField label = new TextField();
    private final Button make;
    private boolean labelTyped;
    private Runnable close = () -> {};

    private VariableMaker(Messages messages, CohortModel model, Optional<Derivation> existing) {
        super(10);
        this.messages = messages;
        this.model = model;
        this.existing = existing;
        this.make = new Button(messages.text(existing.isPresent() ? "derive.change" : "derive.make"));
        forms.put("derive.cut", new CutForm(messages, model, this::changed));
        forms.put("derive.merge", new MergeForm(messages, model, this::changed));
        forms.put("derive.between", new BetweenForm(messages, model, this::changed));
        forms.put("derive.combine", new CombineForm(messages, model, this::changed));
        this.kind = VariableForm.choice(forms.keySet().stream().toList(), messages::text, "derive-kind");
        setId("variable-maker");
        setPadding(new Insets(14, 16, 12, 16));
        setPrefWidth(380);
        kind.valueProperty().addListener((_, _, chosen) -> {
            fields.getChildren().setAll(form().node());
            changed();
        });
        label.setId("derive-label");
        label.setOnKeyTyped(_ -> labelTyped = true);
        label.textProperty().addListener(_ -> enable());
        make.getStyleClass().add("primary");
        make.setId("derive-make");
        make.setOnAction(_ -> make());
        Button cancel = new Button(messages.text("landmark.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        HBox foot = new HBox(8, cancel, make);
        foot.setAlignment(Pos.CENTER_RIGHT);
        ScrollPane scroll = new ScrollPane(fields);
        fields.setPrefWidth(FIELDS_WIDTH); // so that nothing moves when a scroll bar comes
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(290);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.of(messages.text("derive.title"), "heading"),
                        kind, scroll, new VBox(4, Labels.of(messages.text("derive.name")), label), foot);
        existing.ifPresentOrElse(this::load, () -> kind.setValue("derive.cut"));
    }

    /// Opens the maker beside a node.
    ///
    /// @param existing the variable to be changed; empty for a new one
    public static void open(Node owner, Messages messages, CohortModel model, Optional<Derivation> existing) {
        VariableMaker maker = new VariableMaker(messages, model, existing);
        PopOver popOver = PointingCard.around(maker);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_TOP);
        maker.close = popOver::hide;
        popOver.show(owner);
    }

    private VariableForm form() {
        VariableForm form = forms.get(kind.getValue());
        if (form == null) {
            throw new IllegalStateException("no form " + kind.getValue());
        }
        return form;
    }

    private void load(Derivation derivation) {
        for (Map.Entry<String, VariableForm> entry : forms.entrySet()) {
            if (entry.getValue().load(derivation)) {
                kind.setValue(entry.getKey());
            }
        }
        kind.setDisable(true);
        labelTyped = true;
        label.setText(derivation.label());
    }

    private void changed() {
        if (!labelTyped && kind.getValue() != null) {
            label.setText(form().suggestedLabel());
        }
        enable();
    }

    private void enable() {
        make.setDisable(kind.getValue() == null || derivation().isEmpty());
    }

    private Optional<Derivation> derivation() {
        String chosen = label.getText().strip();
        return chosen.isEmpty() ? Optional.empty() : form().derivation(name(chosen), chosen);
    }

    private void make() {
        derivation().ifPresent(made -> {
            if (model.derive(made, messages.text("step.derive", made.label()))) {
                close.run();
            }
        });
    }

    /// A column name made of the label: letters and digits, unlike every other.
    private String name(String chosen) {
        if (existing.isPresent()) {
            return existing.get().name();
        }
        String plain = Normalizer.normalize(chosen.toLowerCase(Locale.ROOT).replace('\u0111', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        String base = plain.isEmpty() ? "variable" : plain;
        String name = base;
        for (int number = 2; isTaken(name); number++) {
            name = base + "_" + number;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return model.registry().flatMap((Registry registry) -> registry.find(name)).isPresent();
    }
}
