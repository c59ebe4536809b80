package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.drawing.Box;

/// What a text in the plot must not cover: curves and texts already placed.
final class Obstacles {
    private final List<StepPath> curves;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Box> guides = new ArrayList<>();

    Obstacles(List<StepPath> curves) {
        this.curves = List.copyOf(curves);
    }

    /// Names a line that a text should rather not cover.
    void addGuide(double x, double top) {
        guides.add(new Box(x, top, x, Double.MAX_VALUE));
    }

    boolean overGuide(Box box) {
        return guides.stream().anyMatch(box.grown(1)::overlaps);
    }

    void add(Box box) {
        boxes.add(box);
    }

    /// True if the box meets no text and no curve.
    boolean free(Box box) {
        return freeOfTexts(box) && freeOfCurves(box);
    }

    boolean freeOfTexts(Box box) {
        return boxes.stream().noneMatch(box::overlaps);
    }

    boolean freeOfCurves(Box box) {
        return curves.stream().noneMatch(curve -> curve.crosses(box));
    }

    /// True if a curve other than the numbered one meets the box.
    boolean nearOtherCurve(Box box, int own) {
        for (int i = 0; i < curves.size(); i++) {
            if (i != own && curves.get(i).crosses(box)) {
                return true;
            }
        }
        return false;
    }
}
