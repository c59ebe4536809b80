package org.riskset.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;

/// Makes derived variables.
public final class Deriving {
    private Deriving() {}

    /// The registry with one more variable. O(rows).
    ///
    /// @return empty where a source column is not there or is of another kind
    public static Optional<Registry> add(Registry registry, Derivation derivation) {
        return column(registry, derivation).map(registry::with);
    }

    private static Optional<? extends Column> column(Registry registry, Derivation derivation) {
        return switch (derivation) {
            case Derivation.TimeBetween between -> timeBetween(registry, between);
            case Derivation.Cut cut -> cut(registry, cut);
            case Derivation.Merged merged -> merged(registry, merged);
            case Derivation.Combined combined -> combined(registry, combined);
        };
    }

    private static <C extends Column> Optional<C> find(Registry registry, String name, Class<C> kind) {
        return registry.find(name).filter(kind::isInstance).map(kind::cast);
    }

    private static Optional<NumberColumn> timeBetween(Registry registry, Derivation.TimeBetween between) {
        Optional<DateColumn> from = find(registry, between.from(), DateColumn.class);
        Optional<DateColumn> to = find(registry, between.to(), DateColumn.class);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        double[] values = new double[registry.rows()];
        for (int row = 0; row < values.length; row++) {
            values[row] = from.get().isMissing(row) || to.get().isMissing(row)
                    ? Double.NaN
                    : time(between, from.get(), to.get(), row);
        }
        String unit = between.unit().name().toLowerCase(Locale.ROOT);
        return Optional.of(new NumberColumn(between.name(), between.label(), Optional.of(unit), values));
    }

    private static double time(Derivation.TimeBetween between, DateColumn from, DateColumn to, int row) {
        if (between.completed() && between.unit() == TimeUnit.YEARS) {
            return from.date(row)
                    .flatMap(first -> to.date(row).map(second -> first.until(second).getYears()))
                    .orElseThrow();
        }
        double time = between.unit().fromDays(to.epochDay(row) - from.epochDay(row));
        return between.completed() ? Math.floor(time) : time;
    }

    private static Optional<CategoryColumn> cut(Registry registry, Derivation.Cut cut) {
        return find(registry, cut.column(), NumberColumn.class).map(numbers -> {
            int[] codes = new int[registry.rows()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = numbers.isMissing(row) ? CategoryColumn.MISSING : groupOf(numbers.value(row), cut.cutPoints());
            }
            return new CategoryColumn(cut.name(), cut.label(), levels(cut.groupLabels()), true, false, codes);
        });
    }

    private static int groupOf(double value, List<Double> cutPoints) {
        int group = 0;
        while (group < cutPoints.size() && value >= cutPoints.get(group)) {
            group++;
        }
        return group;
    }

    private static Optional<CategoryColumn> merged(Registry registry, Derivation.Merged merged) {
        return find(registry, merged.column(), CategoryColumn.class).map(category -> {
            Map<String, Integer> positions = new LinkedHashMap<>();
            int[] newCodes = new int[category.levels().size()];
            for (int code = 0; code < newCodes.length; code++) {
                String old = category.levels().get(code);
                String renamed = merged.newNames().getOrDefault(old, old);
                newCodes[code] = positions.computeIfAbsent(renamed, _ -> positions.size());
            }
            int[] codes = new int[registry.rows()];
            for (int row = 0; row < codes.length; row++) {
                codes[row] = category.isMissing(row) ? CategoryColumn.MISSING : newCodes[category.code(row)];
            }
            return new CategoryColumn(
                    merged.name(), merged.label(), levels(List.copyOf(positions.keySet())), category.isOrdered(), false, codes);
        });
    }

    private static Optional<CategoryColumn> combined(Registry registry, Derivation.Combined combined) {
        Map<String, CategoryColumn> answers = new LinkedHashMap<>();
        for (String source : combined.sources()) {
            Optional<CategoryColumn> column = find(registry, source, CategoryColumn.class);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            answers.put(source, column.get());
        }
        List<String> groups = new ArrayList<>();
        combined.rules().stream().map(Derivation.Combined.Rule::group).distinct().forEach(groups::add);
        if (!combined.otherwise().isEmpty() && !groups.contains(combined.otherwise())) {
            groups.add(combined.otherwise());
        }
        int[] codes = new int[registry.rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = groups.indexOf(group(combined, answers, row));
        }
        return Optional.of(new CategoryColumn(combined.name(), combined.label(), levels(groups), false, false, codes));
    }

    private static String group(Derivation.Combined combined, Map<String, CategoryColumn> answers, int row) {
        for (Derivation.Combined.Rule rule : combined.rules()) {
            boolean fits = true;
            for (Map.Entry<String, String> wanted : rule.answers().entrySet()) {
                CategoryColumn column = answers.get(wanted.getKey());
                if (column == null || column.isMissing(row)) {
                    return "";
                }
                fits &= column.text(row).equals(wanted.getValue());
            }
            if (fits) {
                return rule.group();
            }
        }
        return combined.otherwise();
    }

    private static List<CategoryColumn.Level> levels(List<String> names) {
        return names.stream().map(name -> new CategoryColumn.Level(name, name)).toList();
    }
}
