package org.riskset.report.text;

import java.util.OptionalDouble;
import org.riskset.report.Quantity;
import org.riskset.report.ReportedNumber;
import org.riskset.wording.Messages;

/// Numbers of a report as printed: each kind with its decimals, and words where there is no number.
public final class QuantityText {
    private final Messages messages;

    public QuantityText(Messages messages) {
        this.messages = messages;
    }

    /// The number alone; "not reached" or "n.r." where there is none.
    public String value(ReportedNumber number) {
        OptionalDouble value = number.value();
        if (value.isEmpty()) {
            return messages.text(
                    number.quantity() == Quantity.MEDIAN || number.quantity() == Quantity.SPSS_MEDIAN
                            ? "number.not-reached"
                            : "number.not-reached.brief");
        }
        double known = value.getAsDouble();
        return switch (number.quantity().form()) {
            case COUNT -> messages.numbers().count(Math.round(known));
            case PERCENT -> messages.text("report.percent", messages.numbers().percent(known, 1));
            case TIME -> messages.numbers().fixed(known, isSpss(number.quantity()) ? 2 : 1);
            case STATISTIC -> messages.numbers().fixed(known, 2);
            case RATIO -> messages.numbers().ratio(known);
            case PROBABILITY -> messages.pValues().value(known);
        };
    }

    /// A probability with its letter.
    String equation(ReportedNumber number) {
        return number.value().isPresent() ? messages.pValues().equation(number.value().getAsDouble()) : value(number);
    }

    private static boolean isSpss(Quantity quantity) {
        return quantity == Quantity.SPSS_MEDIAN || quantity == Quantity.SPSS_ERROR;
    }
}
