package org.riskset.ui.figures;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.Text;
import org.riskset.drawing.Drawing;

/// Millimetres along the upper and the left edge of a sheet.
final class Rulers extends Pane {
    private static final int SMALL = 10;
    private static final int NAMED = 50;

    private double shownWidth;
    private double shownHeight;
    private double shownZoom;

    Rulers() {
        setMouseTransparent(true);
    }

    /// @param width  of the sheet in pixels
    /// @param height of the sheet in pixels
    /// @param zoom   pixels per point
    /// @param band   room for the rulers in pixels
    void show(double width, double height, double zoom, double band) {
        if (width == shownWidth && height == shownHeight && zoom == shownZoom) {
            return;
        }
        shownWidth = width;
        shownHeight = height;
        shownZoom = zoom;
        double millimetre = Drawing.POINTS_PER_MILLIMETRE * zoom;
        List<Node> marks = new ArrayList<>();
        for (int at = 0; at * millimetre <= width; at += SMALL) {
            double x = Math.floor(band + at * millimetre) + 0.5;
            marks.add(tick(x, band - (at % NAMED == 0 ? 9 : 5), x, band - 2));
            if (at % NAMED == 0) {
                Text number = number(at);
                number.relocate(x - number.getLayoutBounds().getWidth() / 2, 0);
                marks.add(number);
            }
        }
        for (int at = 0; at * millimetre <= height; at += SMALL) {
            double y = Math.floor(band + at * millimetre) + 0.5;
            marks.add(tick(band - (at % NAMED == 0 ? 9 : 5), y, band - 2, y));
            if (at % NAMED == 0 && at > 0) {
                Text number = number(at);
                number.relocate(0, y - 16);
                marks.add(number);
            }
        }
        getChildren().setAll(marks);
        applyCss(); // made while the page is laid out, after the styles of this frame
    }

    private static Line tick(double fromX, double fromY, double toX, double toY) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().add("ruler-tick");
        return line;
    }

    private static Text number(int millimetres) {
        Text text = new Text(Integer.toString(millimetres));
        text.getStyleClass().add("ruler-number");
        return text;
    }
}
