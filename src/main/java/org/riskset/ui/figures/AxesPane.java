package org.riskset.ui.figures;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.figure.FigureSetting;
import org.riskset.figure.Parts;
import org.riskset.study.PlannedFigure;
import org.riskset.style.AxisEdits;
import org.riskset.style.FigureEdits;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Titles of one panel, and the axes of all: what is left empty follows the data.
final class AxesPane {
    private static final double PERCENT = 100;
    private static final double WIDEST_ROWS = 3;

    private final Messages messages;
    private final FiguresModel model;
    private final FieldEdits edits;
    private final VBox root = new VBox();
    private final Label ofPanel = Labels.of("", "small", "muted");

    AxesPane(Messages messages, FiguresModel model, FieldEdits edits) {
        this.messages = messages;
        this.model = model;
        this.edits = edits;
        edits.onRefresh(() -> {
            boolean several = model.current().panels().size() > 1;
            ofPanel.setManaged(several);
            ofPanel.setVisible(several);
            ofPanel.setText(messages.text(
                    "figures.of-panel", model.current().look().letters().of(model.panel())));
        });
        root.getChildren().addAll(
                edits.onlyWhere(FigureSetting.TITLES, titles()),
                edits.onlyWhere(FigureSetting.TIME_AXIS, timeAxis()),
                edits.onlyWhere(FigureSetting.SURVIVAL_AXIS, survivalAxis()),
                edits.onlyWhere(FigureSetting.ROWS, rows()));
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

    private VBox titles() {
        return section(
                "figures.titles",
                ofPanel,
                title("figures.title", "figure-title", FigureEdits::title, FigureEdits::withTitle, Parts.TITLE),
                title("figures.time-title", "figure-time-title", FigureEdits::timeTitle, FigureEdits::withTimeTitle, Parts.TIME_TITLE),
                title(
                        "figures.survival-title",
                        "figure-survival-title",
                        FigureEdits::survivalTitle,
                        FigureEdits::withSurvivalTitle,
                        Parts.SURVIVAL_TITLE));
    }

    private VBox title(
            String key,
            String id,
            Function<FigureEdits, Optional<String>> read,
            BiFunction<FigureEdits, Optional<String>, FigureEdits> write,
            String part) {
        String label = messages.text(key);
        TextField field = new TextField();
        field.setId(id);
        edits.tie(
                field,
                label,
                figure -> read.apply(chosen(figure)).orElse(""),
                (figure, text) -> figure.withEdits(
                        model.panel(), all -> write.apply(all, text.isBlank() ? Optional.empty() : Optional.of(text))));
        edits.onRefresh(() -> {
            boolean automatic = read.apply(chosen(model.current())).isEmpty();
            model.figure(messages).filter(_ -> automatic).ifPresent(drawn -> field.setPromptText(shown(drawn.drawing(), part)));
        });
        return new VBox(3, Labels.of(label, "small", "muted"), field);
    }

    private FigureEdits chosen(PlannedFigure figure) {
        return figure.panels().get(Math.min(model.panel(), figure.panels().size() - 1)).edits();
    }

    /// What stands on the page now; the title of the whole where the part is not printed.
    private String shown(Drawing drawing, String part) {
        return drawing.marks(role -> role.is(part) && role.panel() == model.panel()).stream()
                .filter(Mark.Label.class::isInstance)
                .map(mark -> ((Mark.Label) mark).text())
                .findFirst()
                .orElse(part.equals(Parts.TITLE) ? drawing.title() : "");
    }

    private VBox timeAxis() {
        return section(
                "figures.time-axis",
                axis("figures.axis.end", "figure-time-end", AxisEdits::timeLimit, (_, value) -> isPositive(value), AxisEdits::withTimeLimit, 1),
                axis("figures.axis.step", "figure-time-step", AxisEdits::tickStep, (_, value) -> isPositive(value), AxisEdits::withTickStep, 1));
    }

    private VBox survivalAxis() {
        return section(
                "figures.survival-axis",
                axis(
                        "figures.axis.from",
                        "figure-survival-from",
                        AxisEdits::survivalFrom,
                        (axes, value) -> value.orElse(0) >= 0 && value.orElse(0) < axes.survivalTo().orElse(1),
                        (axes, value) -> axes.withSurvival(value, axes.survivalTo()),
                        PERCENT),
                axis(
                        "figures.axis.to",
                        "figure-survival-to",
                        AxisEdits::survivalTo,
                        (axes, value) -> value.orElse(1) <= 1 && value.orElse(1) > axes.survivalFrom().orElse(0),
                        (axes, value) -> axes.withSurvival(axes.survivalFrom(), value),
                        PERCENT),
                axis(
                        "figures.axis.step",
                        "figure-survival-step",
                        AxisEdits::survivalStep,
                        (_, value) -> isPositive(value) && value.orElse(1) <= 1,
                        AxisEdits::withSurvivalStep,
                        PERCENT),
                Labels.wrapped(messages.text("figures.axis.hint"), "small", "muted"));
    }

    private VBox rows() {
        return section("figures.rows", axis(
                "figures.rows.pitch",
                "figure-row-pitch",
                AxisEdits::rowPitch,
                (_, value) -> value.orElse(1) >= AxisEdits.CLOSEST_ROWS && value.orElse(1) <= WIDEST_ROWS,
                AxisEdits::withRowPitch,
                PERCENT));
    }

    private static boolean isPositive(OptionalDouble value) {
        return value.isEmpty() || value.getAsDouble() > 0.001;
    }

    /// @param scale of the numbers typed: 100 for shares typed as percentages
    private HBox axis(
            String key,
            String id,
            Function<AxisEdits, OptionalDouble> read,
            BiPredicate<AxisEdits, OptionalDouble> possible,
            BiFunction<AxisEdits, OptionalDouble, AxisEdits> write,
            double scale) {
        String label = messages.text(key);
        TextField field = edits.number(
                id,
                label,
                figure -> scaled(read.apply(axes(figure)), scale),
                (figure, value) -> possible.test(axes(figure), scaled(value, 1 / scale)),
                (figure, value) -> figure.withEveryEdit(
                        all -> all.withAxes(write.apply(all.axes(), scaled(value, 1 / scale)))));
        HBox row = FieldEdits.row(label, field);
        if (scale == PERCENT) {
            row.getChildren().add(Labels.of("%", "muted"));
        }
        return row;
    }

    private static AxisEdits axes(PlannedFigure figure) {
        return figure.panels().getFirst().edits().axes();
    }

    private static OptionalDouble scaled(OptionalDouble value, double scale) {
        return value.isPresent() ? OptionalDouble.of(value.getAsDouble() * scale) : value;
    }
}
