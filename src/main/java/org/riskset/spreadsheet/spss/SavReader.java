package org.riskset.spreadsheet.spss;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.riskset.spreadsheet.raw.FileFormat;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.RawCell;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.spreadsheet.raw.RawSheetBuilder;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.SourceVariable;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;
import org.riskset.spreadsheet.spss.SavInput.DamagedException;

/// Reads an SPSS system file. The first row of the sheet holds the variable names and is numbered 0, so that the
/// number of every other row is that of the case in SPSS.
public final class SavReader {
    /// The number that stands for no number.
    static final double SYSTEM_MISSING = -Double.MAX_VALUE;

    private static final double SECONDS_PER_DAY = 86_400;
    /// SPSS counts seconds from the day before the Gregorian calendar began.
    private static final long FIRST_DAY = LocalDate.of(1582, 10, 14).toEpochDay();
    private static final int UNCOMPRESSED = 0;
    private static final int BYTE_CODES = 1;
    private static final int ZLIB = 2;
    /// Bytes of a very long string that each of its pieces holds.
    private static final int PIECE_BYTES = 255;

    private final SavDictionary dictionary;
    private final RawSheetBuilder sheet;
    private final ByteOrder order;
    private final long size;
    private final CountingStream counted;
    private final byte[] element = new byte[Double.BYTES];
    private byte[] text = new byte[256];

    private SavReader(SavDictionary dictionary, RawSheetBuilder sheet, ByteOrder order, CountingStream counted, long size) {
        this.dictionary = dictionary;
        this.sheet = sheet;
        this.order = order;
        this.counted = counted;
        this.size = size;
    }

    /// @throws IOException             if the disk fails
    /// @throws UnreadableFileException for every other reason
    public static RawSheet read(Path file, ReadLimits limits, Progress progress) throws IOException, UnreadableFileException {
        try (InputStream raw = Files.newInputStream(file)) {
            CountingStream counted = new CountingStream(new BufferedInputStream(raw, 1 << 16));
            SavInput in = new SavInput(counted);
            SavDictionary dictionary = SavDictionary.read(in);
            RawSheetBuilder sheet = new RawSheetBuilder(file, FileFormat.SPSS, limits, progress).variables(described(dictionary, in.order()));
            SavReader reader = new SavReader(dictionary, sheet, in.order(), counted, Files.size(file));
            reader.names();
            reader.cases(reader.open(in));
            return sheet.build();
        } catch (DamagedException damage) {
            throw UnreadableFileException.of(Reason.DAMAGED, file, String.valueOf(damage.getMessage()), damage);
        } catch (ZipException damage) {
            throw UnreadableFileException.of(Reason.DAMAGED, file, "compressed cases", damage);
        } catch (EOFException cut) {
            throw UnreadableFileException.of(Reason.TRUNCATED, file, "", cut);
        }
    }

    private CaseStream open(SavInput in) throws IOException, DamagedException {
        return switch (dictionary.compression()) {
            case UNCOMPRESSED -> new CaseStream.Plain(counted);
            case BYTE_CODES -> new CaseStream.ByteCodes(counted, dictionary.bias(), order);
            case ZLIB -> {
                in.longInteger();
                long trailer = in.longInteger();
                in.longInteger();
                yield new CaseStream.ByteCodes(new BufferedInputStream(new ZlibBlocks(counted, trailer), 1 << 16), dictionary.bias(), order);
            }
            default -> throw new DamagedException("compression " + dictionary.compression());
        };
    }

    /// Positions of the variable records that are columns: a very long string is one column.
    private List<Integer> columns() {
        List<Integer> columns = new ArrayList<>();
        for (int record = 0; record < dictionary.variables().size(); record += dictionary.variables().get(record).pieces()) {
            columns.add(record);
        }
        return columns;
    }

    private void names() throws UnreadableFileException {
        sheet.row(0);
        int column = 0;
        for (int record : columns()) {
            sheet.text(column++, dictionary.variables().get(record).name());
        }
    }

    private void cases(CaseStream cases) throws IOException, UnreadableFileException, DamagedException {
        List<SavVariable> variables = dictionary.variables();
        if (variables.isEmpty()) {
            throw new DamagedException("no variables");
        }
        int read = 0;
        while (dictionary.cases() < 0 || read < dictionary.cases()) {
            if (!cases.next(element)) {
                if (dictionary.cases() >= 0) {
                    throw new EOFException();
                }
                return;
            }
            read++;
            sheet.reached((double) counted.count() / size);
            sheet.row(read);
            int column = 0;
            boolean first = true;
            for (int record = 0; record < variables.size(); column++) {
                SavVariable variable = variables.get(record);
                if (variable.isNumber()) {
                    advance(cases, first);
                    number(column, variable);
                } else {
                    text(cases, column, variables, record, first);
                }
                first = false;
                record += variable.pieces();
            }
        }
    }

    /// Reads the next element unless it is the first of the case, which is read already.
    private void advance(CaseStream cases, boolean alreadyRead) throws IOException {
        if (!alreadyRead && !cases.next(element)) {
            throw new EOFException();
        }
    }

    private void number(int column, SavVariable variable) throws UnreadableFileException {
        double value = ByteBuffer.wrap(element).order(order).getDouble();
        if (value == SYSTEM_MISSING || !Double.isFinite(value)) {
            return;
        }
        if (variable.isDate()) {
            sheet.date(column, value / SECONDS_PER_DAY + FIRST_DAY);
        } else {
            sheet.number(column, value);
        }
    }

    private void text(CaseStream cases, int column, List<SavVariable> variables, int record, boolean firstRead)
            throws IOException, UnreadableFileException, DamagedException {
        int whole = variables.get(record).wholeWidth();
        int pieces = variables.get(record).pieces();
        if (record + pieces > variables.size()) {
            throw new DamagedException("string of " + whole);
        }
        int length = 0;
        boolean alreadyRead = firstRead;
        for (int piece = 0; piece < pieces; piece++) {
            SavVariable part = variables.get(record + piece);
            int wanted = Math.min(pieces == 1 ? part.width() : PIECE_BYTES, Math.max(0, whole - length));
            int start = length;
            for (int i = 0; i < part.elements(); i++) {
                advance(cases, alreadyRead);
                alreadyRead = false;
                int use = Math.clamp(start + wanted - (long) length, 0, element.length);
                if (text.length < length + use) {
                    text = Arrays.copyOf(text, 2 * text.length);
                }
                System.arraycopy(element, 0, text, length, use);
                length += use;
            }
        }
        sheet.text(column, dictionary.text(text, length));
    }

    private static List<SourceVariable> described(SavDictionary dictionary, ByteOrder order) {
        List<SourceVariable> described = new ArrayList<>();
        for (int record = 0; record < dictionary.variables().size(); record += dictionary.variables().get(record).pieces()) {
            SavVariable variable = dictionary.variables().get(record);
            String label = dictionary.text(variable.label());
            List<SourceVariable.ValueLabel> labels = variable.labels().stream()
                    .map(entry -> new SourceVariable.ValueLabel(value(dictionary, variable, entry.value(), order), dictionary.text(entry.label())))
                    .filter(entry -> !entry.value().isEmpty() && !entry.label().isEmpty())
                    .toList();
            described.add(missing(dictionary, variable, label.isEmpty() ? Optional.empty() : Optional.of(label), labels));
        }
        return described;
    }

    private static SourceVariable missing(
            SavDictionary dictionary, SavVariable variable, Optional<String> label, List<SourceVariable.ValueLabel> labels) {
        List<SourceVariable.Range> ranges = new ArrayList<>();
        List<String> values = new ArrayList<>();
        int first = 0;
        if (variable.hasMissingRange() && variable.isNumber()) {
            ranges.add(new SourceVariable.Range(variable.missingNumbers().get(0), variable.missingNumbers().get(1)));
            first = 2;
        }
        for (int i = first; i < variable.missingNumbers().size(); i++) {
            values.add(variable.isNumber() ? shown(variable.missingNumbers().get(i)) : dictionary.text(variable.missingTexts().get(i)));
        }
        return new SourceVariable(label, labels, values, ranges, variable.isOrdinal());
    }

    private static String value(SavDictionary dictionary, SavVariable variable, byte[] value, ByteOrder order) {
        return variable.isNumber() ? shown(ByteBuffer.wrap(value).order(order).getDouble()) : dictionary.text(value);
    }

    private static String shown(double number) {
        return Double.isFinite(number) ? new RawCell.Number(number, -1).text() : "";
    }
}
