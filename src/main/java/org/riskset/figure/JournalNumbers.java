package org.riskset.figure;

import org.riskset.style.NumberStyle;
import org.riskset.wording.Messages;

/// P-values and ratios as the journal of a figure prints them.
record JournalNumbers(NumberStyle style, Messages messages) {
    /// The letter of probability.
    String letter() {
        return style.equation("p");
    }

    /// A p-value alone: `0.003`, `.003`.
    String value(double p) {
        return style.value(messages.pValues().value(p));
    }

    /// A p-value with its letter: `p = 0.003`, `P = .003`.
    String equation(double p) {
        return style.equation(messages.pValues().equation(p));
    }

    /// The same with the letter between the asterisks of a [VerdictLine].
    String equationInItalics(double p) {
        return equation(p).replaceFirst("^([pP])", "*$1*");
    }

    String ratio(double value) {
        return style.hasTwoDecimals() ? messages.numbers().fixed(value, 2) : messages.numbers().ratio(value);
    }
}
