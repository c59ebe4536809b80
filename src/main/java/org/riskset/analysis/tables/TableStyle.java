package org.riskset.analysis.tables;

/// In whose manner the numbers of a table are printed: decimal mark, dashes, spread, p-values.
///
/// The journals' rules are those of their instructions to authors as seen in published tables; they are likenesses, not
/// the journals' own style sheets.
public enum TableStyle {
    /// The language's decimal mark, mean ± SD, ranges joined by an en dash.
    PLAIN,
    /// No zero before the decimal mark of a p-value, mean (SD), ranges joined by a hyphen.
    JAMA,
    /// Mean±SD, limits joined by the word "to".
    NEJM,
    /// Decimals after a mid-dot, per cent signs, mean (SD), p-values down to 0·0001.
    LANCET
}
