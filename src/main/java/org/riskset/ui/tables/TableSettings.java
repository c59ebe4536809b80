package org.riskset.ui.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.analysis.tables.CharacteristicsDesign;
import org.riskset.analysis.tables.SurvivalColumn;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.analysis.tables.TableStyle;
import org.riskset.study.Study;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// How the tables are made: the chosen variable, the journal's manner, what Table I shows, the columns of Table II, and
/// counts too small to print.
final class TableSettings {
    private static final List<Integer> LEAST_COUNTS = List.of(0, 3, 5, 10);

    private final Messages messages;
    private final TablesModel model;
    private final RowPart row;
    private final Segments<TableStyle> style;
    private final Map<CheckBox, Predicate<Study>> boxes = new LinkedHashMap<>();
    private final Segments<CharacteristicsDesign.PercentOf> percentOf;
    private final Map<SurvivalColumn, CheckBox> columns = new EnumMap<>(SurvivalColumn.class);
    private final CheckBox together = new CheckBox();
    private final Label togetherHint;
    private final TextField times = new TextField();
    private final Label timesProblem;
    private final Segments<Integer> leastCount;
    private final ChecksPart checks;
    private final ScrollPane root;
    private boolean updating;
    private boolean competing;

    TableSettings(Messages messages, TablesModel model, ReadOnlyObjectProperty<Optional<String>> chosen) {
        this.messages = messages;
        this.model = model;
        this.row = new RowPart(messages, model, chosen);
        this.checks = new ChecksPart(messages, model);
        this.style = new Segments<TableStyle>(journal -> messages.text("tables.style." + RowPart.key(journal)))
                .quiet()
                .onChosen(journal -> model.design(
                        messages.text("step.table-style", messages.text("tables.style." + RowPart.key(journal))),
                        design -> design.withStyle(journal)));
        style.setId("table-style");
        this.percentOf = new Segments<CharacteristicsDesign.PercentOf>(of -> messages.text("tables.percent." + RowPart.key(of)))
                .quiet()
                .onChosen(of -> characteristics("step.table-percent", all -> all.withPercentOf(of)));
        percentOf.setId("table-percent-of");
        this.leastCount = new Segments<Integer>(least ->
                        least == 0 ? messages.text("tables.hide.off") : "< " + messages.numbers().count(least))
                .quiet()
                .onChosen(least -> model.design(
                        least == 0 ? messages.text("step.table-hide.off") : messages.text("step.table-hide", least),
                        design -> design.withLeastCount(least)));
        leastCount.setId("table-least-count");
        this.togetherHint = Labels.wrapped(messages.text("tables.column.together.hint"), "small", "muted");
        this.timesProblem = Labels.wrapped(messages.text("tables.times.problem"), "small");
        timesProblem.getStyleClass().add("problem");
        VBox sections = new VBox(row.root(), styleSection(), oneSection(), twoSection(), hideSection(), checks.root());
        root = new ScrollPane(sections);
        root.setFitToWidth(true);
        root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        root.getStyleClass().addAll("side-panel", "right");
    }

    Region root() {
        return root;
    }

    private VBox section(String key, Node... parts) {
        VBox section = new VBox(8, Labels.of(messages.text(key), "strong"));
        section.getChildren().addAll(parts);
        section.getStyleClass().add("section");
        return section;
    }

    private VBox styleSection() {
        return section("tables.style", style, Labels.wrapped(messages.text("tables.style.hint"), "small", "muted"));
    }

    private VBox oneSection() {
        return section(
                "table.one.name.plain",
                box("tables.one.tests", CharacteristicsDesign::tests, CharacteristicsDesign::withTests),
                box("tables.one.differences", CharacteristicsDesign::differences, CharacteristicsDesign::withDifferences),
                box("tables.one.missing", CharacteristicsDesign::missing, CharacteristicsDesign::withMissing),
                box("tables.one.add-up", CharacteristicsDesign::addUp, CharacteristicsDesign::withAddUp),
                new VBox(3, Labels.of(messages.text("tables.percent"), "small", "muted"), percentOf));
    }

    private interface Write {
        CharacteristicsDesign apply(CharacteristicsDesign design, boolean on);
    }

    private CheckBox box(String key, Predicate<CharacteristicsDesign> read, Write write) {
        CheckBox box = wrapped(messages.text(key));
        box.setId(key.replace('.', '-'));
        box.setOnAction(_ -> {
            if (!updating) {
                boolean on = box.isSelected();
                model.design(
                        messages.text("step.table-one", messages.text(key)),
                        design -> design.withCharacteristics(write.apply(design.characteristics(), on)));
            }
        });
        boxes.put(box, study -> read.test(study.design().characteristics()));
        return box;
    }

    private static CheckBox wrapped(String words) {
        CheckBox box = new CheckBox(words);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private void characteristics(String key, Function<CharacteristicsDesign, CharacteristicsDesign> change) {
        model.design(messages.text(key), design -> design.withCharacteristics(change.apply(design.characteristics())));
    }

    private VBox twoSection() {
        VBox section = section("table.two.name.plain");
        for (SurvivalColumn column : SurvivalColumn.values()) {
            CheckBox box = wrapped(name(column));
            box.setId("table-column-" + RowPart.key(column));
            box.setOnAction(_ -> {
                boolean on = box.isSelected();
                boolean others = competing;
                model.design(messages.text("step.table-two", box.getText()), design -> design.with(column, on, others));
            });
            columns.put(column, box);
            section.getChildren().add(box);
            if (column == SurvivalColumn.SURVIVAL) {
                VBox.setMargin(times, new Insets(0, 0, 0, 24));
                VBox.setMargin(timesProblem, new Insets(0, 0, 0, 24));
                section.getChildren().addAll(times, timesProblem);
            }
        }
        together.setText(messages.text("tables.column.together"));
        together.setWrapText(true);
        together.setId("table-column-together");
        together.setOnAction(_ -> model.together(messages.text("step.regression.table"), together.isSelected()));
        section.getChildren().addAll(together, togetherHint);
        times.setId("table-times");
        times.setOnAction(_ -> readTimes());
        times.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                readTimes();
            }
        });
        showProblem(false);
        return section;
    }

    /// What a column shows, which depends on whether other events compete.
    private String name(SurvivalColumn column) {
        String key = "tables.column." + RowPart.key(column);
        return messages.text(competing && messages.has(key + ".competing") ? key + ".competing" : key);
    }

    private void showColumns(TableDesign design) {
        // Without incidence these would be the columns first proposed, which here are others.
        boolean fixed = competing
                && design.with(SurvivalColumn.SURVIVAL, false, true).survival().equals(SurvivalColumn.FIRST);
        columns.forEach((column, box) -> {
            box.setText(name(column));
            box.setSelected(design.survival(competing).contains(column));
            box.setDisable(fixed && column == SurvivalColumn.SURVIVAL);
        });
    }

    private void showProblem(boolean shown) {
        timesProblem.setVisible(shown);
        timesProblem.setManaged(shown);
    }

    /// Times are separated by a semicolon, a space, or a comma with a space: a bare comma may be a decimal mark.
    private void readTimes() {
        List<Double> read = new ArrayList<>();
        boolean understood = true;
        for (String word : times.getText().strip().split(";\\s*|,\\s+|\\s+")) {
            OptionalDouble time = messages.numbers().read(word);
            understood &= time.isPresent() && time.getAsDouble() > 0;
            time.ifPresent(read::add);
        }
        showProblem(!understood);
        if (understood && !updating && !times.getText().equals(times.getUserData())) {
            model.readSurvivalAt(messages.text("step.table-times", times.getText().strip()), read);
        }
    }

    private VBox hideSection() {
        return section("tables.hide", leastCount, Labels.wrapped(messages.text("tables.hide.hint"), "small", "muted"));
    }

    /// What newer numbers say; what was chosen stays as it is.
    void show(TablesModel.Numbers numbers) {
        row.show();
        checks.show(numbers);
    }

    /// What was chosen.
    void show(Study study) {
        updating = true;
        TableDesign design = study.design();
        row.show();
        style.show(Arrays.asList(TableStyle.values()), design.style());
        boxes.forEach((box, read) -> box.setSelected(read.test(study)));
        percentOf.show(
                Arrays.asList(CharacteristicsDesign.PercentOf.values()),
                design.hidesSmallCounts()
                        ? CharacteristicsDesign.PercentOf.ALL
                        : design.characteristics().percentOf());
        percentOf.setDisable(design.hidesSmallCounts());
        competing = study.cohort().hasCompetingEvents();
        showColumns(design);
        boolean model = !study.regression().model().factors().isEmpty();
        together.setSelected(study.regression().inTableTwo() && model);
        together.setDisable(!model);
        togetherHint.setVisible(!model);
        togetherHint.setManaged(!model);
        String written = String.join(
                "; ",
                study.plan().options().landmarks().stream()
                        .map(messages.numbers()::shortest)
                        .toList());
        RowPart.fill(times, written);
        times.setDisable(!design.survival(competing).contains(SurvivalColumn.SURVIVAL));
        times.setPromptText(new UnitText(messages).plural(study.cohort().definition().unit()));
        leastCount.show(LEAST_COUNTS, design.leastCount());
        updating = false;
    }
}
