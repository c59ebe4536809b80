package org.riskset.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CharacteristicsRunner;
import org.riskset.analysis.tables.RowDesign;
import org.riskset.analysis.tables.Statistic;
import org.riskset.analysis.tables.TableDesign;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;

/// The rows of a Table I: the groupings asked for, then every other category and every other number, the numbers as they
/// are and without groups. What makes the columns is no row.
final class TableOneRows {
    private final Cohort cohort;
    private final Map<String, List<String>> orders;

    /// @param orders of the levels of categories, by column
    TableOneRows(Cohort cohort, Map<String, List<String>> orders) {
        this.cohort = cohort;
        this.orders = orders;
    }

    Characteristics describe(List<Grouping> asked, Optional<Grouping> by) {
        Optional<String> columns = by.flatMap(Grouping::columnName);
        List<Grouping> rows = new ArrayList<>(asked);
        rows.removeIf(row -> columns.isPresent() && row.columnName().equals(columns));
        Set<String> known = new HashSet<>(cohort.definition().columns());
        columns.ifPresent(known::add);
        rows.forEach(row -> row.columnName().ifPresent(known::add));
        List<String> numbers = new ArrayList<>();
        for (Column column : cohort.registry().columns()) {
            if (known.contains(column.name())) {
                continue;
            }
            switch (column) {
                case CategoryColumn _ -> rows.add(new Grouping.ByLevels(
                        column.name(), orders.getOrDefault(column.name(), List.of()), Set.of()));
                case NumberColumn number -> anyCut(number).ifPresent(cut -> {
                    rows.add(Grouping.ByCutPoints.at(column.name(), cut));
                    numbers.add(column.name());
                });
                default -> {}
            }
        }
        CharacteristicsRunner runner = new CharacteristicsRunner(cohort);
        return runner.describe(rows, by, withoutGroups(runner.describe(rows, by), numbers));
    }

    /// A row needs groups, though these are not shown; empty for a number that is the same for everybody.
    private OptionalDouble anyCut(NumberColumn number) {
        double[] values = cohort.sortedValues(number);
        return Arrays.stream(values).filter(value -> value > values[0]).findFirst();
    }

    /// Mean or median as they would be chosen, but no counts.
    private static TableDesign withoutGroups(Characteristics chosen, List<String> numbers) {
        TableDesign design = TableDesign.FIRST;
        for (Characteristics.Block block : chosen.blocks()) {
            if (numbers.contains(block.column())) {
                design = design.with(RowDesign.of(block.column()).withStatistics(block.statistics().stream()
                        .filter(Statistic::isOfNumbers)
                        .collect(Collectors.toSet())));
            }
        }
        return design;
    }
}
