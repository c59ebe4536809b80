package org.riskset.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;

/// One `--group COL[:CUT[,CUT]]`.
///
/// @param column name of the column
/// @param cuts   cut-points of a number, none for its levels
record GroupRequest(String column, List<Double> cuts) {
    GroupRequest {
        cuts = List.copyOf(cuts);
    }

    /// @throws RefusedException if a cut-point is not a number, or they do not increase
    static GroupRequest parse(String text) throws RefusedException {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return new GroupRequest(text, List.of());
        }
        List<Double> cuts = new ArrayList<>();
        for (String part : text.substring(colon + 1).split(",")) {
            try {
                cuts.add(Double.valueOf(part.strip()));
            } catch (NumberFormatException notANumber) {
                throw new RefusedException("The cut-point \"" + part.strip() + "\" of --group " + text
                        + " is not a number; write it as in --group size_cm:6.");
            }
        }
        for (int i = 1; i < cuts.size(); i++) {
            if (cuts.get(i) <= cuts.get(i - 1)) {
                throw new RefusedException("The cut-points of --group " + text + " must increase.");
            }
        }
        return new GroupRequest(text.substring(0, colon), cuts);
    }

    /// The grouping of a cohort.
    ///
    /// @param orders orders of levels asked for, by column
    /// @throws RefusedException if there is no such column, or it cannot be cut
    Grouping on(Cohort cohort, Map<String, List<String>> orders) throws RefusedException {
        Optional<Column> found = cohort.registry().find(column);
        if (found.isEmpty()) {
            throw new RefusedException("There is no column \"" + column + "\" to group by"
                    + Nearest.hint(
                            column,
                            cohort.registry().columns().stream().map(Column::name).toList())
                    + ".");
        }
        if (cuts.isEmpty()) {
            return new Grouping.ByLevels(column, orders.getOrDefault(column, List.of()), Set.of());
        }
        if (!(found.get() instanceof NumberColumn)) {
            throw new RefusedException("\"" + column + "\" does not hold numbers, so it cannot be cut at "
                    + cuts.getFirst() + "; group by its values with --group " + column + ".");
        }
        return Grouping.ByCutPoints.at(
                column, cuts.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /// `a,b, c` as a list.
    static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
