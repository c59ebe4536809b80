package org.riskset.wording;

import java.util.function.UnaryOperator;
import org.riskset.registry.quality.Correction;

/// Corrections of what was read, in words that a reader of the study understands without the program.
public final class CorrectionText {
    private final Messages messages;
    private final UnaryOperator<String> label;

    /// @param label the name a column has in figures and tables
    public CorrectionText(Messages messages, UnaryOperator<String> label) {
        this.messages = messages;
        this.label = label;
    }

    /// What was corrected, in a few words.
    public String heading(Correction correction) {
        return switch (correction) {
            case Correction.LevelsMerged each -> messages.text("correction.merged", label.apply(each.column()));
            case Correction.UnitConverted each -> messages.text("correction.unit", label.apply(each.column()));
            case Correction.CodeIsMissing each -> messages.text("correction.code", label.apply(each.column()));
            case Correction.ValuesRemoved each -> messages.text("correction.removed", label.apply(each.column()));
            case Correction.DayAndMonthSwapped each -> messages.text("correction.swapped", label.apply(each.column()));
            case Correction.RepeatsLeftOut _ -> messages.text("correction.repeats");
        };
    }

    /// What was done, in one sentence.
    public String sentence(Correction correction) {
        return switch (correction) {
            case Correction.LevelsMerged each ->
                messages.text(
                        "correction.merged.sentence",
                        quoted(each.spellings().subList(1, each.spellings().size())),
                        each.kept());
            case Correction.UnitConverted each ->
                messages.text("correction.unit.sentence", number(each.value()), number(each.converted()));
            case Correction.CodeIsMissing each -> messages.text("correction.code.sentence", each.code());
            case Correction.ValuesRemoved each ->
                messages.counted("correction.removed.sentence", each.sourceRows().size());
            case Correction.DayAndMonthSwapped each ->
                messages.counted("correction.swapped.sentence", each.sourceRows().size());
            case Correction.RepeatsLeftOut each ->
                messages.counted("correction.repeats.sentence", each.sourceRows().size());
        };
    }

    /// A part of a sentence for the methods of a report.
    public String inReport(Correction correction) {
        int rows = correction.sourceRows().size();
        return switch (correction) {
            case Correction.LevelsMerged each ->
                messages.text(
                        "report.correction.merged",
                        label.apply(each.column()),
                        quoted(each.spellings().subList(1, each.spellings().size())),
                        each.kept(),
                        rows);
            case Correction.UnitConverted each ->
                messages.text(
                        "report.correction.unit", label.apply(each.column()), number(each.value()), number(each.converted()), rows);
            case Correction.CodeIsMissing each ->
                messages.text("report.correction.code", label.apply(each.column()), each.code(), rows);
            case Correction.ValuesRemoved each -> messages.text("report.correction.removed", label.apply(each.column()), rows);
            case Correction.DayAndMonthSwapped each ->
                messages.text("report.correction.swapped", label.apply(each.column()), rows);
            case Correction.RepeatsLeftOut _ -> messages.text("report.correction.repeats", rows);
        };
    }

    private String number(double value) {
        return messages.numbers().shortest(value);
    }

    private String quoted(Iterable<String> values) {
        StringBuilder words = new StringBuilder();
        for (String value : values) {
            words.append(words.isEmpty() ? "" : ", ").append(messages.text("report.quoted", value));
        }
        return words.toString();
    }
}
