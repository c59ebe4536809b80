package org.riskset.style;

/// How a kind of journal prints p-values and ratios.
public enum NumberStyle {
    /// `p = 0.003`; ratios with two significant decimals where they are small.
    GENERAL,
    /// `P = .003` without a zero before the decimal mark, ratios with two decimals (AMA Manual of Style, 11th ed., 19.4).
    JAMA,
    /// `P = 0.003`, ratios with two decimals, as the New England Journal of Medicine prints them.
    NEJM;

    /// A p-value's equation, such as `p = 0.003`, as this kind of journal prints it.
    public String equation(String general) {
        return switch (this) {
            case GENERAL -> general;
            case NEJM -> capital(general);
            case JAMA -> value(capital(general));
        };
    }

    /// A p-value alone, such as `0.003` or `< 0.001`, as this kind of journal prints it.
    public String value(String general) {
        return this == JAMA ? general.replaceFirst("0([.,])", "$1") : general;
    }

    /// Whether ratios have two decimals whatever their size.
    public boolean hasTwoDecimals() {
        return this != GENERAL;
    }

    private static String capital(String equation) {
        return equation.startsWith("p") ? "P" + equation.substring(1) : equation;
    }
}
