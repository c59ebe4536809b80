package org.riskset.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Grouping;
import org.riskset.study.Study;
import org.riskset.table.CharacteristicsTable;
import org.riskset.table.SummaryTable;
import org.riskset.table.SurvivalTable;
import org.riskset.table.file.TableFile;
import org.riskset.ui.controls.CalculationVeil;
import org.riskset.ui.controls.Choice;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.ui.explore.InspectorFold;
import org.riskset.wording.Messages;

/// The Tables workspace.
public final class TablesView {
    private static final double RIGHT_WIDTH = 300;
    private static final double FOLD_BELOW = 1280;

    private final Messages messages;
    private final TablesModel model;
    private final Actions actions;
    private final BorderPane root = new BorderPane();
    private final ObjectProperty<Optional<String>> chosenRow = new SimpleObjectProperty<>(Optional.empty());
    private final TableRows rows;
    private final TableSettings settings;
    private final InspectorFold fold;
    private final PaperDesk desk = new PaperDesk();
    private final ComboBox<Optional<Grouping>> compareBy = new ComboBox<>();
    private final Segments<Which> which;
    private Optional<Study> shownStudy = Optional.empty();
    private List<SummaryTable> tables = List.of();
    private Which shown = Which.BOTH;
    private boolean updating;

    /// Which of the tables are shown and exported.
    private enum Which {
        ONE,
        TWO,
        BOTH
    }

    /// What the page can start.
    public interface Actions {
        /// Asks where, and writes the tables.
        void saveTables(List<SummaryTable> tables, String suggestedName);

        void copy(List<SummaryTable> tables);
    }

    public TablesView(Messages messages, TablesModel model, Actions actions) {
        this.messages = messages;
        this.model = model;
        this.actions = actions;
        this.which = new Segments<Which>(choice -> messages.text(
                        switch (choice) {
                            case ONE -> "table.one.name.plain";
                            case TWO -> "table.two.name.plain";
                            case BOTH -> "tables.both";
                        }))
                .quiet()
                .onChosen(this::choose);
        which.show(List.of(Which.values()), shown);
        this.rows = new TableRows(messages, model, chosenRow);
        this.settings = new TableSettings(messages, model, chosenRow);
        this.fold = new InspectorFold(settings.root(), RIGHT_WIDTH, messages.text("tables.settings.open"));
        root.setLeft(rows.root());
        CalculationVeil veil = new CalculationVeil(desk, messages.text("calculating"), model.calculatingProperty());
        VBox.setVgrow(veil, Priority.ALWAYS);
        root.setCenter(new VBox(toolbar(), veil));
        root.setRight(fold);
        fold.follow(true);
        root.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() < FOLD_BELOW != width.doubleValue() < FOLD_BELOW) {
                fold.follow(width.doubleValue() < FOLD_BELOW);
            }
        });
        model.studyProperty().addListener((_, _, study) -> study.ifPresent(this::showChoices));
        model.studyProperty().get().ifPresent(this::showChoices);
        model.numbersProperty().addListener((_, _, numbers) -> numbers.ifPresent(this::show));
        model.numbersProperty().get().ifPresent(this::show);
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private HBox toolbar() {
        compareBy.setId("compare-by");
        compareBy.setPrefWidth(170);
        Choice.onTaken(compareBy, grouping -> {
            if (!updating) {
                model.compareBy(messages.text("step.compare-by"), grouping);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = new Button("", Icons.of(Feather.COPY, "small-icon"));
        copy.getStyleClass().add("icon-only");
        copy.setTooltip(new Tooltip(messages.text("action.copy")));
        copy.setAccessibleText(messages.text("action.copy"));
        copy.setId("tables-copy");
        copy.setOnAction(_ -> actions.copy(chosen()));
        Button excel = new Button(messages.text("tables.excel"), Icons.of(Feather.GRID, "small-icon"));
        excel.setId("tables-excel");
        excel.setOnAction(_ -> save(TableFile.XLSX));
        Button word = new Button(messages.text("tables.word"), Icons.of(Feather.FILE_TEXT, "small-icon"));
        word.getStyleClass().add("primary");
        word.setId("tables-word");
        word.setOnAction(_ -> save(TableFile.DOCX));
        for (Button button : List.of(copy, excel, word)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(model.calculatingProperty());
        }
        compareBy.setTooltip(new Tooltip(messages.text("tables.compare-by")));
        Label name = Labels.of(messages.text("tables.compare-by.short"), "muted");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox toolbar = new HBox(
                8, name, compareBy, which, space, copy, excel, word);
        toolbar.getStyleClass().add("toolbar-band");
        return toolbar;
    }

    private void save(TableFile kind) {
        if (!chosen().isEmpty()) {
            actions.saveTables(chosen(), messages.text("tables.file-name") + kind.ending());
        }
    }

    private void choose(Which choice) {
        shown = choice;
        showPages();
    }

    private List<SummaryTable> chosen() {
        return switch (shown) {
            case ONE -> tables.stream().limit(1).toList();
            case TWO -> tables.stream().skip(1).toList();
            case BOTH -> tables;
        };
    }

    private void show(TablesModel.Numbers numbers) {
        List<SummaryTable> made = new ArrayList<>(List.of(CharacteristicsTable.of(numbers.characteristics(), numbers.setting(), messages)));
        if (!numbers.factors().isEmpty()) {
            made.add(SurvivalTable.of(numbers.factors(), numbers.incidences(), numbers.together(), numbers.setting(), messages));
        }
        tables = made;
        settings.show(numbers);
        showPages();
    }

    /// What was chosen is shown before its numbers are there.
    private void showChoices(Study study) {
        if (!shownStudy.map(Study::tables).equals(Optional.of(study.tables()))
                || !shownStudy.map(Study::design).equals(Optional.of(study.design()))) {
            showRows(study);
        }
        settings.show(study);
        shownStudy = Optional.of(study);
    }

    private void showPages() {
        desk.show(chosen());
    }

    private void showRows(Study study) {
        updating = true;
        rows.show(study);
        compareBy.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Grouping> grouping) {
                return grouping == null
                        ? ""
                        : grouping.map(by -> TableRows.label(study, by)).orElse(messages.text("tables.compare-by.none"));
            }

            @Override
            public Optional<Grouping> fromString(String text) {
                throw new UnsupportedOperationException("groupings are chosen, not typed");
            }
        });
        List<Optional<Grouping>> choices = new ArrayList<>(List.of(Optional.empty()));
        study.tables().entries().forEach(entry -> choices.add(Optional.of(entry.grouping())));
        compareBy.getItems().setAll(choices);
        compareBy.setValue(study.tables().compareBy());
        updating = false;
    }
}
