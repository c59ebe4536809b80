package org.riskset.wording;

import org.riskset.cohort.TimeUnit;

/// Units of time as words: "months", "6 months", "mo".
public final class UnitText {
    private final Messages messages;

    public UnitText(Messages messages) {
        this.messages = messages;
    }

    /// The unit's plural name.
    public String plural(TimeUnit unit) {
        return messages.text("unit." + key(unit));
    }

    /// The unit's abbreviation, for column heads.
    public String brief(TimeUnit unit) {
        return messages.text("unit." + key(unit) + ".brief");
    }

    /// The unit of a number in a registry: one of time in the reader's language, any other as it is.
    public String of(String unit) {
        return switch (unit) {
            case "hours", "days", "weeks", "months", "years" -> messages.text("unit." + unit);
            default -> unit;
        };
    }

    /// A number of units: "4.2 months".
    public String amount(double number, TimeUnit unit) {
        double shown = Math.round(number * 10) / 10.0;
        return messages.numbers().shortest(shown) + "\u00a0" + plural(unit);
    }

    private static String key(TimeUnit unit) {
        return switch (unit) {
            case DAYS -> "days";
            case WEEKS -> "weeks";
            case MONTHS -> "months";
            case YEARS -> "years";
        };
    }
}
