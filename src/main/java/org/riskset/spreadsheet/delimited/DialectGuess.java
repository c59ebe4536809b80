package org.riskset.spreadsheet.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.riskset.spreadsheet.raw.DecimalSign;
import org.riskset.spreadsheet.raw.TextDialect;

/// Tells how a text file writes its table, from its first records.
final class DialectGuess {
    private static final int SAMPLE_CHARACTERS = 1 << 16;
    private static final int SAMPLE_RECORDS = 100;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern WITH_POINT = Pattern.compile("[+-]?\\d+\\.\\d+");
    /// What Excel writes in a first line to name the delimiter.
    private static final String ANNOUNCEMENT = "sep=";

    private DialectGuess() {}

    static TextDialect of(Path file) throws IOException {
        return withEncoding(file, EncodingGuess.of(file));
    }

    static TextDialect withEncoding(Path file, Charset encoding) throws IOException {
        String sample = sample(file, encoding);
        char delimiter = announced(sample).orElseGet(() -> delimiterOf(sample));
        return new TextDialect(encoding, delimiter, decimalOf(sample, delimiter), true);
    }

    static Optional<Character> announced(String start) {
        boolean announced = start.length() > ANNOUNCEMENT.length() + 1 && start.startsWith(ANNOUNCEMENT)
                && (start.charAt(ANNOUNCEMENT.length() + 1) == '\r' || start.charAt(ANNOUNCEMENT.length() + 1) == '\n');
        return announced ? Optional.of(start.charAt(ANNOUNCEMENT.length())) : Optional.empty();
    }

    private static String sample(Path file, Charset encoding) throws IOException {
        char[] characters = new char[SAMPLE_CHARACTERS];
        int length = 0;
        try (InputStream in = Files.newInputStream(file); Reader reader = new InputStreamReader(in, encoding)) {
            for (int read = reader.read(characters); read > 0; read = reader.read(characters, length, characters.length - length)) {
                length += read;
            }
        }
        int start = length > 0 && characters[0] == '\uFEFF' ? 1 : 0;
        return new String(characters, start, length - start);
    }

    /// The delimiter that cuts the records into the most even number of cells; with equal evenness, into more.
    private static char delimiterOf(String sample) {
        char best = DELIMITERS[0];
        double bestEvenness = 0;
        int bestWidth = 1;
        for (char delimiter : DELIMITERS) {
            Map<Integer, Integer> widths = new HashMap<>();
            List<List<String>> records = records(sample, delimiter);
            records.forEach(fields -> widths.merge(fields.size(), 1, Integer::sum));
            int width = widths.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(1);
            double evenness = width < 2 ? 0 : (double) widths.getOrDefault(width, 0) / records.size();
            if (evenness > bestEvenness + 0.05 || evenness > bestEvenness - 0.05 && evenness > 0 && width > bestWidth) {
                best = delimiter;
                bestEvenness = evenness;
                bestWidth = width;
            }
        }
        return best;
    }

    private static DecimalSign decimalOf(String sample, char delimiter) {
        int commas = 0;
        int points = 0;
        for (List<String> fields : records(sample, delimiter)) {
            for (String field : fields) {
                commas += WITH_COMMA.matcher(field).matches() ? 1 : 0;
                points += WITH_POINT.matcher(field).matches() ? 1 : 0;
            }
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    /// The first records, without the one the sample may cut off.
    private static List<List<String>> records(String sample, char delimiter) {
        List<List<String>> records = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < sample.length() && records.size() < SAMPLE_RECORDS; i++) {
            char c = sample.charAt(i);
            if (quoted) {
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == delimiter) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else if (c == '\n' || c == '\r') {
                fields.add(field.toString().strip());
                field.setLength(0);
                if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
                    records.add(fields);
                }
                fields = new ArrayList<>();
            } else {
                field.append(c);
            }
        }
        if (records.isEmpty() || sample.length() < SAMPLE_CHARACTERS && !field.isEmpty()) {
            fields.add(field.toString().strip());
            records.add(fields);
        }
        return records;
    }
}
