package org.riskset.ui.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.drawing.Dash;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.style.FigureStyle;
import org.riskset.style.GroupEdits;
import org.riskset.style.Palette;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// Names, colours and lines of the groups of one panel. A name changes the figure alone, never the data.
final class GroupsPane {
    private static final List<Dash> PATTERNS = Arrays.stream(Dash.values()).filter(dash -> dash != Dash.GUIDE).toList();

    private final Messages messages;
    private final FiguresModel model;
    private final VBox root = new VBox();
    private final Label hint;
    private List<Shown> groups = List.of();
    private FieldEdits rows;

    /// A group as the data name it.
    private record Shown(int colour, String name) {}

    GroupsPane(Messages messages, FiguresModel model, FieldEdits edits) {
        this.messages = messages;
        this.model = model;
        this.rows = new FieldEdits(messages, model);
        this.hint = Labels.wrapped(messages.text("figures.groups.hint"), "small", "muted");
        edits.onRefresh(this::refresh);
    }

    Node root() {
        return root;
    }

    private void refresh() {
        List<Shown> found = found();
        if (!found.equals(groups) || root.getChildren().isEmpty()) {
            groups = found;
            rows = new FieldEdits(messages, model);
            VBox head = new VBox(6, Labels.of(messages.text("figures.groups"), "strong"), hint);
            if (groups.isEmpty()) {
                head.getChildren().add(Labels.wrapped(messages.text("figures.groups.none"), "muted"));
            }
            head.getStyleClass().add("section");
            root.getChildren().setAll(head);
            groups.forEach(group -> root.getChildren().add(section(group)));
        }
        rows.refresh();
    }

    private List<Shown> found() {
        return model.numbers().flatMap(this::result).map(this::groupsOf).orElse(List.of());
    }

    private Optional<AnalysisResult> result(FigureNumbers numbers) {
        return switch (numbers) {
            case FigureNumbers.Comparisons compared when model.current().kind().hasPanels() ->
                Optional.of(compared.results().get(Math.min(model.panel(), compared.results().size() - 1)));
            case FigureNumbers.FollowUp followUp ->
                Optional.of(followUp.results().get(Math.min(model.panel(), followUp.results().size() - 1)));
            case FigureNumbers.Incidence incidence -> Optional.of(incidence.result());
            case FigureNumbers.LogLog logLog -> Optional.of(logLog.result());
            case FigureNumbers.Lanes lanes -> Optional.of(lanes.result());
            case FigureNumbers.Comparisons _, FigureNumbers.Regression _, FigureNumbers.Subgroups _ -> Optional.empty();
        };
    }

    private List<Shown> groupsOf(AnalysisResult result) {
        GroupNames names = new GroupNames(messages);
        return result.presentGroups().stream()
                .map(GroupSummary::group)
                .map(group -> new Shown(group.colour(), names.name(group.label(), result.grouping().unit())))
                .toList();
    }

    private VBox section(Shown group) {
        String id = "group-" + group.colour() + "-";
        TextField name = new TextField();
        name.setId(id + "name");
        name.setPromptText(group.name());
        rows.tie(
                name,
                group.name(),
                figure -> edits(figure, group).name().orElse(""),
                (figure, text) -> with(figure, group, all -> all.withName(text.isBlank() ? Optional.empty() : Optional.of(text))));
        Button reset = new Button("", Icons.of(Feather.ROTATE_CCW, "small-icon"));
        reset.getStyleClass().addAll("flat", "icon-only");
        reset.setAccessibleText(messages.text("figures.groups.reset"));
        reset.setOnAction(_ -> model.change(
                rows.words(group.name()), figure -> with(figure, group, _ -> GroupEdits.NONE)));
        VBox section = new VBox(
                6,
                new HBox(6, FieldEdits.grow(name), reset),
                FieldEdits.row(messages.text("figures.groups.colour"), colour(group, id)),
                FieldEdits.row(messages.text("figures.groups.pattern"), pattern(group, id)),
                FieldEdits.row(messages.text("figures.groups.width"), width(group, id), Labels.of("pt", "muted")));
        section.getStyleClass().add("section");
        return section;
    }

    private ColorPicker colour(Shown group, String id) {
        ColorPicker picker = new ColorPicker();
        picker.setId(id + "colour");
        picker.setOnAction(_ -> model.change(
                rows.words(group.name()),
                figure -> with(figure, group, all -> all.withColour(Optional.of(PaletteCell.rgb(picker.getValue()))))));
        rows.onRefresh(() -> {
            FigureStyle style = model.current().look().style();
            picker.getCustomColors().clear();
            for (int colour = 0; colour < Palette.DISTINCT_COLOURS; colour++) {
                picker.getCustomColors().add(PaletteCell.colour(style.palette().line(colour)));
            }
            picker.setValue(PaletteCell.colour(
                    edits(model.current(), group).colour().orElseGet(() -> style.ink(group.colour()).line())));
        });
        return picker;
    }

    private ComboBox<Dash> pattern(Shown group, String id) {
        ComboBox<Dash> box = rows.choice(
                id + "pattern",
                group.name(),
                PATTERNS,
                _ -> "",
                figure -> edits(figure, group).pattern().orElseGet(() -> usual(figure, group)),
                (figure, dash) -> with(
                        figure,
                        group,
                        all -> all.withPattern(dash == usual(figure, group) ? Optional.empty() : Optional.of(dash))));
        box.setCellFactory(_ -> new DashCell());
        box.setButtonCell(new DashCell());
        return box;
    }

    private Dash usual(PlannedFigure figure, Shown group) {
        return figure.look().style().needsPatterns(groups.size()) ? Palette.pattern(group.colour()) : Dash.SOLID;
    }

    private TextField width(Shown group, String id) {
        return rows.number(
                id + "width",
                group.name(),
                figure -> edits(figure, group).width(),
                (_, value) -> value.orElse(1) > 0.1 && value.orElse(1) <= 10,
                (figure, value) -> with(figure, group, all -> all.withWidth(value)));
    }

    private GroupEdits edits(PlannedFigure figure, Shown group) {
        return figure.panels()
                .get(Math.min(model.panel(), figure.panels().size() - 1))
                .edits()
                .group(group.colour());
    }

    private PlannedFigure with(PlannedFigure figure, Shown group, UnaryOperator<GroupEdits> change) {
        return figure.withEdits(model.panel(), all -> all.withGroup(group.colour(), change));
    }

    /// A line in its pattern.
    private static final class DashCell extends ListCell<Dash> {
        private static final double SAMPLE = 60;

        @Override
        protected void updateItem(Dash dash, boolean empty) {
            super.updateItem(dash, empty);
            setText("");
            if (empty || dash == null) {
                setGraphic(null);
                return;
            }
            Line line = new Line(0, 0, SAMPLE, 0);
            line.getStyleClass().add("dash-sample");
            line.setStrokeLineCap(StrokeLineCap.BUTT); // square ends would fill the gaps of dots
            for (double length : dash.lengths()) {
                line.getStrokeDashArray().add(length);
            }
            setGraphic(line);
        }
    }
}
