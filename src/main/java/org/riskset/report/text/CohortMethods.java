package org.riskset.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.riskset.cohort.CohortDefinition;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.StatusRule;
import org.riskset.cohort.Step;
import org.riskset.cohort.TimeRule;
import org.riskset.registry.quality.Correction;
import org.riskset.report.ReportFacts;
import org.riskset.wording.CorrectionText;
import org.riskset.wording.EndpointText;
import org.riskset.wording.FilterWords;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Who was analysed and what they were followed for, in sentences.
final class CohortMethods {
    private final ReportFacts facts;
    private final Messages messages;
    private final List<String> sentences = new ArrayList<>();

    CohortMethods(ReportFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
    }

    List<String> sentences() {
        followUp();
        corrections();
        cohort();
        return List.copyOf(sentences);
    }

    private void say(String key, Object... arguments) {
        sentences.add(messages.text(key, arguments));
    }

    /// What the file had otherwise.
    private void corrections() {
        List<Correction> made = facts.corrections();
        if (!made.isEmpty()) {
            CorrectionText text = new CorrectionText(messages, facts::label);
            int values = made.stream().mapToInt(correction -> correction.sourceRows().size()).sum();
            sentences.add(messages.counted(
                    "report.methods.corrected", values, String.join("; ", made.stream().map(text::inReport).toList())));
        }
    }

    private void followUp() {
        CohortDefinition definition = facts.cohort().definition();
        say("report.methods.endpoint", new EndpointText(messages).inSentence(definition.name()));
        String unit = new UnitText(messages).plural(definition.unit());
        switch (definition.time()) {
            case TimeRule.Dates dates ->
                say("report.methods.dates", facts.label(dates.startColumn()), facts.label(dates.endColumn()), unit);
            case TimeRule.Earliest earliest ->
                say(
                        "report.methods.earliest",
                        facts.label(earliest.startColumn()),
                        Lists.or(earliest.eventColumns().stream()
                                .map(column -> messages.text("report.quoted", facts.label(column)))
                                .toList(), messages),
                        facts.label(earliest.endColumn()),
                        unit);
            case TimeRule.Duration duration -> say("report.methods.duration", facts.label(duration.column()), unit);
        }
        StatusRule status = definition.status();
        boolean byDates = definition.time() instanceof TimeRule.Earliest;
        if (!byDates) {
            say("report.methods.event", facts.label(status.column()), quoted(status.eventValues()));
        } else if (!status.eventValues().isEmpty()) {
            say("report.methods.event.also", quoted(status.eventValues()), facts.label(status.column()));
        }
        if (!status.competing().isEmpty()) {
            say(
                    facts.incidences().isEmpty() ? "report.methods.competing" : "report.methods.competing.both",
                    quoted(status.competing()));
        }
        definition
                .landmark()
                .ifPresent(landmark ->
                        say("report.methods.landmark", messages.numbers().shortest(landmark), unit));
        definition.cutOff().ifPresent(day -> say("report.methods.cut-off", day.toString()));
    }

    private String quoted(Set<String> values) {
        return Lists.and(
                values.stream().sorted().map(value -> messages.text("report.quoted", value)).toList(), messages);
    }

    /// Who belongs to the cohort, and which variables were made.
    private void cohort() {
        facts.recipe().ifPresent(recipe -> {
            List<String> filters = recipe.filtersInForce().stream()
                    .map(filter -> new FilterWords(messages)
                            .of(filter, facts.label(filter.column()), facts.unit(filter.column())))
                    .toList();
            if (!filters.isEmpty()) {
                say("report.methods.filters", String.join("; ", filters));
            }
            List<String> made = recipe.derivations().stream()
                    .filter(Step::inForce)
                    .map(Step::decision)
                    .filter(derivation -> facts.cohort().registry().find(derivation.name()).isPresent())
                    .map(this::made)
                    .toList();
            if (!made.isEmpty()) {
                say("report.methods.made", String.join("; ", made));
            }
        });
    }

    private String made(Derivation derivation) {
        return switch (derivation) {
            case Derivation.TimeBetween between ->
                messages.text(
                        "report.methods.made.between", between.label(), facts.label(between.from()), facts.label(between.to()));
            case Derivation.Cut cut ->
                messages.text(
                        "report.methods.made.cut",
                        cut.label(),
                        facts.label(cut.column()),
                        Lists.and(
                                cut.cutPoints().stream()
                                        .map(messages.numbers()::shortest)
                                        .toList(),
                                messages));
            case Derivation.Merged merged ->
                messages.text("report.methods.made.merged", merged.label(), facts.label(merged.column()));
            case Derivation.Combined combined ->
                messages.text(
                        "report.methods.made.combined",
                        combined.label(),
                        Lists.and(
                                combined.sources().stream()
                                        .map(facts::label)
                                        .sorted()
                                        .toList(),
                                messages));
        };
    }
}
