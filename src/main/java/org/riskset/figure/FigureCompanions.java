package org.riskset.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.wording.Messages;

/// What travels with a figure's file: a text with the caption and the alternative text, and a table of its numbers.
///
/// @param text  caption and alternative text
/// @param table comma-separated values; empty where small counts are not to be printed, of which it has many
public record FigureCompanions(String text, Optional<String> table) {
    /// Tells programs that open comma-separated values that the letters are UTF-8.
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /// Those of a study that prints all counts, or leaves small ones out.
    ///
    /// @param number of the figure, from 1
    public static FigureCompanions of(
            int number,
            PlannedFigure figure,
            FigureNumbers numbers,
            StudyFigure drawn,
            boolean countsHidden,
            Messages messages) {
        return countsHidden
                ? withoutCounts(number, figure, numbers, drawn, messages)
                : of(number, figure, numbers, drawn, messages);
    }

    /// @param number of the figure, from 1
    public static FigureCompanions of(
            int number, PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn, Messages messages) {
        String caption = new FigureCaption(messages).text(number, figure, numbers, drawn);
        String alternative = drawn.drawing().alternativeText();
        String text = caption + "\n\n" + messages.text("figures.alternative") + "\n" + alternative + "\n";
        return new FigureCompanions(text, Optional.of(new FigureData(messages).csv(figure, numbers)));
    }

    /// The caption alone, without any count of patients.
    ///
    /// @param number of the figure, from 1
    public static FigureCompanions withoutCounts(
            int number, PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn, Messages messages) {
        return new FigureCompanions(
                new FigureCaption(messages).text(number, figure, numbers, drawn) + "\n", Optional.empty());
    }

    /// Writes them beside the figure, under its name.
    ///
    /// @return the files
    /// @throws IOException if they cannot be written
    public List<Path> write(Path figure) throws IOException {
        String name = String.valueOf(figure.getFileName());
        int dot = name.lastIndexOf('.');
        String base = dot > 0 ? name.substring(0, dot) : name;
        List<Path> written = new ArrayList<>();
        written.add(Files.writeString(figure.resolveSibling(base + ".txt"), text));
        if (table.isPresent()) {
            written.add(Files.writeString(figure.resolveSibling(base + ".csv"), BYTE_ORDER_MARK + table.get()));
        }
        return written;
    }
}
