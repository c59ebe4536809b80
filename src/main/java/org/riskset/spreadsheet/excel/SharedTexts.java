package org.riskset.spreadsheet.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.ReadLimits;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;
import org.riskset.spreadsheet.zipped.PackageParts;
import org.riskset.spreadsheet.zipped.XmlScanner;

/// The texts that the cells of an xlsx workbook share, and how its texts are written.
final class SharedTexts {
    private SharedTexts() {}

    static String[] of(PackageParts parts, Optional<String> part, ReadLimits limits, Progress progress)
            throws IOException, UnreadableFileException {
        if (part.isEmpty()) {
            return new String[0];
        }
        List<String> texts = new ArrayList<>();
        try (XmlScanner xml = Workbook.scanner(parts, part.get(), progress)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                if (event == XmlScanner.Event.START && xml.is("si")) {
                    if (texts.size() == limits.sharedTexts()) {
                        throw UnreadableFileException.of(Reason.TOO_LARGE, parts.file(), limits.sharedTexts() + " texts");
                    }
                    texts.add(rich(xml));
                }
            }
        }
        return texts.toArray(String[]::new);
    }

    /// The text of the element just started: all its runs joined, phonetic guides left out, up to its end.
    static String rich(XmlScanner xml) throws IOException, UnreadableFileException {
        int outside = xml.depth() - 1;
        String first = "";
        StringBuilder more = new StringBuilder();
        while (true) {
            XmlScanner.Event event = xml.next();
            if (event == XmlScanner.Event.END && xml.depth() == outside) {
                return more.isEmpty() ? first : more.insert(0, first).toString();
            }
            if (event == XmlScanner.Event.START && xml.is("rPh")) {
                xml.skipElement();
            } else if (event == XmlScanner.Event.START && xml.is("t")) {
                String text = unescaped(xml.elementText());
                if (first.isEmpty()) {
                    first = text;
                } else {
                    more.append(text);
                    xml.requireCellLength(more.length());
                }
            }
        }
    }

    /// Replaces `_x000D_` and the like, by which Excel writes characters XML does not allow (ECMA-376 part 1, 22.9.2.19).
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        while (at >= 0 && at + 6 < text.length()) {
            String digits = text.substring(at + 2, at + 6);
            if (text.charAt(at + 6) == '_' && digits.matches("[0-9A-Fa-f]{4}")) {
                plain.append(text, done, at).append((char) Integer.parseInt(digits, 16));
                done = at + 7;
                at = text.indexOf("_x", done);
            } else {
                at = text.indexOf("_x", at + 2);
            }
        }
        return plain.append(text, done, text.length()).toString();
    }
}
