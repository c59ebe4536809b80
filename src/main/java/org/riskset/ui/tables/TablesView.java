package org.riskset.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.table.CharacteristicsTable;
import org.riskset.table.SummaryTable;
import org.riskset.table.SurvivalTable;
import org.riskset.table.file.TableFile;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The Tables workspace.
public final class TablesView {
    private static final double LEFT_WIDTH = 264;

    private final Messages messages;
    private final TablesModel model;
    private final Actions actions;
    private final BorderPane root = new BorderPane();
    private final VBox rows = new VBox();
    private final HBox pages = new HBox(16);
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
                            case ONE -> "table.one.name";
                            case TWO -> "table.two.name";
                            case BOTH -> "tables.both";
                        }))
                .quiet()
                .onChosen(this::choose);
        which.show(List.of(Which.values()), shown);
        pages.setPadding(new Insets(16));
        ScrollPane scroll = new ScrollPane(pages);
        scroll.setPannable(true);
        scroll.getStyleClass().add("pasteboard");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.setLeft(leftPanel());
        root.setCenter(new VBox(toolbar(), scroll));
        model.numbersProperty().addListener((_, _, numbers) -> numbers.ifPresent(this::show));
        model.numbersProperty().get().ifPresent(this::show);
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private VBox leftPanel() {
        Label one = Labels.of("I", "caption");
        Label two = Labels.of("II", "caption");
        one.setMinWidth(22);
        two.setMinWidth(22);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.of(messages.text("tables.rows"), "strong"), space, one, two);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 16, 0, 12));
        head.setMinHeight(40);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox panel = new VBox(head, scroll);
        panel.setPrefWidth(LEFT_WIDTH);
        panel.setMinWidth(220);
        panel.getStyleClass().addAll("side-panel", "left");
        return panel;
    }

    private HBox toolbar() {
        compareBy.setId("compare-by");
        compareBy.setPrefWidth(170);
        compareBy.valueProperty().addListener((_, _, grouping) -> {
            if (!updating && grouping != null) {
                model.compareBy(messages.text("step.compare-by"), grouping);
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = new Button(messages.text("action.copy"), Icons.of(Feather.COPY, "small-icon"));
        copy.setId("tables-copy");
        copy.setOnAction(_ -> actions.copy(chosen()));
        Button excel = new Button(messages.text("tables.excel"), Icons.of(Feather.GRID, "small-icon"));
        excel.setId("tables-excel");
        excel.setOnAction(_ -> save(TableFile.XLSX));
        Button word = new Button(messages.text("tables.word"), Icons.of(Feather.FILE_TEXT, "small-icon"));
        word.getStyleClass().add("primary");
        word.setId("tables-word");
        word.setOnAction(_ -> save(TableFile.DOCX));
        HBox toolbar = new HBox(
                8, Labels.of(messages.text("tables.compare-by"), "muted"), compareBy, which, space, copy, excel, word);
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
        List<SummaryTable> made = new ArrayList<>(List.of(CharacteristicsTable.of(numbers.characteristics(), messages)));
        if (!numbers.factors().isEmpty()) {
            made.add(SurvivalTable.of(numbers.factors(), numbers.together(), messages));
        }
        tables = made;
        if (!shownStudy.map(Study::tables).equals(Optional.of(numbers.study().tables()))) {
            showRows(numbers.study());
        }
        shownStudy = Optional.of(numbers.study());
        showPages();
    }

    private void showPages() {
        pages.getChildren().setAll(chosen().stream().map(PaperTable::new).toList());
    }

    private void showRows(Study study) {
        updating = true;
        rows.getChildren()
                .setAll(study.tables().entries().stream().map(entry -> row(study, entry)).toList());
        compareBy.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Grouping> grouping) {
                return grouping == null
                        ? ""
                        : grouping.map(by -> label(study, by)).orElse(messages.text("tables.compare-by.none"));
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

    private Node row(Study study, TablePlan.Entry entry) {
        Label name = Labels.of(label(study, entry.grouping()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setTooltip(new Tooltip(label(study, entry.grouping())));
        HBox.setHgrow(name, Priority.ALWAYS);
        CheckBox one = box(entry.inTableOne(), messages.text("tables.in-one", name.getText()));
        CheckBox two = box(entry.inTableTwo(), messages.text("tables.in-two", name.getText()));
        String words = messages.text("step.table-row", name.getText());
        one.setOnAction(_ -> model.change(
                words, entry.shownIn(one.isSelected(), entry.inTableTwo())));
        two.setOnAction(_ -> model.change(
                words, entry.shownIn(entry.inTableOne(), two.isSelected())));
        HBox row = new HBox(8, name, one, two);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(29);
        row.setPadding(new Insets(0, 12, 0, 12));
        return row;
    }

    private static CheckBox box(boolean selected, String words) {
        CheckBox box = new CheckBox();
        box.setSelected(selected);
        box.setAccessibleText(words);
        box.setTooltip(new Tooltip(words));
        box.setMinWidth(22);
        return box;
    }

    private static String label(Study study, Grouping grouping) {
        return grouping.columnName()
                .flatMap(study.cohort().registry()::find)
                .map(Column::label)
                .orElse("");
    }
}
