package org.riskset.ui.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.study.Study;
import org.riskset.survival.regression.Ties;
import org.riskset.ui.controls.Choice;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.EndpointText;
import org.riskset.wording.Messages;

/// The left panel: outcome, factors, how the model is fitted, and deaths per coefficient.
final class FactorsPanel extends VBox {
    private final Messages messages;
    private final RegressionModel model;
    private final Label outcome = Labels.wrapped("", "small", "muted");
    private final Label outcomeName = Labels.of("", "strong");
    private final Label count = Labels.of("", "badge", "accent");
    private final VBox factors = new VBox();
    private final ComboBox<Optional<Grouping>> strata = new ComboBox<>();
    private final Segments<Ties> ties;
    private final Segments<RegressionPlan.Estimation> estimation;
    private final DeathsGauge gauge;
    private Optional<Study> shown = Optional.empty();
    private boolean updating;

    FactorsPanel(Messages messages, RegressionModel model) {
        this.messages = messages;
        this.model = model;
        this.gauge = new DeathsGauge(messages);
        this.ties = new Segments<Ties>(method -> messages.text(
                        switch (method) {
                            case EFRON -> "regression.ties.efron";
                            case BRESLOW -> "regression.ties.breslow";
                        }))
                .quiet()
                .onChosen(method -> change(plan -> plan.withTies(method)));
        this.estimation = new Segments<RegressionPlan.Estimation>(kind -> messages.text(
                        switch (kind) {
                            case MAXIMUM_LIKELIHOOD -> "regression.estimation.maximum";
                            case FIRTH -> "regression.estimation.firth";
                        }))
                .quiet()
                .onChosen(kind -> change(plan -> plan.withEstimation(kind)));
        getStyleClass().addAll("side-panel", "left");
        HBox factorsHead = new HBox(8, Labels.of(messages.text("regression.factors"), "strong"), count);
        factorsHead.setAlignment(Pos.CENTER_LEFT);
        factorsHead.setPadding(new Insets(8, 12, 4, 12));
        ScrollPane scroll = new ScrollPane(factors);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(120);
        setVgrow(scroll, Priority.ALWAYS);
        VBox outcomeSection =
                new VBox(4, Labels.of(messages.text("regression.outcome"), "caption"), outcomeName, outcome);
        outcomeSection.getStyleClass().add("section");
        getChildren().addAll(outcomeSection, factorsHead, scroll, modelSection(), gauge);
    }

    private Node modelSection() {
        strata.setId("regression-strata");
        strata.setMaxWidth(Double.MAX_VALUE);
        strata.setMinWidth(0);
        Choice.onTaken(strata, grouping -> change(plan -> plan.withStrata(grouping)));
        HBox.setHgrow(strata, Priority.ALWAYS);
        Tooltip.install(estimation, new Tooltip(messages.text("regression.estimation.hint")));
        VBox section = new VBox(
                6,
                Labels.of(messages.text("regression.model"), "strong"),
                row("regression.stratify", strata),
                row("regression.ties", ties),
                row("regression.estimation", estimation));
        section.getStyleClass().add("section");
        section.setStyle("-fx-border-color: -color-border-default transparent -color-border-default transparent; -fx-border-width: 1 0 1 0;");
        return section;
    }

    private HBox row(String key, Node control) {
        Label name = Labels.of(messages.text(key), "small", "muted");
        name.setMinWidth(92);
        HBox row = new HBox(8, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void change(UnaryOperator<RegressionPlan.Model> change) {
        if (!updating) {
            model.change(messages.text("step.regression.options"), change);
        }
    }

    void show(Study study) {
        boolean same = shown.filter(before -> before.cohort() == study.cohort()
                        && before.tables().equals(study.tables())
                        && before.regression().equals(study.regression()))
                .isPresent();
        shown = Optional.of(study);
        if (same) {
            return;
        }
        updating = true;
        RegressionPlan.Model plan = study.regression().model();
        Cohort cohort = study.cohort();
        int deaths = cohort.followUp().events();
        outcomeName.setText(new EndpointText(messages).name(cohort.definition().name()));
        outcome.setText(messages.text(
                "regression.outcome.facts", cohort.patients(), deaths, cohort.patients() - deaths));
        count.setText(messages.numbers().count(plan.factors().size()));
        List<Node> rows = new ArrayList<>();
        for (Grouping grouping : model.candidates(study)) {
            grouping.columnName().flatMap(cohort.registry()::find).ifPresent(column -> rows.add(new FactorEntry(
                    messages, model, cohort, column, grouping, plan.find(column.name()))));
        }
        replace(rows);
        showStrata(study);
        ties.show(List.of(Ties.values()), plan.ties());
        estimation.show(List.of(RegressionPlan.Estimation.values()), plan.estimation());
        updating = false;
    }

    /// The keyboard stays where it was.
    private void replace(List<Node> rows) {
        Optional<String> focused = Optional.ofNullable(getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .filter(owner -> factors.isFocusWithin())
                .map(Node::getId);
        factors.getChildren().setAll(rows);
        // Names of columns may hold what has a meaning in a selector.
        factors.lookupAll("*").stream()
                .filter(node -> focused.equals(Optional.ofNullable(node.getId())))
                .findFirst()
                .filter(_ -> focused.isPresent())
                .ifPresent(Node::requestFocus);
    }

    void showResult(RegressionResult result) {
        gauge.show(result.fit());
    }

    private void showStrata(Study study) {
        strata.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Grouping> grouping) {
                return grouping == null
                        ? ""
                        : grouping.map(by -> by.columns().stream()
                                        .map(column -> label(study.cohort(), column))
                                        .collect(Collectors.joining(" \u00d7 ")))
                                .orElse(messages.text("regression.stratify.none"));
            }

            @Override
            public Optional<Grouping> fromString(String text) {
                throw new UnsupportedOperationException("strata are chosen, not typed");
            }
        });
        RegressionPlan.Model plan = study.regression().model();
        List<Optional<Grouping>> choices = new ArrayList<>(List.of(Optional.empty()));
        model.candidates(study).stream()
                .filter(grouping -> grouping.columns().stream().allMatch(column -> plan.find(column).isEmpty()))
                .forEach(grouping -> choices.add(Optional.of(grouping)));
        if (!choices.contains(plan.strata())) {
            choices.add(plan.strata());
        }
        // A selection that stays while the choices move would show its neighbour.
        strata.getSelectionModel().clearSelection();
        strata.getItems().setAll(choices);
        strata.setValue(plan.strata());
    }

    private static String label(Cohort cohort, String column) {
        return cohort.registry().find(column).map(Column::label).orElse(column);
    }
}
