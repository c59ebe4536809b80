package org.riskset.spreadsheet.spss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskset.spreadsheet.spss.SavInput.DamagedException;

/// Everything of a system file before its cases: variables in order, with names, labels and missing values, and how cases are stored.
final class SavDictionary {
    private static final int VARIABLE = 2;
    private static final int VALUE_LABELS = 3;
    private static final int LABELLED_VARIABLES = 4;
    private static final int DOCUMENT = 6;
    private static final int EXTENSION = 7;
    private static final int END = 999;
    private static final int DOCUMENT_LINE = 80;
    private static final int PRODUCT_NAME = 60;
    private static final int REST_OF_HEADER = 84;
    private static final int INTEGER_INFO = 3;
    private static final int DISPLAY = 11;
    private static final int ORDINAL = 2;
    private static final int LONG_NAMES = 13;
    private static final int VERY_LONG_STRINGS = 14;
    private static final int ENCODING = 20;

    private final SavInput in;
    private final List<SavVariable> records = new ArrayList<>();
    /// For each element of a case the variable record it belongs to, for label records that count elements.
    private final List<SavVariable> elements = new ArrayList<>();
    private final Map<Integer, byte[]> extensions = new HashMap<>();
    private Charset encoding = Charset.forName("windows-1252");
    private int compression;
    private int cases;
    private double bias;

    private SavDictionary(SavInput in) {
        this.in = in;
    }

    static SavDictionary read(SavInput in) throws IOException, DamagedException {
        SavDictionary dictionary = new SavDictionary(in);
        dictionary.header();
        dictionary.records();
        dictionary.decodeNames();
        dictionary.markOrdinals();
        return dictionary;
    }

    private void header() throws IOException, DamagedException {
        in.bytes(4 + PRODUCT_NAME);
        int layout = in.integer();
        if (layout != 2 && layout != 3) {
            if (Integer.reverseBytes(layout) != 2 && Integer.reverseBytes(layout) != 3) {
                throw new DamagedException("layout " + layout);
            }
            in.bigEndian();
        }
        in.integer(); // elements per case, often wrong
        compression = in.integer();
        in.integer(); // weight
        cases = in.integer();
        bias = in.number();
        in.bytes(REST_OF_HEADER);
    }

    private void records() throws IOException, DamagedException {
        while (true) {
            int type = in.integer();
            switch (type) {
                case VARIABLE -> variable();
                case VALUE_LABELS -> valueLabels();
                case DOCUMENT -> in.bytes((long) DOCUMENT_LINE * in.integer());
                case EXTENSION -> {
                    int subtype = in.integer();
                    long size = in.integer();
                    extensions.put(subtype, in.bytes(Math.multiplyFull((int) size, in.integer())));
                }
                case END -> {
                    in.integer();
                    return;
                }
                default -> throw new DamagedException("record " + type);
            }
        }
    }

    private void variable() throws IOException, DamagedException {
        int width = in.integer();
        boolean labelled = in.integer() == 1;
        int missing = in.integer();
        int format = in.integer();
        in.integer();
        byte[] name = in.bytes(8);
        byte[] label = new byte[0];
        if (labelled) {
            int length = in.integer();
            label = in.bytes(length);
            in.bytes(-length & 3);
        }
        if (Math.abs(missing) > 3 || missing == -1) {
            throw new DamagedException("missing values " + missing);
        }
        List<Double> numbers = new ArrayList<>();
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < Math.abs(missing); i++) {
            byte[] value = in.bytes(Double.BYTES);
            texts.add(value);
            numbers.add(ByteBuffer.wrap(value).order(in.order()).getDouble());
        }
        if (width == -1) {
            if (records.isEmpty()) {
                throw new DamagedException("continuation");
            }
            records.getLast().addElement();
        } else if (width < 0 || width > 255) {
            throw new DamagedException("width " + width);
        } else {
            records.add(new SavVariable(width, format >> 16 & 0xFF, name, label, numbers, texts, missing < 0));
        }
        elements.add(records.getLast());
    }

    private void valueLabels() throws IOException, DamagedException {
        int count = in.integer();
        List<SavVariable.LabelRecord> labels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] value = in.bytes(Double.BYTES);
            int length = in.bytes(1)[0] & 0xFF;
            labels.add(new SavVariable.LabelRecord(value, in.bytes(length)));
            in.bytes(7 - length % 8);
        }
        if (in.integer() != LABELLED_VARIABLES) {
            throw new DamagedException("labels without variables");
        }
        int variables = in.integer();
        for (int i = 0; i < variables; i++) {
            int element = in.integer();
            if (element < 1 || element > elements.size()) {
                throw new DamagedException("labels of variable " + element);
            }
            elements.get(element - 1).labels().addAll(labels);
        }
    }

    private void decodeNames() throws DamagedException {
        encoding = encoding();
        Map<String, SavVariable> byShortName = new HashMap<>();
        for (SavVariable variable : records) {
            String name = text(variable.shortName());
            variable.rename(name);
            byShortName.put(name.toUpperCase(Locale.ROOT), variable);
        }
        for (String[] pair : pairs(extensions.getOrDefault(VERY_LONG_STRINGS, new byte[0]))) {
            SavVariable variable = byShortName.get(pair[0].toUpperCase(Locale.ROOT));
            if (variable != null && pair[1].matches("\\d{1,6}")) {
                variable.widen(Integer.parseInt(pair[1]));
            }
        }
        for (String[] pair : pairs(extensions.getOrDefault(LONG_NAMES, new byte[0]))) {
            SavVariable variable = byShortName.get(pair[0].toUpperCase(Locale.ROOT));
            if (variable != null && !pair[1].isBlank()) {
                variable.rename(pair[1].strip());
            }
        }
    }

    /// The display record has two or three numbers a variable, the first of which is its level of measurement.
    private void markOrdinals() {
        ByteBuffer display = ByteBuffer.wrap(extensions.getOrDefault(DISPLAY, new byte[0])).order(in.order());
        int numbers = records.isEmpty() ? 0 : display.capacity() / Integer.BYTES / records.size();
        for (int i = 0; i < records.size() && numbers >= 2; i++) {
            if (display.getInt(i * numbers * Integer.BYTES) == ORDINAL) {
                records.get(i).markOrdinal();
            }
        }
    }

    /// Entries such as `SHORT=value`, parted by tabs and zero bytes.
    private List<String[]> pairs(byte[] bytes) {
        List<String[]> pairs = new ArrayList<>();
        for (String entry : new String(bytes, encoding).split("[\t\u0000]+")) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                pairs.add(new String[] {entry.substring(0, equals), entry.substring(equals + 1)});
            }
        }
        return pairs;
    }

    private Charset encoding() {
        byte[] named = extensions.getOrDefault(ENCODING, new byte[0]);
        String name = new String(named, StandardCharsets.US_ASCII).strip();
        if (!name.isEmpty()) {
            return supported(name);
        }
        byte[] info = extensions.getOrDefault(INTEGER_INFO, new byte[0]);
        if (info.length < 8 * Integer.BYTES) {
            return encoding;
        }
        int page = ByteBuffer.wrap(info).order(in.order()).getInt(7 * Integer.BYTES);
        if (page >= 1250 && page <= 1258) {
            return supported("windows-" + page);
        }
        return switch (page) {
            case 65_001 -> StandardCharsets.UTF_8;
            case 28_591 -> StandardCharsets.ISO_8859_1;
            default -> encoding;
        };
    }

    private Charset supported(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return encoding;
        }
    }

    String text(byte[] bytes) {
        return text(bytes, bytes.length);
    }

    /// Bytes as text without the spaces a string is filled with.
    String text(byte[] bytes, int length) {
        int end = length;
        while (end > 0 && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        return new String(bytes, 0, end, encoding).strip();
    }

    /// Variable records in the order of a case; a very long string takes several, of which the first counts.
    List<SavVariable> variables() {
        return records;
    }

    int compression() {
        return compression;
    }

    /// Cases the file claims; negative where it does not say.
    int cases() {
        return cases;
    }

    double bias() {
        return bias;
    }
}
