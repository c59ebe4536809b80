package org.riskset.ui.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.Statistic;
import org.riskset.analysis.tables.TestChoice;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.study.Study;
import org.riskset.ui.controls.Choice;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// What is decided about one variable of the tables: its name, a heading above it, its statistics and its test.
final class RowPart {
    private final Messages messages;
    private final TablesModel model;
    private final ReadOnlyObjectProperty<Optional<String>> chosen;
    private final Label title = Labels.of("", "strong");
    private final TextField label = new TextField();
    private final TextField section = new TextField();
    private final Map<Statistic, CheckBox> statistics = new EnumMap<>(Statistic.class);
    private final Hyperlink automatic = new Hyperlink();
    private final VBox statisticsBox = new VBox(4);
    private final ComboBox<TestChoice> test = new ComboBox<>();
    private final Label noTest;
    private final VBox testBox;
    private final VBox root;
    private Optional<String> shownColumn = Optional.empty();
    private String ownName = "";
    private String automaticTest = "";
    private boolean updating;

    RowPart(Messages messages, TablesModel model, ReadOnlyObjectProperty<Optional<String>> chosen) {
        this.messages = messages;
        this.model = model;
        this.chosen = chosen;
        label.setId("row-label");
        section.setId("row-section");
        section.setPromptText(messages.text("tables.row.section.none"));
        test.setId("row-test");
        test.setMaxWidth(Double.MAX_VALUE);
        commits(label, (column, text) -> model.row(
                messages.text("step.table-label", ownName), column, row -> row.withLabel(text.equals(ownName) ? "" : text)));
        commits(section, (column, text) ->
                model.row(messages.text("step.table-section", ownName), column, row -> row.withSection(text)));
        for (Statistic statistic : Statistic.values()) {
            CheckBox box = new CheckBox(messages.text("tables.statistic." + key(statistic)));
            box.setId("row-statistic-" + key(statistic));
            box.setOnAction(_ -> changeStatistics());
            statistics.put(statistic, box);
            statisticsBox.getChildren().add(box);
        }
        automatic.setText(messages.text("tables.statistic.automatic"));
        automatic.setId("row-statistics-automatic");
        automatic.setOnAction(_ -> edit("step.table-statistics", row -> row.withStatistics(Set.of())));
        statisticsBox.getChildren().add(automatic);
        test.setConverter(new StringConverter<>() {
            @Override
            public String toString(TestChoice choice) {
                return choice == null ? "" : testName(choice);
            }

            @Override
            public TestChoice fromString(String text) {
                throw new UnsupportedOperationException("tests are chosen, not typed");
            }
        });
        Choice.onTaken(test, choice -> {
            if (!updating) {
                edit("step.table-test", row -> row.withTest(choice));
            }
        });
        noTest = Labels.wrapped(messages.text("tables.row.no-test"), "small", "muted");
        testBox = named("tables.row.test", test);
        StackPane.setAlignment(noTest, Pos.TOP_LEFT);
        root = new VBox(
                8,
                title,
                named("tables.row.label", label),
                named("tables.row.section", section),
                named("tables.row.statistics", statisticsBox),
                new StackPane(testBox, noTest));
        root.getStyleClass().add("section");
        chosen.addListener((_, _, _) -> show());
    }

    Node root() {
        return root;
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private VBox named(String key, Node control) {
        return new VBox(3, Labels.of(messages.text(key), "small", "muted"), control);
    }

    /// Takes what was typed when the field is left or Enter is pressed, for the variable it was typed for.
    private void commits(TextField field, BiConsumer<String, String> take) {
        Runnable commit = () -> {
            String text = field.getText().strip();
            shownColumn.filter(_ -> !updating && !text.equals(field.getUserData())).ifPresent(column -> {
                field.setUserData(text);
                take.accept(column, text);
            });
        };
        field.setOnAction(_ -> commit.run());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                commit.run();
            }
        });
    }

    private void edit(String key, UnaryOperator<RowDesign> change) {
        shownColumn.ifPresent(column -> model.row(messages.text(key, ownName), column, change));
    }

    private void changeStatistics() {
        if (!updating) {
            Set<Statistic> wanted = new HashSet<>();
            statistics.forEach((statistic, box) -> {
                if (box.isSelected()) {
                    wanted.add(statistic);
                }
            });
            edit("step.table-statistics", row -> row.withStatistics(wanted));
        }
    }

    /// Shows what was chosen of the variable, and what the newest numbers say where it was left to them.
    void show() {
        Optional<Study> study = model.studyProperty().get();
        Optional<Column> column =
                study.flatMap(open -> chosen.get().flatMap(open.cohort().registry()::find));
        root.setVisible(column.isPresent());
        root.setManaged(column.isPresent());
        column.ifPresent(known -> show(study.orElseThrow(), known));
    }

    private void show(Study study, Column column) {
        updating = true;
        shownColumn = Optional.of(column.name());
        ownName = column.label();
        RowDesign row = study.design().row(column.name());
        title.setText(row.name(ownName));
        fill(label, row.name(ownName));
        fill(section, row.section());
        Optional<Characteristics.Block> block = block(column);
        boolean described = isDescribed(study, column);
        boolean number = column instanceof NumberColumn;
        showStatistics(row, block);
        show(statisticsBox.getParent(), number && described);
        show(testBox.getParent(), described);
        boolean compared = study.tables().compareBy().isPresent();
        testBox.setVisible(compared);
        noTest.setVisible(!compared);
        showTest(row, block, number);
        updating = false;
    }

    private static void show(Node part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /// Whether Table I has the variable as a row.
    private static boolean isDescribed(Study study, Column column) {
        return study.tables().characteristics().stream()
                .anyMatch(grouping -> grouping.columnName().equals(Optional.of(column.name())));
    }

    private Optional<Characteristics.Block> block(Column column) {
        return model.numbersProperty().get().stream()
                .flatMap(numbers -> numbers.characteristics().blocks().stream())
                .filter(block -> block.column().equals(column.name()))
                .findFirst();
    }

    private void showStatistics(RowDesign row, Optional<Characteristics.Block> block) {
        Collection<Statistic> shown = row.statistics().isEmpty()
                ? block.map(Characteristics.Block::statistics).orElse(List.of())
                : row.statistics();
        statistics.forEach((statistic, box) -> box.setSelected(shown.contains(statistic)));
        automatic.setVisible(!row.statistics().isEmpty());
    }

    private void showTest(RowDesign row, Optional<Characteristics.Block> block, boolean number) {
        automaticTest = row.test() == TestChoice.AUTOMATIC
                ? block.flatMap(Characteristics.Block::test)
                        .map(CharacteristicTest::kind)
                        .map(kind -> messages.text("table.test." + key(kind)))
                        .orElse("")
                : "";
        List<TestChoice> choices = new ArrayList<>(List.of(TestChoice.AUTOMATIC));
        for (TestChoice choice : TestChoice.values()) {
            if (choice.isOfCounts() || number && choice.isOfNumbers()) {
                choices.add(choice);
            }
        }
        choices.add(TestChoice.NONE);
        if (!test.isShowing()) { // an open list stays as it is under the pointer
            test.getItems().setAll(choices);
            test.setValue(row.test());
        }
    }

    /// Shows a text where it is another than before: what is being typed is left alone.
    static void fill(TextField field, String text) {
        if (!text.equals(field.getUserData())) {
            field.setUserData(text);
            field.setText(text);
        }
    }

    private String testName(TestChoice choice) {
        return choice == TestChoice.AUTOMATIC && !automaticTest.isEmpty()
                ? messages.text("tables.test.automatic.is", automaticTest)
                : messages.text("tables.test." + key(choice));
    }
}
