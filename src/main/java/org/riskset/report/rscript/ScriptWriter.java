package org.riskset.report.rscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.cohort.Grouping;
import org.riskset.report.Quantity;
import org.riskset.report.ReportedNumber;
import org.riskset.wording.Messages;

/// Lines of the script, and the numbers they check, written side by side so that neither can lack what the other has.
final class ScriptWriter {
    /// Estimates that follow from sums: relative 1e-8.
    static final String ESTIMATE = "";
    /// Numbers that come from an iteration.
    static final String ITERATED = ", tolerance = 1e-6";
    /// Probabilities that rest on an iteration.
    static final String ITERATED_P = ", tolerance = 1e-5";

    /// Numbers that R comes to by a climb with a numerical gradient.
    static final String NUMERICAL = ", tolerance = 1e-5";

    private final Messages messages;
    private final StringBuilder script = new StringBuilder();
    private final List<ReportedNumber> numbers = new ArrayList<>();
    private String analysis = "";
    private Optional<Grouping> grouping = Optional.empty();

    ScriptWriter(Messages messages) {
        this.messages = messages;
    }

    Messages messages() {
        return messages;
    }

    /// Starts an analysis: what follows belongs to it.
    void section(String name, Optional<Grouping> shownBy) {
        analysis = name;
        grouping = shownBy;
        script.append('\n').append(RText.comment("---- " + name + " ----")).append('\n');
    }

    void comment(String text) {
        script.append(RText.comment(text)).append('\n');
    }

    void line(String code) {
        script.append(code).append('\n');
    }

    /// A number with the R expression that computes it again.
    void check(String subject, Quantity quantity, String expression, double value) {
        check(subject, quantity, expression, OptionalDouble.of(value), ESTIMATE);
    }

    void check(String subject, Quantity quantity, String expression, OptionalDouble value) {
        check(subject, quantity, expression, value, ESTIMATE);
    }

    void check(String subject, Quantity quantity, String expression, OptionalDouble value, String tolerance) {
        numbers.add(new ReportedNumber(analysis, grouping, subject, quantity, value));
        boolean probability = quantity.form() == Quantity.Form.PROBABILITY;
        String what = analysis + (subject.isEmpty() ? "" : ", " + subject) + ": " + messages.text(quantity.key());
        script.append(probability ? "check_p(" : "check(")
                .append(RText.quoted(what))
                .append(", ")
                .append(expression)
                .append(", ")
                .append(RText.number(value))
                .append(tolerance)
                .append(")\n");
    }

    /// A number that comes from an iteration.
    void iterated(String subject, Quantity quantity, String expression, double value) {
        check(subject, quantity, expression, OptionalDouble.of(value), ITERATED);
    }

    /// A probability that rests on an iteration.
    void iteratedP(String subject, Quantity quantity, String expression, double value) {
        check(subject, quantity, expression, OptionalDouble.of(value), ITERATED_P);
    }

    String script() {
        return script.toString();
    }

    List<ReportedNumber> numbers() {
        return List.copyOf(numbers);
    }
}
