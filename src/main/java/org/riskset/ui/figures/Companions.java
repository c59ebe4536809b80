package org.riskset.ui.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.riskset.figure.FigureCaption;
import org.riskset.figure.FigureData;
import org.riskset.figure.StudyFigure;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.wording.Messages;

/// What travels with a figure's file: a text with the caption and the alternative text, and a table of its numbers.
///
/// @param text  caption and alternative text
/// @param table comma-separated values
record Companions(String text, String table) {
    /// Tells programs that open comma-separated values that the letters are UTF-8.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /// @param number of the figure, from 1
    static Companions of(
            int number, PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn, Messages messages) {
        String caption = new FigureCaption(messages).text(number, figure, numbers, drawn);
        String alternative = drawn.drawing().alternativeText();
        String text = caption + "\n\n" + messages.text("figures.alternative") + "\n" + alternative + "\n";
        return new Companions(text, new FigureData(messages).csv(figure, numbers));
    }

    /// Writes them beside the figure, under its name.
    void write(Path figure) throws IOException {
        String name = String.valueOf(figure.getFileName());
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        Files.writeString(figure.resolveSibling(base + ".txt"), text);
        Files.writeString(figure.resolveSibling(base + ".csv"), BYTE_ORDER_MARK + table);
    }
}
