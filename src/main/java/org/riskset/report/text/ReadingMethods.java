package org.riskset.report.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riskset.registry.VariableKind;
import org.riskset.report.ReportFacts;
import org.riskset.study.SheetReading;
import org.riskset.wording.Messages;

/// How the registry was read, in sentences: of the columns the report speaks of, no more than was decided about them.
final class ReadingMethods {
    private final ReportFacts facts;
    private final SheetReading reading;
    private final Messages messages;

    ReadingMethods(ReportFacts facts, Messages messages) {
        this.facts = facts;
        this.reading = facts.reading();
        this.messages = messages;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        reading.sheet().ifPresent(sheet -> sentences.add(messages.text("report.methods.sheet", sheet)));
        Map<List<String>, List<String>> columnsByCodes = new LinkedHashMap<>();
        for (String column : facts.columns()) {
            List<String> codes = reading.missing().getOrDefault(column, List.of());
            if (!codes.isEmpty()) {
                columnsByCodes.computeIfAbsent(codes, _ -> new ArrayList<>()).add(quoted(facts.label(column)));
            }
        }
        columnsByCodes.forEach((codes, columns) -> sentences.add(messages.text(
                "report.methods.missing",
                Lists.or(codes.stream().map(this::quoted).toList(), messages),
                Lists.and(columns, messages))));
        List<String> kinds = reading.chosen().entrySet().stream()
                .filter(column -> facts.columns().contains(column.getKey()))
                .map(column -> messages.text(
                        "report.methods.kind", quoted(facts.label(column.getKey())), kind(column.getValue())))
                .toList();
        if (!kinds.isEmpty()) {
            sentences.add(messages.text("report.methods.kinds", Lists.and(kinds, messages)));
        }
        return sentences;
    }

    private String quoted(String text) {
        return messages.text("report.quoted", text);
    }

    private String kind(VariableKind kind) {
        return messages.text("report.methods.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
