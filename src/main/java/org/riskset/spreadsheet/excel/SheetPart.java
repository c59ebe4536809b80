package org.riskset.spreadsheet.excel;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.zipped.XmlScanner;

/// Reads the cells of one worksheet part, in the order of the file.
///
/// The size a sheet claims is not trusted, and rows and cells may come without their address.
final class SheetPart {
    private static final double SECONDS_PER_DAY = 86_400;

    private final XmlScanner xml;
    private final Workbook workbook;
    private final String[] sharedTexts;
    private final RawSheetBuilder sheet;
    private final PlainNumber number = new PlainNumber();
    private int row;
    private int column;

    SheetPart(XmlScanner xml, Workbook workbook, String[] sharedTexts, RawSheetBuilder sheet) {
        this.xml = xml;
        this.workbook = workbook;
        this.sharedTexts = sharedTexts;
        this.sheet = sheet;
    }

    void read() throws IOException, UnreadableFileException {
        boolean inData = false;
        for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
            if (xml.is("sheetData")) {
                inData = event == XmlScanner.Event.START;
            } else if (event == XmlScanner.Event.START && inData) {
                if (xml.is("c")) {
                    cell();
                } else if (xml.is("row")) {
                    row = xml.attributes().integer("r", row + 1);
                    column = -1;
                    sheet.reached(xml.progress());
                    sheet.row(row);
                }
            }
        }
    }

    private void cell() throws IOException, UnreadableFileException {
        int addressed = xml.attributes().column("r");
        column = addressed < 0 ? column + 1 : addressed;
        int style = xml.attributes().integer("s", 0);
        int type = type();
        boolean formula = false;
        boolean filled = false;
        int outside = xml.depth() - 1;
        while (true) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.END && xml.depth() == outside) {
                break;
            }
            if (event != XmlScanner.Event.START) {
                continue;
            }
            if (xml.is("v")) {
                filled |= value(type, style);
            } else if (xml.is("is")) {
                sheet.text(column, SharedTexts.rich(xml));
                filled = true;
            } else if (xml.is("f")) {
                formula = true;
                xml.skipElement();
            }
        }
        if (formula && !filled) {
            sheet.notCalculated(column);
        }
    }

    /// The cell's type by its letter, `f` for the text of a formula.
    private int type() {
        int letter = xml.attributes().firstByte("t");
        boolean formulaText = letter == 's' && xml.attributes().text("t").equals("str");
        return formulaText ? 'f' : letter == 0 ? 'n' : letter;
    }

    /// Reads the value element just started; false where it is empty.
    private boolean value(int type, int style) throws IOException, UnreadableFileException {
        XmlScanner.Event event = xml.next();
        if (event != XmlScanner.Event.TEXT) {
            return false;
        }
        byte[] bytes = xml.textBytes();
        int length = xml.textLength();
        switch (type) {
            case 'n' -> number(bytes, length, style);
            case 's' -> shared(bytes, length);
            case 'b' -> sheet.logical(column, bytes[0] == '1' || bytes[0] == 't');
            case 'e' -> sheet.failure(column, xml.textString());
            case 'd' -> isoDate(xml.textString().strip());
            default -> sheet.text(column, SharedTexts.unescaped(xml.textString()));
        }
        return true;
    }

    private void number(byte[] bytes, int length, int style) throws UnreadableFileException {
        if (!number.parse(bytes, length)) {
            sheet.text(column, xml.textString());
            return;
        }
        double value = number.value();
        if (workbook.isDateStyle(style) && DateFormats.isDay(value)) {
            sheet.date(column, DateFormats.epochDays(value, workbook.from1904()));
        } else if (number.decimals() >= 0) {
            sheet.number(column, value, number.decimals());
        } else {
            sheet.number(column, value);
        }
    }

    private void shared(byte[] bytes, int length) throws UnreadableFileException {
        boolean valid = number.parse(bytes, length) && number.decimals() == 0 && number.value() >= 0 && number.value() < sharedTexts.length;
        if (!valid) {
            throw sheet.problem(UnreadableFileException.Reason.DAMAGED, "row " + row);
        }
        int index = (int) number.value();
        sheet.sharedText(column, sharedTexts[index], index);
    }

    private void isoDate(String text) throws UnreadableFileException {
        try {
            String local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
            if (local.length() <= 10) {
                sheet.date(column, LocalDate.parse(local).toEpochDay());
            } else {
                LocalDateTime time = LocalDateTime.parse(local);
                sheet.date(column, time.toLocalDate().toEpochDay() + time.toLocalTime().toSecondOfDay() / SECONDS_PER_DAY);
            }
        } catch (DateTimeException noDate) {
            sheet.text(column, text);
        }
    }
}
