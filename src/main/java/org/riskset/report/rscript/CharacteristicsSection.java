package org.riskset.report.rscript;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.CharacteristicTest;
import org.riskset.analysis.Characteristics;
import org.riskset.cohort.GroupLabel;
import org.riskset.inference.Description;
import org.riskset.inference.FisherExact;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.wording.GroupNames;

/// Table I: counts and percentages of every level, descriptions of numbers, and the test of each row.
final class CharacteristicsSection {
    private static final int REPLICATES_IN_R = 200_000;
    /// Standard errors that two simulations of the same p hardly ever lie apart.
    private static final double MANY_ERRORS = 5;

    private final ScriptWriter writer;
    private final Characteristics all;
    private final GroupNames names;

    private CharacteristicsSection(ScriptWriter writer, Characteristics all) {
        this.writer = writer;
        this.all = all;
        this.names = new GroupNames(writer.messages());
    }

    static void write(ReportFacts facts, ScriptWriter writer, AnalysedData data) {
        Characteristics all = facts.characteristics();
        facts.compareBy().flatMap(by -> by.columnName()).ifPresent(column -> {
            writer.section(writer.messages().text("report.analysis.columns"), facts.compareBy());
            writer.line("column <- factor("
                    + data.groups(column, all.columns().stream().map(group -> group.label()).toList()) + ", 1:"
                    + Math.max(1, all.columns().size()) + ")");
            for (int group = 0; group < all.columns().size(); group++) {
                writer.check(
                        new GroupNames(writer.messages())
                                .name(all.columns().get(group).label(), all.by().flatMap(by -> by.unit())),
                        Quantity.PATIENTS,
                        "sum(column == " + (group + 1) + ", na.rm = TRUE)",
                        all.sizes().get(group));
            }
        });
        all.blocks().forEach(block -> new CharacteristicsSection(writer, all).block(block, data));
    }

    private void block(Characteristics.Block block, AnalysedData data) {
        writer.section(
                writer.messages().text("report.analysis.characteristic", block.facts().columnLabel()), Optional.empty());
        List<GroupLabel> labels =
                block.levels().stream().map(level -> level.group().label()).toList();
        writer.line("row <- factor(" + data.groups(block.column(), labels) + ", 1:" + Math.max(1, labels.size()) + ")");
        for (int level = 0; level < labels.size(); level++) {
            Characteristics.LevelCounts counts = block.levels().get(level);
            String name = names.name(labels.get(level), block.facts().unit());
            String here = "row == " + (level + 1);
            count(name, here, "!is.na(row)", counts.all(), block.known());
            for (int column = 0; column < all.columns().size(); column++) {
                String inColumn = " & column == " + (column + 1);
                count(
                        name + ", " + columnName(column),
                        here + inColumn,
                        "!is.na(row)" + inColumn,
                        counts.perColumn().get(column),
                        block.known(column));
            }
        }
        block.numbers().ifPresent(numbers -> numbers(block, numbers, data));
        block.numbers().ifPresent(_ -> writer.line("x <- " + data.use(block.column())));
        block.test().ifPresent(this::test);
        block.difference().ifPresent(difference -> difference(block, difference));
    }

    private void count(String subject, String who, String known, int count, int of) {
        writer.check(subject, Quantity.PATIENTS, "sum(" + who + ", na.rm = TRUE)", count);
        if (of > 0) {
            writer.check(
                    subject,
                    Quantity.SHARE,
                    "sum(" + who + ", na.rm = TRUE) / sum(" + known + ", na.rm = TRUE)",
                    (double) count / of);
        }
    }

    private String columnName(int column) {
        return names.name(all.columns().get(column).label(), all.by().flatMap(by -> by.unit()));
    }

    private void numbers(Characteristics.Block block, Characteristics.Numbers numbers, AnalysedData data) {
        String values = data.use(block.column());
        numbers.all().ifPresent(described -> description("", values, described));
        for (int column = 0; column < numbers.perColumn().size(); column++) {
            int index = column;
            numbers.perColumn()
                    .get(column)
                    .ifPresent(described -> description(
                            columnName(index), values + "[which(column == " + (index + 1) + ")]", described));
        }
    }

    private void description(String subject, String values, Description described) {
        writer.line("x <- " + values);
        writer.check(subject, Quantity.MEAN, "mean(x, na.rm = TRUE)", described.mean());
        described
                .standardDeviation()
                .ifPresent(deviation -> writer.check(subject, Quantity.DEVIATION, "sd(x, na.rm = TRUE)", deviation));
        writer.check(subject, Quantity.MIDDLE, "median(x, na.rm = TRUE)", described.median());
        writer.check(
                subject,
                Quantity.QUARTILE_LOWER,
                "quantile(x, 0.25, na.rm = TRUE)",
                described.quartiles().lower());
        writer.check(
                subject,
                Quantity.QUARTILE_UPPER,
                "quantile(x, 0.75, na.rm = TRUE)",
                described.quartiles().upper());
    }

    /// Random tables in R, beside those of the application: both sides of the comparison have a random error.
    private static String tolerance(double p) {
        double error = Math.sqrt(p * (1 - p) * (1.0 / FisherExact.REPLICATES + 1.0 / REPLICATES_IN_R));
        return ", " + RText.number(OptionalDouble.of(MANY_ERRORS * error / p));
    }

    private void test(CharacteristicTest test) {
        if (test.kind() == CharacteristicTest.Kind.FISHER_SIMULATED) {
            test.pValue().ifPresent(p -> writer.check(
                    "",
                    Quantity.CHARACTERISTIC_P,
                    "fisher_simulated(row, column, " + REPLICATES_IN_R + ")",
                    OptionalDouble.of(p),
                    tolerance(p)));
            return;
        }
        String expression =
                switch (test.kind()) {
                    case PEARSON, PEARSON_SPARSE -> "pearson(row, column)";
                    case TREND -> "trend(row, column)";
                    case WELCH -> "t.test(x ~ column)$p.value";
                    case STUDENT -> "t.test(x ~ column, var.equal = TRUE)$p.value";
                    case WELCH_ANOVA -> "oneway.test(x ~ column)$p.value";
                    case ANOVA -> "anova(lm(x ~ column))[1, 5]";
                    case FISHER, FISHER_SIMULATED -> "fisher(row, column)";
                    case MANN_WHITNEY -> "wilcox.test(x ~ column, exact = FALSE, correct = FALSE)$p.value";
                    case KRUSKAL_WALLIS -> "kruskal.test(x ~ column)$p.value";
                };
        test.pValue().ifPresent(p -> writer.check("", Quantity.CHARACTERISTIC_P, expression, p));
    }

    private void difference(Characteristics.Block block, double difference) {
        boolean ofNumbers = block.statistics().getFirst().isOfNumbers();
        writer.check(
                "",
                Quantity.DIFFERENCE,
                ofNumbers ? "smd_means(x, column)" : "smd_shares(row, column)",
                difference);
    }
}
