package org.riskset.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskset.inference.Adjustment;

/// The comparisons that have been looked at in a study, with what their p is worth together: who compares by twenty
/// variables finds one p below 0.05 where there is nothing (Bender & Lange, J Clin Epidemiol 2001).
///
/// A comparison counts once, whatever its cut-point: the search over cut-points has a correction of its own, see
/// [CutPointEvidence].
///
/// @param looks in the order of the first look, one per variable and circumstances
public record Ledger(List<Look> looks) {
    /// Nothing compared yet.
    public static final Ledger EMPTY = new Ledger(List.of());

    private static final double SIGNIFICANT = 0.05;

    public Ledger {
        looks = List.copyOf(looks);
    }

    /// One comparison.
    ///
    /// @param columns       grouped by
    /// @param circumstances whose survival was compared, from when and for which event, as text; the same for the same
    ///                      cohort
    /// @param label         what the variable is called
    /// @param pValue        of the log-rank test, as seen last
    public record Look(List<String> columns, String circumstances, String label, double pValue) {
        public Look {
            columns = List.copyOf(columns);
        }

        boolean isSameAs(Look other) {
            return columns.equals(other.columns) && circumstances.equals(other.circumstances);
        }
    }

    /// The same ledger after another look: a new comparison, or the newest p of one that is known.
    public Ledger with(Look look) {
        List<Look> all = new ArrayList<>(looks);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isSameAs(look)) {
                all.set(i, look);
                return new Ledger(all);
            }
        }
        all.add(look);
        return new Ledger(all);
    }

    /// p adjusted for all comparisons of the ledger, in their order.
    public double[] adjusted(Adjustment method) {
        return method.of(looks.stream().mapToDouble(Look::pValue).toArray());
    }

    /// What the number of comparisons does to their p; empty with fewer than two.
    public Optional<Caution> caution() {
        return looks.size() < 2
                ? Optional.empty()
                : Optional.of(new Caution.ManyLooks(
                        looks.size(),
                        below(looks.stream().mapToDouble(Look::pValue).toArray()),
                        below(adjusted(Adjustment.HOLM)),
                        below(adjusted(Adjustment.BENJAMINI_HOCHBERG))));
    }

    private static int below(double[] pValues) {
        return (int) Arrays.stream(pValues).filter(p -> p < SIGNIFICANT).count();
    }
}
