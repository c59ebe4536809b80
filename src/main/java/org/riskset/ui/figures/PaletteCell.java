package org.riskset.ui.figures;

import java.util.function.Function;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.riskset.drawing.Rgb;
import org.riskset.style.Palette;

/// A palette by its first four lines and its name.
final class PaletteCell extends ListCell<Palette> {
    private static final double SAMPLE = 14;

    private final Function<Palette, String> name;

    PaletteCell(Function<Palette, String> name) {
        this.name = name;
    }

    @Override
    protected void updateItem(Palette palette, boolean empty) {
        super.updateItem(palette, empty);
        if (empty || palette == null) {
            setText("");
            setGraphic(null);
            return;
        }
        HBox samples = new HBox(3);
        samples.getStyleClass().add("palette-samples");
        for (int colour = 0; colour < Palette.DISTINCT_COLOURS; colour++) {
            Line line = new Line(0, 0, SAMPLE, 0);
            line.setStrokeWidth(4);
            line.setStroke(colour(palette.line(colour)));
            if (palette.needsPatterns()) {
                line.setStrokeWidth(2);
                for (double length : Palette.pattern(colour).lengths()) {
                    line.getStrokeDashArray().add(length);
                }
            }
            samples.getChildren().add(line);
        }
        setText(name.apply(palette));
        setGraphic(samples);
    }

    static Color colour(Rgb rgb) {
        return Color.rgb(rgb.red(), rgb.green(), rgb.blue());
    }

    static Rgb rgb(Color colour) {
        return new Rgb(part(colour.getRed()), part(colour.getGreen()), part(colour.getBlue()));
    }

    private static int part(double share) {
        return (int) Math.round(share * 255);
    }
}
