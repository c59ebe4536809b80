package org.riskset.spreadsheet.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskset.spreadsheet.raw.Progress;
import org.riskset.spreadsheet.raw.UnreadableFileException;
import org.riskset.spreadsheet.raw.UnreadableFileException.Reason;
import org.riskset.spreadsheet.zipped.PackageParts;
import org.riskset.spreadsheet.zipped.PartInput;
import org.riskset.spreadsheet.zipped.XmlScanner;

/// What an xlsx workbook says about itself: its sheets and where they stand in the package, its date system, its date styles.
///
/// Parts are found through relationships, never by their customary names.
///
/// @param sheets        worksheets in order, each with its part
/// @param from1904      whether days are counted from 1904
/// @param sharedStrings part of the texts that cells share
/// @param dateStyles    for each cell style whether it shows a date
record Workbook(List<Sheet> sheets, boolean from1904, Optional<String> sharedStrings, boolean[] dateStyles) {

    /// @param hidden whether the program does not show it
    record Sheet(String name, String part, boolean hidden) {}

    static Workbook of(PackageParts parts, Progress progress) throws IOException, UnreadableFileException {
        Path file = parts.file();
        String main = relationships(parts, "", progress).values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> UnreadableFileException.of(Reason.NOT_A_WORKBOOK, file, "zip archive"));
        if (main.endsWith(".bin")) {
            throw UnreadableFileException.of(Reason.UNSUPPORTED_FORMAT, file, "Excel binary workbook");
        }
        Map<String, Relation> relations = relationships(parts, main, progress);
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        try (XmlScanner xml = scanner(parts, main, progress)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                if (event != XmlScanner.Event.START) {
                    continue;
                }
                if (xml.depth() == 1 && !xml.is("workbook")) {
                    throw UnreadableFileException.of(Reason.NOT_A_WORKBOOK, file, "Office document");
                }
                if (xml.is("workbookPr")) {
                    String flag = xml.attributes().text("date1904");
                    from1904 = flag.equals("1") || flag.equals("true");
                } else if (xml.is("sheet")) {
                    Relation relation = relations.get(xml.attributes().text("id"));
                    if (relation != null && relation.type().equals("worksheet")) {
                        boolean hidden = xml.attributes().text("state").toLowerCase(Locale.ROOT).contains("hidden");
                        sheets.add(new Sheet(xml.attributes().text("name"), relation.target(), hidden));
                    }
                }
            }
        }
        Optional<String> texts = partOfType(relations, "sharedStrings");
        Optional<String> styles = partOfType(relations, "styles");
        return new Workbook(List.copyOf(sheets), from1904, texts, styles.isPresent() ? dateStyles(parts, styles.get(), progress) : new boolean[0]);
    }

    static XmlScanner scanner(PackageParts parts, String part, Progress progress) throws IOException, UnreadableFileException {
        Optional<PartInput> input = parts.open(part);
        if (input.isEmpty()) {
            throw UnreadableFileException.of(Reason.DAMAGED, parts.file(), part);
        }
        return new XmlScanner(input.get(), progress);
    }

    private static Optional<String> partOfType(Map<String, Relation> relations, String type) {
        return relations.values().stream().filter(relation -> relation.type().equals(type)).map(Relation::target).findFirst();
    }

    /// @param type   last word of the relationship type, the same in strict and transitional files
    /// @param target part the relationship leads to
    private record Relation(String type, String target) {}

    private static Map<String, Relation> relationships(PackageParts parts, String source, Progress progress)
            throws IOException, UnreadableFileException {
        int slash = source.lastIndexOf('/');
        String folder = slash < 0 ? "" : source.substring(0, slash + 1);
        String part = folder + "_rels/" + source.substring(slash + 1) + ".rels";
        Optional<PartInput> input = parts.open(part);
        Map<String, Relation> relations = new HashMap<>();
        if (input.isEmpty()) {
            return relations;
        }
        try (XmlScanner xml = new XmlScanner(input.get(), progress)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                if (event == XmlScanner.Event.START && xml.is("Relationship") && !xml.attributes().text("TargetMode").equals("External")) {
                    String type = xml.attributes().text("Type");
                    relations.put(xml.attributes().text("Id"), new Relation(type.substring(type.lastIndexOf('/') + 1), resolved(folder, xml.attributes().text("Target"))));
                }
            }
        }
        return relations;
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        List<String> steps = new ArrayList<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    private static boolean[] dateStyles(PackageParts parts, String part, Progress progress) throws IOException, UnreadableFileException {
        Set<Integer> own = new HashSet<>();
        Set<Integer> ownDates = new HashSet<>();
        List<Integer> formats = new ArrayList<>();
        boolean inCellFormats = false;
        try (XmlScanner xml = scanner(parts, part, progress)) {
            for (XmlScanner.Event event = xml.next(); event != XmlScanner.Event.DONE; event = xml.next()) {
                if (event == XmlScanner.Event.START && xml.is("numFmt")) {
                    int id = xml.attributes().integer("numFmtId", -1);
                    own.add(id);
                    if (DateFormats.isDate(xml.attributes().text("formatCode"))) {
                        ownDates.add(id);
                    }
                } else if (xml.is("cellXfs")) {
                    inCellFormats = event == XmlScanner.Event.START;
                } else if (event == XmlScanner.Event.START && inCellFormats && xml.is("xf")) {
                    formats.add(xml.attributes().integer("numFmtId", 0));
                }
            }
        }
        boolean[] dates = new boolean[formats.size()];
        for (int i = 0; i < dates.length; i++) {
            int id = formats.get(i);
            dates[i] = own.contains(id) ? ownDates.contains(id) : DateFormats.isBuiltInDate(id);
        }
        return dates;
    }

    boolean isDateStyle(int style) {
        return style >= 0 && style < dateStyles.length && dateStyles[style];
    }
}
