package org.riskset.cohort.filter;

/// How a value is compared with another.
public enum Relation {
    AT_LEAST(">="),
    AT_MOST("<="),
    NOT_EQUAL("!="),
    ABOVE(">"),
    BELOW("<"),
    EQUAL("=");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /// The relation in plain ASCII.
    public String sign() {
        return sign;
    }

    /// Whether it holds for the outcome of a comparison, negative where the left side is smaller.
    boolean holds(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case AT_MOST -> comparison <= 0;
            case NOT_EQUAL -> comparison != 0;
            case ABOVE -> comparison > 0;
            case BELOW -> comparison < 0;
            case EQUAL -> comparison == 0;
        };
    }
}
