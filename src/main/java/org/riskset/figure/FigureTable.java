package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.style.FigureEdits;
import org.riskset.style.FigureStyle;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.wording.Messages;
import org.riskset.wording.SpreadsheetText;

/// The numbers behind a survival figure as a table: every step of every curve, for readers who cannot see it and for files.
///
/// Numbers are unrounded, with a decimal point in every language; a missing limit is an empty cell.
public final class FigureTable {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

    private final AnalysisResult result;
    private final FigureEdits edits;
    private final Messages messages;

    public FigureTable(AnalysisResult result, FigureEdits edits, Messages messages) {
        this.result = result;
        this.edits = edits;
        this.messages = messages;
    }

    /// Titles of the columns.
    public List<String> header() {
        return List.of(
                messages.text("figure.table.group"),
                messages.text("figure.table.time"),
                messages.text("figure.table.at-risk"),
                messages.text("figure.table.events"),
                messages.text("figure.table.censored"),
                messages.text("figure.table.survival"),
                messages.text("figure.table.lower"),
                messages.text("figure.table.upper"));
    }

    /// The rows in order of group and time, starting at time 0.
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        forEachRow(rows::add);
        return rows;
    }

    /// The table as comma-separated values by RFC 4180.
    public String csv() {
        StringBuilder text = new StringBuilder();
        addLine(text, header());
        forEachRow(row -> addLine(text, row));
        return text.toString();
    }

    private void forEachRow(Consumer<List<String>> rows) {
        KaplanMeierWords words = new KaplanMeierWords(result, FigureStyle.screen(1, 1, false), edits, messages);
        for (GroupSummary group : result.presentGroups()) {
            String name = words.name(group);
            SurvivalCurve curve = group.curve();
            rows.accept(List.of(name, "0", Integer.toString(curve.patients()), "0", "0", "1", "", ""));
            for (int step = 0; step < curve.size(); step++) {
                rows.accept(row(name, curve, step));
            }
        }
    }

    private static List<String> row(String name, SurvivalCurve curve, int step) {
        boolean limits = curve.hasLimits(step);
        return List.of(
                name,
                number(curve.time(step)),
                Integer.toString(curve.atRisk(step)),
                Integer.toString(curve.events(step)),
                Integer.toString(curve.censored(step)),
                number(curve.survival(step)),
                limits ? number(curve.lower(step)) : "",
                limits ? number(curve.upper(step)) : "");
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.15g", value);
        return text.contains("e") || !text.contains(".") ? text : text.replaceFirst("\\.?0+$", "");
    }

    /// A name that a spreadsheet would compute is marked as text; a negative number stays one.
    private static String harmless(String cell) {
        return NUMBER.matcher(cell).matches() ? cell : SpreadsheetText.harmless(cell);
    }

    /// Adds a line of comma-separated values.
    static void addLine(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = harmless(cells.get(i));
            boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            text.append(i == 0 ? "" : ",").append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        text.append("\r\n");
    }
}
