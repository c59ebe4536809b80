package org.riskset.ui.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.registry.Column;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// What a forest plot of subgroups compares, and by which factors its rows are made.
final class SubgroupsPane {
    private final Messages messages;
    private final FiguresModel model;
    private final FieldEdits edits;
    private final ComboBox<PlannedFigure.Subject> compared = new ComboBox<>();
    private final VBox factors = new VBox(4);
    private final VBox root;
    private List<Column> listed = List.of();

    SubgroupsPane(Messages messages, FiguresModel model, FieldEdits edits) {
        this.messages = messages;
        this.model = model;
        this.edits = edits;
        String label = messages.text("figures.subgroups.compared");
        FigureNames names = new FigureNames(messages);
        compared.setId("subgroups-compared");
        compared.setMaxWidth(Double.MAX_VALUE);
        compared.setConverter(new FieldEdits.Names<>(subject -> subject instanceof PlannedFigure.InView
                ? messages.text("figures.subgroups.in-view")
                : model.study().map(study -> names.panel(subject, study)).orElse("")));
        compared.valueProperty().addListener((_, _, chosen) -> {
            if (!edits.isUpdating() && chosen != null) {
                model.change(edits.words(label), figure -> figure.withPanels(List.of(
                        new PlannedFigure.Panel(chosen, figure.panels().getFirst().edits()))));
            }
        });
        factors.setId("subgroups-factors");
        VBox.setMargin(factors, new Insets(2, 0, 2, 0));
        root = new VBox(
                6,
                Labels.of(label, "strong"),
                compared,
                Labels.of(messages.text("figures.subgroups.factors"), "strong"),
                factors,
                Labels.wrapped(messages.text("figures.subgroups.hint"), "small", "muted"));
        root.getStyleClass().add("section");
        edits.onRefresh(this::refresh);
    }

    Region root() {
        return root;
    }

    private void refresh() {
        boolean shown = model.current().kind() == PlannedFigure.Kind.FOREST_SUBGROUPS;
        root.setVisible(shown);
        root.setManaged(shown);
        if (shown) {
            model.study().ifPresent(this::show);
        }
    }

    private void show(Study study) {
        PlannedFigure.Subject subject = model.current().panels().getFirst().subject();
        List<PlannedFigure.Subject> subjects = new ArrayList<>(List.of(new PlannedFigure.InView()));
        study.tables().entries().stream().map(FigurePlan::comparison).forEach(subjects::add);
        if (!subjects.contains(subject)) {
            subjects.add(subject);
        }
        if (!compared.getItems().equals(subjects)) {
            compared.getItems().setAll(subjects);
        }
        compared.setValue(subject);
        List<String> own = FigurePlan.comparison(subject, study).grouping().columns();
        List<Column> columns = study.tables().entries().stream()
                .map(TablePlan.Entry::grouping)
                .filter(grouping -> grouping.columns().stream().noneMatch(own::contains))
                .flatMap(grouping -> grouping.columnName().stream())
                .flatMap(name -> study.cohort().registry().find(name).stream())
                .toList();
        if (!columns.equals(listed)) { // boxes stay while they are clicked
            listed = columns;
            factors.getChildren().setAll(columns.stream().map(this::box).toList());
        }
        List<PlannedFigure.Grouped> chosen = FigurePlan.subgroups(model.current(), study);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            CheckBox box = (CheckBox) factors.getChildren().get(i);
            box.setSelected(chosen.stream().anyMatch(present -> isOf(present, column)));
            box.setDisable(box.isSelected() && chosen.size() == 1); // the last one chosen stays
        }
    }

    private CheckBox box(Column column) {
        CheckBox box = new CheckBox(column.label());
        box.setId("subgroup-" + column.name());
        box.setMnemonicParsing(false);
        box.setMinWidth(0);
        box.setOnAction(_ -> model.study().ifPresent(study -> choose(column, box.isSelected(), study)));
        return box;
    }

    private void choose(Column column, boolean on, Study study) {
        List<PlannedFigure.Grouped> all = new ArrayList<>(FigurePlan.subgroups(model.current(), study));
        all.removeIf(present -> isOf(present, column));
        if (on) {
            study.tables().find(column.name()).map(FigurePlan::comparison).ifPresent(all::add);
        }
        model.change(
                edits.words(messages.text("figures.subgroups.factor", column.label())),
                figure -> figure.withSubgroups(all));
    }

    private static boolean isOf(PlannedFigure.Grouped grouped, Column column) {
        return grouped.grouping().columnName().equals(Optional.of(column.name()));
    }
}
