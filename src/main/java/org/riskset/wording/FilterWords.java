package org.riskset.wording;

import java.util.Optional;
import java.util.stream.Collectors;
import org.riskset.cohort.filter.Filter;
import org.riskset.cohort.filter.Relation;

/// Filters in the words of the screen: "Stage: IVA, IVB", "Tumour size ≥ 6 cm", "Surgery: no value".
public final class FilterWords {
    private final Messages messages;

    public FilterWords(Messages messages) {
        this.messages = messages;
    }

    /// @param label name of the column in figures and tables
    /// @param unit  of a number column that has one
    public String of(Filter filter, String label, Optional<String> unit) {
        String suffix = unit.map(name -> "\u00a0" + new UnitText(messages).of(name)).orElse("");
        return switch (filter) {
            case Filter.OneOf oneOf ->
                messages.text(
                        oneOf.kept() ? "filter.one-of" : "filter.none-of",
                        label,
                        oneOf.values().stream().map(this::value).collect(Collectors.joining(", ")));
            case Filter.Compared compared ->
                label + " " + sign(compared.relation()) + "\u00a0" + value(compared.value()) + suffix;
            case Filter.Within within -> label + " " + range(within) + suffix;
            case Filter.Missing missing -> messages.text(missing.missing() ? "filter.missing" : "filter.known", label);
        };
    }

    private String range(Filter.Within within) {
        if (within.from().isEmpty()) {
            return within.to().map(to -> "\u2264\u00a0" + value(to)).orElse("");
        }
        String from = value(within.from().get());
        return within.to().map(to -> from + "\u2013" + value(to)).orElse("\u2265\u00a0" + from);
    }

    private static String sign(Relation relation) {
        return switch (relation) {
            case AT_LEAST -> "\u2265";
            case AT_MOST -> "\u2264";
            case NOT_EQUAL -> "\u2260";
            case ABOVE -> ">";
            case BELOW -> "<";
            case EQUAL -> "=";
        };
    }

    /// A number with the reader's decimal mark; anything else as it is.
    private String value(String written) {
        return written.matches("-?\\d+(\\.\\d+)?") ? messages.numbers().shortest(Double.parseDouble(written)) : written;
    }
}
