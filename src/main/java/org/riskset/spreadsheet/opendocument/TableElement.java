package org.riskset.spreadsheet.opendocument;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.riskset.spreadsheet.raw.RawCell;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.zipped.XmlScanner;
import org.riskset.spreadsheet.zipped.XmlScanner.Event;

/// Reads the cells of one table element, in which equal cells and rows are written once with a count.
final class TableElement {
    private static final double SECONDS_PER_DAY = 86_400;

    private final XmlScanner xml;
    private final RawSheetBuilder sheet;
    private final List<Placed> cells = new ArrayList<>();
    private int row;
    private int column;

    /// Equal cells side by side.
    private record Placed(int column, int repeats, RawCell cell) {}

    /// @param xml at the start of the table
    TableElement(XmlScanner xml, RawSheetBuilder sheet) {
        this.xml = xml;
        this.sheet = sheet;
    }

    /// Reads up to the end of the table.
    void read() throws IOException, UnreadableFileException {
        int outside = xml.depth() - 1;
        for (Event event = xml.next(); !(event == Event.END && xml.depth() == outside); event = xml.next()) {
            if (event != Event.START) {
                continue;
            }
            if (xml.is("table-row")) {
                row();
            } else if (xml.is("shapes") || xml.is("table")) {
                xml.skipElement();
            }
        }
    }

    private void row() throws IOException, UnreadableFileException {
        int repeats = Math.max(1, xml.attributes().integer("number-rows-repeated", 1));
        int outside = xml.depth() - 1;
        cells.clear();
        column = 0;
        for (Event event = xml.next(); !(event == Event.END && xml.depth() == outside); event = xml.next()) {
            if (event == Event.START) {
                if (xml.is("table-cell") || xml.is("covered-table-cell")) {
                    cell();
                } else {
                    xml.skipElement();
                }
            }
        }
        sheet.reached(xml.progress());
        if (!cells.isEmpty()) {
            sheet.requireRoom(repeats, cells.getLast().column() + cells.getLast().repeats());
        }
        for (int repeat = 0; repeat < repeats && !cells.isEmpty(); repeat++) {
            sheet.row(row + repeat + 1);
            for (Placed placed : cells) {
                put(placed);
            }
        }
        row = Math.addExact(row, Math.min(repeats, Integer.MAX_VALUE - row - 1));
    }

    private void put(Placed placed) throws UnreadableFileException {
        for (int at = placed.column(); at < placed.column() + placed.repeats(); at++) {
            switch (placed.cell()) {
                case RawCell.Blank() -> { /* holds nothing */ }
                case RawCell.Text(String text) -> sheet.text(at, text);
                case RawCell.Number(double value, int decimals) -> sheet.number(at, value);
                case RawCell.Date(double days) -> sheet.date(at, days);
                case RawCell.Logical(boolean value) -> sheet.logical(at, value);
                case RawCell.Failure(String text) -> sheet.failure(at, text);
                case RawCell.NotCalculated() -> sheet.notCalculated(at);
            }
        }
    }

    private void cell() throws IOException, UnreadableFileException {
        int repeats = Math.max(1, xml.attributes().integer("number-columns-repeated", 1));
        String type = xml.attributes().text("value-type");
        boolean failed = xml.attributes().has("value-type", "error");
        boolean formula = xml.attributes().has("formula");
        String value = switch (type) {
            case "float", "percentage", "currency" -> xml.attributes().text("value");
            case "date" -> xml.attributes().text("date-value");
            case "boolean" -> xml.attributes().text("boolean-value");
            case "string" -> xml.attributes().text("string-value");
            default -> "";
        };
        String text = text();
        RawCell cell = failed ? new RawCell.Failure(text.strip()) : cell(type, value, text, formula);
        boolean blank = cell instanceof RawCell.Blank || cell instanceof RawCell.Text(String shown) && shown.isBlank();
        if (!blank) {
            cells.add(new Placed(column, Math.min(repeats, Integer.MAX_VALUE - column), cell));
        }
        column += Math.min(repeats, Integer.MAX_VALUE - column);
    }

    private static RawCell cell(String type, String value, String text, boolean formula) {
        return switch (type) {
            case "float", "percentage", "currency" -> number(value, text);
            case "date" -> date(value, text);
            case "boolean" -> new RawCell.Logical(value.equals("true"));
            case "string", "time" -> new RawCell.Text(value.isEmpty() ? text : value);
            default -> formula ? new RawCell.NotCalculated() : text.isBlank() ? new RawCell.Blank() : new RawCell.Text(text);
        };
    }

    private static RawCell number(String value, String text) {
        try {
            double number = Double.parseDouble(value);
            return Double.isFinite(number) ? new RawCell.Number(number, -1) : new RawCell.Text(text);
        } catch (NumberFormatException noNumber) {
            return new RawCell.Text(text);
        }
    }

    private static RawCell date(String value, String text) {
        try {
            if (value.length() <= 10) {
                return new RawCell.Date(LocalDate.parse(value).toEpochDay());
            }
            LocalDateTime time = LocalDateTime.parse(value);
            return new RawCell.Date(time.toLocalDate().toEpochDay() + time.toLocalTime().toSecondOfDay() / SECONDS_PER_DAY);
        } catch (DateTimeException noDate) {
            return new RawCell.Text(text.isBlank() ? value : text);
        }
    }

    /// The paragraphs of the cell just started, one per line, without remarks attached to it.
    private String text() throws IOException, UnreadableFileException {
        int outside = xml.depth() - 1;
        StringBuilder text = new StringBuilder();
        for (Event event = xml.next(); !(event == Event.END && xml.depth() == outside); event = xml.next()) {
            switch (event) {
                case TEXT -> text.append(xml.depth() > outside + 1 ? xml.textString() : "");
                case START -> {
                    xml.requireCellLength(text.length());
                    if (xml.is("annotation") || xml.is("frame")) {
                        xml.skipElement();
                    } else if (xml.is("p") && !text.isEmpty()) {
                        text.append('\n');
                    } else if (xml.is("s")) {
                        text.repeat(' ', Math.clamp(xml.attributes().integer("c", 1), 1, 1000));
                    }
                }
                case END, DONE -> { /* nothing to add */ }
            }
        }
        return text.toString();
    }
}
