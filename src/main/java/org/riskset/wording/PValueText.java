package org.riskset.wording;

/// A p-value as text: three decimals below 0.01, two above, more wherever two would hide the side of 0.05,
/// and never zero: the floor is "< 0.001".
///
/// Source of the rule: the artwork and statistics guides of the large medical journals (ICMJE-style), as set
/// down in the project's figure conventions.
public final class PValueText {
    private static final double FLOOR = 0.001;
    private static final double SIGNIFICANCE = 0.05;

    private final NumberText numbers;

    public PValueText(Language language) {
        this.numbers = new NumberText(language);
    }

    /// The value alone, for a column headed "p": `0.003`, `0.24`, `< 0.001`.
    ///
    /// @throws IllegalArgumentException if `p` is not in `[0, 1]`
    public String value(double p) {
        requireProbability(p);
        return p < FLOOR ? "<\u00a0" + numbers.fixed(FLOOR, 3) : numbers.fixed(p, decimals(p));
    }

    /// The value with its letter, for a sentence: `p = 0.003`, `p < 0.001`.
    ///
    /// @throws IllegalArgumentException if `p` is not in `[0, 1]`
    public String equation(double p) {
        requireProbability(p);
        return p < FLOOR ? "p\u00a0" + value(p) : "p\u00a0=\u00a0" + value(p);
    }

    private int decimals(double p) {
        int decimals = p < 0.01 ? 3 : 2;
        while (decimals < 6 && hidesSide(p, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static boolean hidesSide(double p, int decimals) {
        double scale = Math.pow(10, decimals);
        double shown = Math.round(p * scale) / scale;
        return p != SIGNIFICANCE && (shown < SIGNIFICANCE) != (p < SIGNIFICANCE)
                || p != SIGNIFICANCE && shown == SIGNIFICANCE;
    }

    private static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("not a probability: " + p);
        }
    }
}
