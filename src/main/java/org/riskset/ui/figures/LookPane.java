package org.riskset.ui.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.figure.FigureSetting;
import org.riskset.study.PlannedFigure;
import org.riskset.style.FigureLook;
import org.riskset.style.FigureStyle;
import org.riskset.style.JournalPreset;
import org.riskset.style.NumberStyle;
import org.riskset.style.Palette;
import org.riskset.style.Typeface;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// The look of a figure, shared by its panels: preset, size and type, parts, colours, and looks kept under names.
final class LookPane {
    private final Messages messages;
    private final FiguresModel model;
    private final FieldEdits edits;
    private final VBox root = new VBox();
    private final ComboBox<String> saved = new ComboBox<>();
    private final TextField name = new TextField();

    LookPane(Messages messages, FiguresModel model, FieldEdits edits) {
        this.messages = messages;
        this.model = model;
        this.edits = edits;
        root.getChildren().addAll(preset(), size(), shown(), colours(), looks());
    }

    Node root() {
        return root;
    }

    private VBox section(String key, Node... parts) {
        VBox section = new VBox(8, Labels.of(messages.text(key), "strong"));
        section.getChildren().addAll(parts);
        section.getStyleClass().add("section");
        return section;
    }

    private String enumName(String prefix, Enum<?> value) {
        return messages.text(prefix + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private VBox preset() {
        String label = messages.text("figures.preset");
        ComboBox<JournalPreset> journal = edits.choice(
                "figure-journal",
                label,
                Arrays.asList(JournalPreset.values()),
                value -> enumName("figures.journal.", value),
                figure -> figure.look().journal(),
                (figure, value) -> figure.withLook(
                        figure.look().withPreset(value, figure.look().columns(), figure.look().heightMillimetres())));
        Segments<JournalPreset.Columns> columns = new Segments<JournalPreset.Columns>(
                        value -> enumName("figures.columns.", value))
                .quiet();
        columns.setId("figure-columns");
        columns.onChosen(value -> model.change(
                edits.words(messages.text("figures.width")),
                figure -> figure.withLook(figure.look()
                        .withPreset(figure.look().journal(), value, figure.look().heightMillimetres()))));
        edits.onRefresh(() -> columns.show(
                Arrays.asList(JournalPreset.Columns.values()), model.current().look().columns()));
        return section("figures.preset", journal, columns, Labels.wrapped(messages.text("figures.preset.hint"), "small", "muted"));
    }

    private VBox size() {
        String width = messages.text("figures.width");
        String height = messages.text("figures.height");
        Segments<JournalPreset.Letters> letters = new Segments<JournalPreset.Letters>(value -> value.of(0)).quiet();
        letters.onChosen(value -> model.change(
                edits.words(messages.text("figures.letters")),
                figure -> figure.withLook(figure.look().withLetters(value))));
        edits.onRefresh(() -> letters.show(
                Arrays.asList(JournalPreset.Letters.values()), model.current().look().letters()));
        Spinner<Double> heightField = edits.spinner(
                "figure-height", height, 30, 300, 1, figure -> figure.look().heightMillimetres(), (figure, value) ->
                        figure.withLook(figure.look().withMillimetres(figure.look().widthMillimetres(), value)));
        edits.onRefresh(() -> heightField.setDisable(model.current().kind().hasOwnHeight()));
        return section(
                "figures.size",
                FieldEdits.row(
                        width,
                        edits.spinner("figure-width", width, 40, 350, 1, figure -> figure.look().widthMillimetres(), (figure, value) ->
                                figure.withLook(figure.look().withMillimetres(value, figure.look().heightMillimetres()))),
                        Labels.of("mm", "muted")),
                FieldEdits.row(height, heightField, Labels.of("mm", "muted")),
                FieldEdits.row(
                        messages.text("figures.typeface"),
                        edits.choice(
                                "figure-typeface",
                                messages.text("figures.typeface"),
                                Arrays.asList(Typeface.values()),
                                value -> enumName("figures.typeface.", value),
                                figure -> style(figure).typeface(),
                                (figure, value) -> withStyle(figure, style(figure).withTypeface(value)))),
                points("figures.text", "figure-text", 5, 40, figure -> style(figure).type().text(), (style, value) -> style.withType(
                        new FigureStyle.Type(value, style.type().small(), value * 1.25))),
                points("figures.small", "figure-small", 5, 40, figure -> style(figure).type().small(), (style, value) -> style.withType(
                        new FigureStyle.Type(style.type().text(), value, style.type().letter()))),
                edits.onlyWhere(FigureSetting.CURVE_WIDTH, points("figures.lines", "figure-lines", 0.25, 8, figure -> style(figure).lines().curve(), (style, value) -> style.withLines(
                        new FigureStyle.Lines(value, style.lines().censor(), style.lines().axis(), style.lines().guide())))),
                points("figures.axis-lines", "figure-axis-lines", 0.25, 4, figure -> style(figure).lines().axis(), (style, value) ->
                        style.withLines(new FigureStyle.Lines(style.lines().curve(), style.lines().censor(), value, value))),
                FieldEdits.row(messages.text("figures.letters"), edits.onlyWhere(FigureSetting.LETTERS, letters)));
    }

    private HBox points(
            String key,
            String id,
            double least,
            double most,
            Function<PlannedFigure, Double> read,
            BiFunction<FigureStyle, Double, FigureStyle> write) {
        String label = messages.text(key);
        return FieldEdits.row(
                label,
                edits.spinner(id, label, least, most, 0.25, read, (figure, value) -> withStyle(figure, write.apply(style(figure), value))),
                Labels.of("pt", "muted"));
    }

    private VBox shown() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        List<CheckBox> boxes = List.of(
                part(FigureSetting.CENSORING, "explore.toggle.censoring", "figure-censoring", FigureStyle.Shown::censoring, FigureStyle.Shown::withCensoring),
                part(FigureSetting.BANDS, "explore.toggle.bands", "figure-bands", FigureStyle.Shown::bands, FigureStyle.Shown::withBands),
                part(FigureSetting.MEDIANS, "figures.medians", "figure-medians", FigureStyle.Shown::medians, (shown, on) -> shown.withMedians(on).withMedianTags(false)),
                part(FigureSetting.MEDIANS, "figures.median-tags", "figure-median-tags", FigureStyle.Shown::medianTags, FigureStyle.Shown::withMedianTags),
                part(FigureSetting.VERDICT, "figures.verdict", "figure-verdict", FigureStyle.Shown::verdict, FigureStyle.Shown::withVerdict),
                part(FigureSetting.GRID, "figures.grid", "figure-grid", FigureStyle.Shown::grid, FigureStyle.Shown::withGrid),
                edits.onlyWhere(FigureSetting.PRINTED_TITLE, edits.check("figure-titled", messages.text("figures.titled"), figure -> style(figure).title(), (figure, on) ->
                        withStyle(figure, style(figure).withTitle(on)))));
        for (int i = 0; i < boxes.size(); i++) {
            grid.add(boxes.get(i), i % 2, i / 2);
        }
        return section(
                "figures.show",
                grid,
                styleChoice(FigureSetting.LABELLING, "figures.labelling", "figure-labelling", FigureStyle.Labelling.values(), FigureStyle::labelling, FigureStyle::withLabelling),
                styleChoice(FigureSetting.COUNTS, "figures.table", "figure-table", FigureStyle.RiskTable.values(), FigureStyle::riskTable, FigureStyle::withRiskTable),
                styleChoice(FigureSetting.TAIL, "figures.tail", "figure-tail", FigureStyle.Tail.values(), FigureStyle::tail, FigureStyle::withTail),
                styleChoice(FigureSetting.NUMBERS, "figures.numbers", "figure-numbers", NumberStyle.values(), FigureStyle::numbers, FigureStyle::withNumbers));
    }

    private CheckBox part(
            FigureSetting setting,
            String key,
            String id,
            Predicate<FigureStyle.Shown> read,
            BiFunction<FigureStyle.Shown, Boolean, FigureStyle.Shown> write) {
        return edits.onlyWhere(setting, edits.check(
                id,
                messages.text(key),
                figure -> read.test(style(figure).shown()),
                (figure, on) -> withStyle(figure, style(figure).withShown(write.apply(style(figure).shown(), on)))));
    }

    private <T extends Enum<T>> HBox styleChoice(
            FigureSetting setting,
            String key,
            String id,
            T[] values,
            Function<FigureStyle, T> read,
            BiFunction<FigureStyle, T, FigureStyle> write) {
        String label = messages.text(key);
        return FieldEdits.row(
                label,
                edits.onlyWhere(setting, edits.choice(
                        id,
                        label,
                        Arrays.asList(values),
                        value -> enumName(key + ".", value),
                        figure -> read.apply(style(figure)),
                        (figure, value) -> withStyle(figure, write.apply(style(figure), value)))));
    }

    private VBox colours() {
        String label = messages.text("figures.palette");
        ComboBox<Palette> palette = edits.choice(
                "figure-palette",
                label,
                Arrays.asList(Palette.values()),
                value -> enumName("figures.palette.", value),
                figure -> style(figure).palette(),
                (figure, value) -> withStyle(figure, style(figure).withPalette(value)));
        palette.setCellFactory(_ -> new PaletteCell(value -> enumName("figures.palette.", value)));
        palette.setButtonCell(new PaletteCell(value -> enumName("figures.palette.", value)));
        return section(
                "figures.colours",
                FieldEdits.row(label, edits.onlyWhere(FigureSetting.PALETTE, palette)),
                edits.onlyWhere(FigureSetting.PATTERNS, edits.check("figure-patterns", messages.text("figures.patterns"), figure -> style(figure).patterns(), (figure, on) ->
                        withStyle(figure, style(figure).withPatterns(on)))));
    }

    private VBox looks() {
        saved.setId("figure-looks");
        saved.setPromptText(messages.text("figures.looks.none"));
        saved.setOnAction(_ -> apply());
        Button forget = new Button("", Icons.of(Feather.TRASH_2, "small-icon"));
        forget.getStyleClass().addAll("flat", "icon-only");
        forget.setAccessibleText(messages.text("figures.looks.forget"));
        forget.setOnAction(_ -> {
            if (saved.getValue() != null) {
                model.forgetLook(saved.getValue());
            }
        });
        name.setId("figure-look-name");
        name.setPromptText(messages.text("figures.looks.name"));
        Button keep = new Button(messages.text("figures.looks.keep"));
        keep.setId("figure-look-keep");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.setOnAction(_ -> {
            if (!name.getText().isBlank()) {
                model.keepLook(name.getText().strip());
                name.clear();
            }
        });
        edits.onRefresh(this::showLooks);
        return section(
                "figures.looks",
                new HBox(6, FieldEdits.grow(saved), forget),
                new HBox(6, FieldEdits.grow(name), keep),
                Labels.wrapped(messages.text("figures.looks.hint"), "small", "muted"));
    }

    private void showLooks() {
        Map<String, FigureLook> looks = model.namedLooks();
        if (!saved.getItems().equals(List.copyOf(looks.keySet()))) {
            saved.getItems().setAll(looks.keySet());
        }
        saved.setDisable(looks.isEmpty());
        FigureLook now = model.current().look();
        saved.setValue(looks.entrySet().stream()
                .filter(entry -> entry.getValue().equals(now))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null));
    }

    private void apply() {
        FigureLook look = saved.getValue() == null ? null : model.namedLooks().get(saved.getValue());
        if (!edits.isUpdating() && look != null) {
            model.change(messages.text("step.figure.look", model.selected() + 1, saved.getValue()), figure -> figure.withLook(look));
        }
    }

    private static FigureStyle style(PlannedFigure figure) {
        return figure.look().style();
    }

    private static PlannedFigure withStyle(PlannedFigure figure, FigureStyle style) {
        return figure.withLook(figure.look().withStyle(style));
    }
}
