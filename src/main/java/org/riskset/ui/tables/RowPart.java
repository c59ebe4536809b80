package org.riskset.ui.tables;

import java.util.ArrayList;
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
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.Statistic;
import org.riskset.analysis.tables.TestChoice;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
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
        test.valueProperty().addListener((_, _, choice) -> {
            if (!updating && choice != null) {
                edit("step.table-test", row -> row.withTest(choice));
            }
        });
        noTest = Labels.wrapped(messages.text("tables.row.no-test"), "small", "muted");
        root = new VBox(
                8,
                title,
                named("tables.row.label", label),
                named("tables.row.section", section),
                named("tables.row.statistics", statisticsBox),
                named("tables.row.test", test),
                noTest);
        root.getStyleClass().add("section");
        chosen.addListener((_, _, _) -> model.numbersProperty().get().ifPresent(this::show));
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

    void show(TablesModel.Numbers numbers) {
        Optional<Column> column = chosen.get().flatMap(numbers.study().cohort().registry()::find);
        root.setVisible(column.isPresent());
        root.setManaged(column.isPresent());
        column.ifPresent(known -> show(numbers, known));
    }

    private void show(TablesModel.Numbers numbers, Column column) {
        updating = true;
        shownColumn = Optional.of(column.name());
        ownName = column.label();
        RowDesign row = numbers.study().design().row(column.name());
        title.setText(row.name(ownName));
        fill(label, row.name(ownName));
        fill(section, row.section());
        boolean number = column instanceof NumberColumn;
        Optional<Characteristics.Block> block = numbers.characteristics().blocks().stream()
                .filter(known -> known.column().equals(column.name()))
                .findFirst();
        List<Statistic> shown = block.map(Characteristics.Block::statistics).orElse(List.of());
        statistics.forEach((statistic, box) -> box.setSelected(shown.contains(statistic)));
        statisticsBox.getParent().setVisible(number && block.isPresent());
        statisticsBox.getParent().setManaged(number && block.isPresent());
        automatic.setVisible(!row.statistics().isEmpty());
        automatic.setManaged(!row.statistics().isEmpty());
        boolean compared = numbers.characteristics().columns().size() >= 2 && block.isPresent();
        test.getParent().setVisible(compared);
        test.getParent().setManaged(compared);
        noTest.setVisible(!compared && block.isPresent());
        noTest.setManaged(!compared && block.isPresent());
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
        test.getItems().setAll(choices);
        test.setValue(row.test());
        updating = false;
    }

    /// What stands in a field while it is typed in is left alone.
    private static void fill(TextField field, String text) {
        field.setUserData(text);
        if (!field.getText().strip().equals(text)) {
            field.setText(text);
        }
    }

    private String testName(TestChoice choice) {
        return choice == TestChoice.AUTOMATIC && !automaticTest.isEmpty()
                ? messages.text("tables.test.automatic.is", automaticTest)
                : messages.text("tables.test." + key(choice));
    }
}
