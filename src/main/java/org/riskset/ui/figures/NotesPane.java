package org.riskset.ui.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.drawing.Mark;
import org.riskset.figure.FigureSetting;
import org.riskset.figure.Parts;
import org.riskset.study.PlannedFigure;
import org.riskset.style.Annotation;
import org.riskset.style.FigureEdits;
import org.riskset.style.Place;
import org.riskset.style.ReferenceLine;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// What is written into one panel, the p-value and hazard ratio, texts and reference lines; and the caption of the whole
/// figure.
final class NotesPane {
    private static final Place FIRST_PLACE = new Place(0.4, 0.12);
    private static final double HALF = 0.5;
    private static final double PERCENT = 100;

    private final Messages messages;
    private final FiguresModel model;
    private final VBox root = new VBox();
    private final VBox texts = new VBox(6);
    private final VBox lines = new VBox(6);
    private FieldEdits rows;
    private int shownTexts = -1;
    private int shownLines = -1;

    NotesPane(Messages messages, FiguresModel model, FieldEdits edits) {
        this.messages = messages;
        this.model = model;
        this.rows = new FieldEdits(messages, model);
        root.getChildren().addAll(
                verdict(edits), annotations(), edits.onlyWhere(FigureSetting.REFERENCES, references()), caption(edits));
        edits.onRefresh(this::refresh);
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

    private VBox verdict(FieldEdits edits) {
        TextArea area = new TextArea();
        area.setId("figure-verdict-text");
        area.setPrefRowCount(3);
        area.setWrapText(true);
        edits.tie(
                area,
                messages.text("figures.verdict"),
                figure -> chosen(figure).verdict().orElse(""),
                (figure, text) -> with(figure, all -> all.withVerdict(text.isBlank() ? Optional.empty() : Optional.of(text))));
        edits.onRefresh(() -> model.figure(messages)
                .filter(_ -> chosen(model.current()).verdict().isEmpty())
                .ifPresent(drawn -> area.setPromptText(drawn.drawing().marks(role -> role.is(Parts.VERDICT) && role.panel() == model.panel()).stream()
                        .collect(Collectors.groupingBy(
                                mark -> mark.role().index(),
                                TreeMap::new,
                                Collectors.mapping(mark -> ((Mark.Label) mark).text(), Collectors.joining())))
                        .values()
                        .stream()
                        .collect(Collectors.joining("\n")))));
        Button back = new Button(messages.text("figures.verdict.back"));
        back.setId("figure-verdict-back");
        back.setOnAction(_ -> model.change(
                edits.words(messages.text("figures.verdict")),
                figure -> with(figure, all -> all.withVerdict(Optional.empty()).withVerdictPlace(Optional.empty()))));
        edits.onRefresh(() -> back.setDisable(chosen(model.current()).verdict().isEmpty()
                && chosen(model.current()).verdictPlace().isEmpty()));
        return section(
                "figures.verdict",
                edits.onlyWhere(FigureSetting.VERDICT, area),
                back,
                Labels.wrapped(messages.text("figures.verdict.hint"), "small", "muted"),
                legendBack(edits));
    }

    /// Puts a legend that was dragged back to the place found for it; there only while one was.
    private Button legendBack(FieldEdits edits) {
        Button back = new Button(messages.text("figures.legend.back"));
        back.setId("figure-legend-back");
        back.managedProperty().bind(back.visibleProperty());
        back.setOnAction(_ -> model.change(
                edits.words(messages.text("figures.legend")),
                figure -> with(figure, all -> all.withLegendPlace(Optional.empty()))));
        edits.onRefresh(() -> back.setVisible(chosen(model.current()).legendPlace().isPresent()));
        return back;
    }

    private VBox caption(FieldEdits edits) {
        TextArea area = new TextArea();
        area.setId("figure-caption-text");
        area.setPrefRowCount(4);
        area.setWrapText(true);
        edits.tie(
                area,
                messages.text("figures.caption"),
                figure -> figure.caption().orElse(""),
                (figure, text) -> figure.withCaption(text.isBlank() ? Optional.empty() : Optional.of(text)));
        edits.onRefresh(() -> area.setPromptText(model.writtenCaption(messages)));
        Button back = new Button(messages.text("figures.verdict.back"));
        back.setId("figure-caption-back");
        back.setOnAction(_ -> model.change(
                edits.words(messages.text("figures.caption")), figure -> figure.withCaption(Optional.empty())));
        edits.onRefresh(() -> back.setDisable(model.current().caption().isEmpty()));
        return section(
                "figures.caption", area, back, Labels.wrapped(messages.text("figures.caption.hint"), "small", "muted"));
    }

    private VBox annotations() {
        Button add = new Button(messages.text("figures.text.add"), Icons.of(Feather.PLUS, "small-icon"));
        add.setId("figure-text-add");
        add.setOnAction(_ -> {
            model.change(rows.words(messages.text("figures.texts")), figure -> with(figure, all -> {
                List<Annotation> more = new ArrayList<>(all.annotations());
                more.add(new Annotation(messages.text("figures.text.first"), FIRST_PLACE));
                return all.withAnnotations(more);
            }));
            texts.getChildren().getLast().lookup(".text-field").requestFocus();
        });
        return section("figures.texts", texts, add, Labels.wrapped(messages.text("figures.texts.hint"), "small", "muted"));
    }

    private VBox references() {
        HBox buttons = new HBox(6);
        for (ReferenceLine.Direction direction : ReferenceLine.Direction.values()) {
            Button add = new Button(directionName("figures.line.add.", direction), Icons.of(Feather.PLUS, "small-icon"));
            add.setId("figure-line-" + direction.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            add.setOnAction(_ -> model.change(rows.words(messages.text("figures.line")), figure -> with(figure, all -> {
                List<ReferenceLine> more = new ArrayList<>(all.references());
                more.add(new ReferenceLine(direction, firstValue(direction), ""));
                return all.withReferences(more);
            })));
            buttons.getChildren().add(add);
        }
        return section("figures.line", lines, buttons);
    }

    private static double firstValue(ReferenceLine.Direction direction) {
        return switch (direction) {
            case AT_TIME -> 12;
            case AT_SURVIVAL -> HALF;
        };
    }

    private String directionName(String prefix, ReferenceLine.Direction direction) {
        return messages.text(prefix + direction.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void refresh() {
        FigureEdits edits = chosen(model.current());
        if (edits.annotations().size() != shownTexts || edits.references().size() != shownLines) {
            shownTexts = edits.annotations().size();
            shownLines = edits.references().size();
            rows = new FieldEdits(messages, model);
            texts.getChildren().clear();
            lines.getChildren().clear();
            for (int i = 0; i < shownTexts; i++) {
                texts.getChildren().add(textRow(i));
            }
            for (int i = 0; i < shownLines; i++) {
                lines.getChildren().add(lineRow(i, edits.references().get(i).direction()));
            }
        }
        rows.refresh();
    }

    private HBox textRow(int number) {
        TextField field = new TextField();
        field.setId("figure-text-" + number);
        rows.tie(
                field,
                messages.text("figures.texts"),
                figure -> text(figure, number),
                (figure, text) -> with(figure, all -> all.withAnnotation(number, note -> note.withText(text))));
        Button remove = remove(() -> with(model.current(), all -> all.withAnnotations(without(all.annotations(), number))), "figures.texts");
        return new HBox(6, FieldEdits.grow(field), remove);
    }

    private HBox lineRow(int number, ReferenceLine.Direction direction) {
        double scale = direction == ReferenceLine.Direction.AT_SURVIVAL ? PERCENT : 1;
        TextField value = rows.number(
                "figure-line-value-" + number,
                messages.text("figures.line"),
                figure -> line(figure, number).map(line -> OptionalDouble.of(line.value() * scale)).orElse(OptionalDouble.empty()),
                (_, typed) -> typed.isPresent() && typed.getAsDouble() >= 0,
                (figure, typed) -> withLine(figure, number, line ->
                        new ReferenceLine(line.direction(), typed.orElse(line.value() * scale) / scale, line.text())));
        TextField text = new TextField();
        text.setId("figure-line-text-" + number);
        text.setPromptText(messages.text("figures.line.text"));
        rows.tie(
                text,
                messages.text("figures.line"),
                figure -> line(figure, number).map(ReferenceLine::text).orElse(""),
                (figure, typed) -> withLine(figure, number, line -> new ReferenceLine(line.direction(), line.value(), typed)));
        Button remove = remove(() -> with(model.current(), all -> all.withReferences(without(all.references(), number))), "figures.line");
        value.setPrefWidth(52);
        value.setMinWidth(44);
        text.setPrefWidth(80);
        HBox row = FieldEdits.row(directionName("figures.line.", direction), value, FieldEdits.grow(text), remove);
        ((Region) row.getChildren().getFirst()).setMinWidth(64);
        ((Region) row.getChildren().getFirst()).setPrefWidth(64);
        return row;
    }

    private interface Changed {
        PlannedFigure get();
    }

    private Button remove(Changed after, String labelKey) {
        Button remove = new Button("", Icons.of(Feather.X, "small-icon"));
        remove.getStyleClass().addAll("flat", "icon-only");
        remove.setAccessibleText(messages.text("figures.remove"));
        remove.setOnAction(_ -> model.change(rows.words(messages.text(labelKey)), _ -> after.get()));
        return remove;
    }

    private static <T> List<T> without(List<T> all, int number) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(number);
        return fewer;
    }

    private String text(PlannedFigure figure, int number) {
        List<Annotation> all = chosen(figure).annotations();
        return number < all.size() ? all.get(number).text() : "";
    }

    private Optional<ReferenceLine> line(PlannedFigure figure, int number) {
        return chosen(figure).references().stream().skip(number).findFirst();
    }

    private PlannedFigure withLine(PlannedFigure figure, int number, UnaryOperator<ReferenceLine> change) {
        return with(figure, all -> {
            List<ReferenceLine> changed = new ArrayList<>(all.references());
            changed.set(number, change.apply(changed.get(number)));
            return all.withReferences(changed);
        });
    }

    private FigureEdits chosen(PlannedFigure figure) {
        return figure.panels().get(Math.min(model.panel(), figure.panels().size() - 1)).edits();
    }

    private PlannedFigure with(PlannedFigure figure, UnaryOperator<FigureEdits> change) {
        return figure.withEdits(Math.min(model.panel(), figure.panels().size() - 1), change);
    }
}
