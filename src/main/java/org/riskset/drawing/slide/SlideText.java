package org.riskset.drawing.slide;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.riskset.drawing.Anchor;
import org.riskset.drawing.Font;
import org.riskset.drawing.Mark;
import org.riskset.drawing.TextMeasurer;

/// One line of text as a text box, with a run for each of its faces.
record SlideText(List<Mark.Label> stretches) {
    /// Height of a line of text and of its part above the baseline, as shares of the font size, in Arial and its equals. Slides
    /// put the font's leading of 0.033 above the line.
    private static final double LINE_HEIGHT = 1.149;

    private static final double ASCENT = 0.938;

    /// Writes the text into a new box.
    ///
    /// @param scale points of the slide per point of the page
    void write(XSLFTextBox box, double scale) {
        box.setLeftInset(0);
        box.setRightInset(0);
        box.setTopInset(0);
        box.setBottomInset(0);
        box.setWordWrap(false);
        box.setVerticalAlignment(VerticalAlignment.TOP);
        box.clearText(); // a new box starts with an empty run in another font
        XSLFTextParagraph paragraph = box.addNewTextParagraph();
        paragraph.setTextAlign(alignment(stretches.getFirst().anchor()));
        for (Mark.Label stretch : stretches) {
            Font font = stretch.font();
            XSLFTextRun run = paragraph.addNewTextRun();
            run.setText(stretch.text());
            run.setFontFamily(font.face().family().single());
            run.setFontSize(font.size() * scale);
            run.setBold(font.face().isBold());
            run.setItalic(font.face().isItalic());
            run.setFontColor(SlideShapes.colour(font.colour(), 1));
        }
    }

    /// Where the box stands on the page before it is turned around its middle, as slides do.
    Rectangle2D box() {
        Mark.Label first = stretches.getFirst();
        double size = first.font().size();
        double width = stretches.stream()
                .mapToDouble(stretch -> TextMeasurer.bundled().width(stretch.text(), stretch.font()))
                .sum();
        double height = LINE_HEIGHT * size;
        double middleX = width * (0.5 - first.anchor().share());
        double middleY = height / 2 - ASCENT * size;
        double turn = Math.toRadians(first.angle());
        double x = first.x() + middleX * Math.cos(turn) - middleY * Math.sin(turn);
        double y = first.y() + middleX * Math.sin(turn) + middleY * Math.cos(turn);
        return new Rectangle2D.Double(x - width / 2, y - height / 2, width, height);
    }

    private static TextAlign alignment(Anchor anchor) {
        return switch (anchor) {
            case START -> TextAlign.LEFT;
            case MIDDLE -> TextAlign.CENTER;
            case END -> TextAlign.RIGHT;
        };
    }
}
