package org.riskset.ui.data;

import java.util.Locale;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Correction;
import org.riskset.registry.quality.Finding;
import org.riskset.wording.Messages;

/// What may be a mistake, and what was corrected, in words.
final class QualityWords {
    private final Messages messages;
    private final Registry registry;

    QualityWords(Messages messages, Registry registry) {
        this.messages = messages;
        this.registry = registry;
    }

    String heading(Finding finding) {
        return switch (finding) {
            case Finding.RepeatedIdentifier each -> messages.text("quality.repeated-id", label(each.column()));
            case Finding.RepeatedRow _ -> messages.text("quality.repeated-row");
            case Finding.AnotherUnit each -> messages.text("quality.unit", label(each.column()), number(each.value()));
            case Finding.SpeltDifferently each -> messages.text("quality.spelt", label(each.column()));
            case Finding.CodeWithoutLabel each -> messages.text("quality.code", each.code(), label(each.column()));
            case Finding.DateInTheFuture each -> messages.text("quality.future", label(each.column()));
            case Finding.HeapedDates each -> messages.text("quality.heaped", label(each.column()), each.dayOfMonth());
            case Finding.MuchMissing each -> messages.text("quality.missing", label(each.column()));
        };
    }

    String sentence(Finding finding) {
        return switch (finding) {
            case Finding.RepeatedIdentifier each -> messages.counted("quality.repeated-id.sentence", each.identifiers());
            case Finding.RepeatedRow each ->
                messages.text("quality.repeated-row.sentence", each.copies().size());
            case Finding.AnotherUnit each ->
                messages.text("quality.unit.sentence", number(each.low()), number(each.high()));
            case Finding.SpeltDifferently each -> messages.text("quality.spelt.sentence", quoted(each.levels()));
            case Finding.CodeWithoutLabel each -> messages.text("quality.code.sentence", each.code());
            case Finding.DateInTheFuture each -> messages.text("quality.future.sentence", each.today().toString());
            case Finding.HeapedDates each ->
                messages.text("quality.heaped.sentence", percent(each.share()), each.dayOfMonth());
            case Finding.MuchMissing each -> messages.text("quality.missing.sentence", percent(each.share()));
        };
    }

    String heading(FollowUpFinding finding) {
        return messages.text("quality.follow-up." + key(finding), label(finding.column()), finding.value());
    }

    String sentence(FollowUpFinding finding) {
        return messages.text("quality.follow-up." + key(finding) + ".sentence", finding.value());
    }

    String heading(Correction correction) {
        return switch (correction) {
            case Correction.LevelsMerged each -> messages.text("correction.merged", label(each.column()));
            case Correction.UnitConverted each -> messages.text("correction.unit", label(each.column()));
            case Correction.CodeIsMissing each -> messages.text("correction.code", label(each.column()));
            case Correction.ValuesRemoved each -> messages.text("correction.removed", label(each.column()));
            case Correction.RepeatsLeftOut _ -> messages.text("correction.repeats");
        };
    }

    /// What was done, in one sentence that a reader of the study understands without the program.
    String sentence(Correction correction) {
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
            case Correction.RepeatsLeftOut each ->
                messages.counted("correction.repeats.sentence", each.sourceRows().size());
        };
    }

    String number(double value) {
        return messages.numbers().shortest(value);
    }

    private String percent(double share) {
        return messages.numbers().shortest(Math.round(100 * share));
    }

    private String quoted(Iterable<String> values) {
        StringBuilder words = new StringBuilder();
        for (String value : values) {
            words.append(words.isEmpty() ? "" : ", ").append(messages.text("report.quoted", value));
        }
        return words.toString();
    }

    private String label(String column) {
        return registry.find(column).map(Column::label).orElse(column);
    }

    private static String key(FollowUpFinding finding) {
        return finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
