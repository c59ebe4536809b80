package org.riskset.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.wording.Messages;

/// What travels with a figure's file: a text with the caption and the alternative text, and a table of its numbers.
///
/// @param text  caption and alternative text
/// @param table comma-separated values
public record FigureCompanions(String text, String table) {
    /// Tells programs that open comma-separated values that the letters are UTF-8.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /// @param number of the figure, from 1
    public static FigureCompanions of(
            int number, PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn, Messages messages) {
        String caption = new FigureCaption(messages).text(number, figure, numbers, drawn);
        String alternative = drawn.drawing().alternativeText();
        String text = caption + "\n\n" + messages.text("figures.alternative") + "\n" + alternative + "\n";
        return new FigureCompanions(text, new FigureData(messages).csv(figure, numbers));
    }

    /// Writes them beside the figure, under its name.
    ///
    /// @return the two files
    /// @throws IOException if they cannot be written
    public List<Path> write(Path figure) throws IOException {
        String name = String.valueOf(figure.getFileName());
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        return List.of(
                Files.writeString(figure.resolveSibling(base + ".txt"), text),
                Files.writeString(figure.resolveSibling(base + ".csv"), BYTE_ORDER_MARK + table));
    }
}
