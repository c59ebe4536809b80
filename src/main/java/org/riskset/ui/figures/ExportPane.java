package org.riskset.ui.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.riskset.drawing.Drawing;
import org.riskset.figure.FigureCheck;
import org.riskset.figure.FigureFile;
import org.riskset.study.PlannedFigure;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// How a figure is filed, chosen beside the button that files it.
final class ExportPane extends VBox {
    private static final double WIDTH = 390;
    /// Failed checks that are written out.
    private static final int MOST_FAILED = 3;

    private final Messages messages;
    private final FiguresModel model;
    private final Segments<FigureFile> kinds = new Segments<FigureFile>(FigureFile::name).quiet();
    private final Segments<Integer> dpi = new Segments<Integer>(dots -> Integer.toString(dots)).quiet();
    private final Segments<Boolean> colour;
    private final CheckBox companions;
    private final FieldEdits edits;
    private final CheckBox transparent;
    private final CheckBox apart;
    private final Label pixels = Labels.of("", "strong");
    private final Label about = Labels.wrapped("", "small", "muted");
    private final HBox dpiRow;
    private final HBox pixelRow;
    private final Runnable chosen;
    private Runnable close = () -> {};

    /// @param chosen called when the figure is to be written
    ExportPane(Messages messages, FiguresModel model, Runnable chosen) {
        super(10);
        this.messages = messages;
        this.model = model;
        this.chosen = chosen;
        this.colour = new Segments<Boolean>(grey -> messages.text(grey ? "figures.export.grey" : "figures.export.rgb")).quiet();
        this.companions = new CheckBox(messages.text("figures.export.companions"));
        this.edits = new FieldEdits(messages, model);
        this.transparent = filing("figure-transparent", "figures.export.transparent", PlannedFigure.Filing.TRANSPARENT);
        this.apart = filing("figure-panels-apart", "figures.export.panels-apart", PlannedFigure.Filing.PANELS_APART);
        this.dpiRow = FieldEdits.row(messages.text("figures.export.resolution"), dpi, Labels.of("dpi", "muted"));
        this.pixelRow = FieldEdits.row(messages.text("figures.export.pixels"), pixels);
        setPadding(new Insets(14, 16, 14, 16));
        setPrefWidth(WIDTH);
        setId("export-pane");
        kinds.setId("figure-kinds");
        dpi.setId("figure-dpi");
        companions.setId("figure-companions");
        companions.setWrapText(true);
        companions.setMinHeight(Region.USE_PREF_SIZE);
        FigureNames names = new FigureNames(messages);
        String size = model.figure(messages)
                .map(drawn -> names.size(
                        drawn.drawing().width() / Drawing.POINTS_PER_MILLIMETRE,
                        drawn.drawing().height() / Drawing.POINTS_PER_MILLIMETRE))
                .orElse("");
        getChildren().addAll(
                Labels.of(messages.text("figures.export.heading", model.selected() + 1), "heading"),
                kinds,
                about,
                FieldEdits.row(messages.text("figures.export.size"), Labels.of(size, "strong")),
                dpiRow,
                pixelRow,
                FieldEdits.row(messages.text("figures.export.colour"), colour),
                transparent,
                apart,
                companions,
                verdict(),
                buttons());
        kinds.onChosen(kind -> change(model.exportProperty().get().withFile(kind)));
        dpi.onChosen(dots -> change(model.exportProperty().get().withDpi(dots)));
        colour.onChosen(grey -> change(model.exportProperty().get().withGreyscale(grey)));
        companions.setOnAction(_ -> change(model.exportProperty().get().withCompanions(companions.isSelected())));
        show();
    }

    /// Opens the choices under a button.
    static void open(Button owner, Messages messages, FiguresModel model, Runnable chosen) {
        ExportPane pane = new ExportPane(messages, model, chosen);
        PopOver popOver = PointingCard.around(pane);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        pane.close = popOver::hide;
        popOver.show(owner);
    }

    private CheckBox filing(String id, String key, PlannedFigure.Filing way) {
        CheckBox box = edits.check(
                id, messages.text(key), figure -> figure.filing().contains(way), (figure, on) -> figure.withFiling(way, on));
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /// What the figure still fails, said before it leaves: a journal would say it later.
    private VBox verdict() {
        List<FigureCheck> failed = model.figure(messages).map(drawn -> model.checks(drawn, messages)).orElse(List.of()).stream()
                .filter(check -> !check.passed())
                .toList();
        VBox lines = new VBox(4);
        lines.setId("export-checks");
        failed.stream().limit(MOST_FAILED).forEach(check -> lines.getChildren().add(ChecksPane.line(check, messages)));
        String rest = failed.isEmpty()
                ? messages.text("figures.export.ready")
                : failed.size() > MOST_FAILED
                        ? messages.text("figures.export.more", failed.size() - MOST_FAILED)
                        : messages.text("figures.export.fix");
        lines.getChildren().add(Labels.wrapped(rest, "small", "muted"));
        return lines;
    }

    private HBox buttons() {
        Button cancel = new Button(messages.text("landmark.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Button export = new Button(messages.text("figures.export.now"));
        export.setId("figure-export-now");
        export.getStyleClass().add("primary");
        export.setDefaultButton(true);
        export.setOnAction(_ -> {
            close.run();
            chosen.run();
        });
        HBox buttons = new HBox(8, cancel, export);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private void change(ExportChoices choices) {
        model.exportProperty().set(choices);
        show();
    }

    private void show() {
        ExportChoices choices = model.exportProperty().get();
        kinds.show(Arrays.asList(FigureFile.values()), choices.file());
        dpi.show(List.of(300, 600, 1000), choices.dpi());
        colour.show(List.of(false, true), choices.greyscale());
        companions.setSelected(choices.companions());
        edits.refresh();
        transparent.setVisible(choices.file().canBeTransparent());
        apart.setVisible(model.current().panels().size() > 1);
        dpiRow.setVisible(choices.file().isRaster());
        pixelRow.setVisible(choices.file().isRaster());
        about.setText(messages.text("figures.export.about." + choices.file().name().toLowerCase(Locale.ROOT)));
        model.figure(messages).ifPresent(drawn -> pixels.setText(
                messages.numbers().count(choices.pixels(drawn.drawing().width() / Drawing.POINTS_PER_MILLIMETRE))
                        + " \u00d7 "
                        + messages.numbers().count(choices.pixels(
                                drawn.drawing().height() / Drawing.POINTS_PER_MILLIMETRE))));
    }
}
