package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Correction;
import org.riskset.registry.quality.Finding;
import org.riskset.wording.CorrectionText;
import org.riskset.wording.Messages;

/// What may be a mistake, and what was corrected, in words.
final class QualityWords {
    private final Messages messages;
    private final Registry registry;
    private final CorrectionText corrections;

    QualityWords(Messages messages, Registry registry) {
        this.messages = messages;
        this.registry = registry;
        this.corrections = new CorrectionText(messages, this::label);
    }

    String heading(Finding finding) {
        return switch (finding) {
            case Finding.RepeatedIdentifier each -> messages.text("quality.repeated-id", label(each.column()));
            case Finding.RepeatedRow _ -> messages.text("quality.repeated-row");
            case Finding.AnotherUnit each -> messages.text("quality.unit", label(each.column()), number(each.value()));
            case Finding.SpeltDifferently each -> messages.text("quality.spelt", label(each.column()));
            case Finding.TypedWithoutMarks each ->
                messages.text("quality.marks", label(each.column()), each.levels().getLast(), each.levels().getFirst());
            case Finding.CodeWithoutLabel each -> messages.text("quality.code", each.code(), label(each.column()));
            case Finding.DateInTheFuture each -> messages.text("quality.future", label(each.column()));
            case Finding.HeapedDates each -> messages.text("quality.heaped", label(each.column()), each.dayOfMonth());
            case Finding.MuchMissing each -> messages.text("quality.missing", label(each.column()));
        };
    }

    String sentence(Finding finding) {
        return switch (finding) {
            case Finding.RepeatedIdentifier each -> messages.counted("quality.repeated-id.sentence", each.identifiers());
            case Finding.RepeatedRow each -> repeated(each);
            case Finding.AnotherUnit each ->
                messages.text("quality.unit.sentence", number(each.low()), number(each.high()));
            case Finding.SpeltDifferently each -> messages.text("quality.spelt.sentence", quoted(each.levels()));
            case Finding.TypedWithoutMarks _ -> messages.text("quality.marks.sentence");
            case Finding.CodeWithoutLabel each ->
                messages.text(isLabelled(each.column()) ? "quality.code.sentence" : "quality.code.apart", each.code());
            case Finding.DateInTheFuture each -> messages.text("quality.future.sentence", each.today().toString());
            case Finding.HeapedDates each ->
                messages.text("quality.heaped.sentence", percent(each.share()), each.dayOfMonth());
            case Finding.MuchMissing each -> messages.text("quality.missing.sentence", percent(each.share()));
        };
    }

    /// Rows that agree in everything, and rows that differ in the patient's number: each only where there are any.
    private String repeated(Finding.RepeatedRow rows) {
        List<String> sentences = new ArrayList<>();
        if (!rows.copies().isEmpty()) {
            sentences.add(messages.counted("quality.repeated-row.copies", rows.copies().size()));
        }
        if (rows.alike() > 0) {
            sentences.add(messages.counted("quality.repeated-row.alike", rows.alike()));
        }
        return String.join(" ", sentences);
    }

    String heading(FollowUpFinding finding) {
        return messages.text("quality.follow-up." + key(finding), label(finding.column()), finding.value());
    }

    String sentence(FollowUpFinding finding) {
        return messages.text("quality.follow-up." + key(finding) + ".sentence", finding.value());
    }

    String heading(Correction correction) {
        return corrections.heading(correction);
    }

    String sentence(Correction correction) {
        return corrections.sentence(correction);
    }

    String number(double value) {
        return messages.numbers().shortest(value);
    }

    private boolean isLabelled(String column) {
        return registry.find(column).orElse(null) instanceof CategoryColumn category
                && category.valueLabels().stream().anyMatch(level -> !level.label().equals(level.value()));
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
