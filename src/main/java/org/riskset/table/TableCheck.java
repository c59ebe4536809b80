package org.riskset.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.tables.CharacteristicsDesign;
import org.riskset.analysis.tables.Statistic;
import org.riskset.cohort.Grouping;
import org.riskset.wording.Messages;

/// Something a reviewer of the tables would ask about, or would find in order.
///
/// @param kind what it is about
/// @param text a sentence
public record TableCheck(Kind kind, String text) {
    private static final int WHOLE = 1000;

    /// What a check is about.
    public enum Kind {
        PASSED,
        /// Rounded percentages of a variable do not add up to 100.
        NOT_ADDING_UP,
        /// A factor does not cover all patients.
        NOT_COVERING,
        /// A cut-point was chosen after looking.
        CHOSEN_CUT
    }

    /// The checks of both tables.
    public static List<TableCheck> of(
            Characteristics all, List<AnalysisResult> factors, TableSetting setting, Messages messages) {
        List<TableCheck> found = new ArrayList<>();
        percentages(all, setting, messages, found);
        for (AnalysisResult factor : factors) {
            String label = setting.design()
                    .row(factor.plan().grouping().columnName().orElse(""))
                    .name(factor.grouping().columnLabel());
            int patients = factor.overall().patients();
            int others = factor.grouping().missing() + factor.grouping().leftOut();
            if (others > 0) {
                found.add(new TableCheck(
                        Kind.NOT_COVERING, messages.text("tables.checks.covers", label, patients, patients + others)));
            }
            if (factor.plan().grouping() instanceof Grouping.ByCutPoints
                    && factor.plan().origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING) {
                found.add(new TableCheck(Kind.CHOSEN_CUT, messages.text("tables.checks.cut", label)));
            }
        }
        return found;
    }

    private static void percentages(
            Characteristics all, TableSetting setting, Messages messages, List<TableCheck> found) {
        List<String> off = new ArrayList<>();
        boolean addUp = setting.design().characteristics().addUp() && !setting.hidden().any();
        for (Characteristics.Block block : all.blocks()) {
            if (block.statistics().contains(Statistic.COUNTS) && !addUp && !addsUp(all, block, setting)) {
                off.add(setting.design().row(block.column()).name(block.facts().columnLabel()));
            }
        }
        if (off.isEmpty()) {
            found.add(new TableCheck(Kind.PASSED, messages.text("tables.checks.passed")));
        } else {
            found.add(new TableCheck(
                    Kind.NOT_ADDING_UP, messages.text("tables.checks.rounding", String.join(", ", off))));
        }
    }

    private static boolean addsUp(Characteristics all, Characteristics.Block block, TableSetting setting) {
        boolean ofAll = setting.design().characteristics().percentOf() == CharacteristicsDesign.PercentOf.ALL;
        for (int column = -1; column < all.columns().size(); column++) {
            int index = column;
            int size = column < 0 ? all.total() : all.sizes().get(column);
            int[] counts = new int[block.levels().size() + (ofAll ? 1 : 0)];
            int known = 0;
            for (int level = 0; level < block.levels().size(); level++) {
                Characteristics.LevelCounts counted = block.levels().get(level);
                counts[level] = index < 0 ? counted.all() : counted.perColumn().get(index);
                known += counts[level];
            }
            if (ofAll) {
                counts[counts.length - 1] = size - known;
            }
            int of = ofAll ? size : known;
            if (of > 0 && LongStream.of(Percentages.each(counts, of)).sum() != WHOLE) {
                return false;
            }
        }
        return true;
    }
}
