package org.riskset.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskset.analysis.Characteristics;

/// Numbers of patients with their percentages that a part of a draft gives, by variable and column of Table I.
final class DraftShares {
    private final Map<Column, List<Share>> shares = new LinkedHashMap<>();

    /// A number of patients with its percentage.
    record Share(Known.Level level, int count, WrittenNumber percent, String where) {}

    private record Column(Characteristics.Block block, int group) {}

    void add(int group, Share share) {
        shares.computeIfAbsent(new Column(share.level().block(), group), _ -> new ArrayList<>()).add(share);
    }

    /// What does not sum, of the variables whose levels were all named.
    List<DraftFinding> findings(Known known) {
        List<DraftFinding> findings = new ArrayList<>();
        shares.forEach((column, named) -> {
            Characteristics.Block block = column.block();
            long present = named.stream().map(Share::level).distinct().count();
            long needed = block.levels().stream().filter(level -> level.all() > 0).count();
            if (present == needed && named.size() == present && needed >= 2) {
                sums(known, column, named, findings);
            }
        });
        return findings;
    }

    private static void sums(Known known, Column column, List<Share> named, List<DraftFinding> findings) {
        String variable = column.block().facts().columnLabel();
        String where = named.getFirst().where();
        int of = known.of(column.block(), column.group());
        int sum = named.stream().mapToInt(Share::count).sum();
        if (sum != of && sum != known.size(column.group())) {
            findings.add(new DraftFinding.DoesNotSum(where, variable, sum, of));
        }
        BigDecimal percents =
                named.stream().map(share -> share.percent().value()).reduce(BigDecimal.ZERO, BigDecimal::add);
        int decimals = named.stream().mapToInt(share -> share.percent().decimals()).min().orElse(0);
        double slack = 0.5 * named.size() * Math.pow(10, -decimals) + 1e-9;
        boolean ofRows = column.group() != DraftColumns.ALL
                && named.stream()
                        .allMatch(share -> share.percent().isRounded(100.0 * share.count() / share.level().count()));
        if (Math.abs(percents.doubleValue() - 100) > slack && !ofRows && of > 0) {
            findings.add(new DraftFinding.PercentagesDoNotSum(where, variable, percents.toPlainString()));
        }
    }
}
