package org.riskset.report.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.tables.Statistic;
import org.riskset.cohort.Group;
import org.riskset.cohort.Grouping;
import org.riskset.report.ReportFacts;
import org.riskset.survival.compare.Comparison;
import org.riskset.survival.compare.LogRankTest;

/// The levels of all variables a draft can speak of, found again by their names.
final class Known {
    private static final Set<String> YES = Set.of("yes", "co");
    private static final Set<String> NO = Set.of("no", "khong");

    private final ReportFacts facts;
    private final List<Characteristics.Block> blocks;
    private final List<Level> levels = new ArrayList<>();

    /// A level of a variable.
    ///
    /// @param words    of its name, in small letters
    /// @param variable words of the variable's name
    /// @param block    the variable in Table I
    /// @param index    position of the level in it
    record Level(Set<String> words, Set<String> variable, Characteristics.Block block, int index) {
        Group group() {
            return block.levels().get(index).group();
        }

        String name() {
            return block.facts().columnLabel() + ", " + group().label().plain();
        }

        int count() {
            return block.levels().get(index).all();
        }

        /// Patients in a column of Table I, or in all.
        int count(int column) {
            return column == DraftColumns.ALL ? count() : block.levels().get(index).perColumn().get(column);
        }

        boolean isYes() {
            return words.size() == 1 && YES.containsAll(words);
        }

        boolean isNo() {
            return words.size() == 1 && NO.containsAll(words);
        }
    }

    Known(ReportFacts facts) {
        this.facts = facts;
        this.blocks = blocks(facts);
        for (Characteristics.Block block : blocks) {
            Set<String> variable = Words.of(block.facts().columnLabel());
            for (int level = 0; level < block.levels().size(); level++) {
                levels.add(new Level(
                        Words.of(block.levels().get(level).group().label().plain()), variable, block, level));
            }
        }
    }

    /// The variables of Table I, and the one that makes its columns, which is not among them.
    private static List<Characteristics.Block> blocks(ReportFacts facts) {
        Characteristics table = facts.characteristics();
        List<Characteristics.Block> all = new ArrayList<>(table.blocks());
        Optional<String> column = facts.compareBy().flatMap(Grouping::columnName);
        boolean known = all.stream().anyMatch(block -> column.equals(Optional.of(block.column())));
        if (table.by().isPresent() && column.isPresent() && !known) {
            List<Characteristics.LevelCounts> levels = new ArrayList<>();
            for (int group = 0; group < table.columns().size(); group++) {
                List<Integer> perColumn = new ArrayList<>(Collections.nCopies(table.columns().size(), 0));
                perColumn.set(group, table.sizes().get(group));
                levels.add(new Characteristics.LevelCounts(table.columns().get(group), table.sizes().get(group), perColumn));
            }
            all.add(new Characteristics.Block(
                    column.get(),
                    table.by().get(),
                    levels,
                    Optional.empty(),
                    List.of(Statistic.COUNTS),
                    Optional.empty(),
                    OptionalDouble.empty()));
        }
        return all;
    }

    int patients() {
        return facts.characteristics().total();
    }

    Characteristics characteristics() {
        return facts.characteristics();
    }

    /// Patients of a column of Table I, or of all.
    int size(int column) {
        return column == DraftColumns.ALL ? patients() : facts.characteristics().sizes().get(column);
    }

    /// Patients with a known value in a column of Table I, or in all.
    int of(Characteristics.Block block, int column) {
        return column == DraftColumns.ALL ? block.known() : block.known(column);
    }

    List<Level> levelsOf(Characteristics.Block block) {
        return levels.stream().filter(level -> level.block() == block).toList();
    }

    /// The level a label means.
    ///
    /// @param label   what stands beside the number
    /// @param context the heading it stands under, or the sentence around it
    Optional<Level> find(String label, String context) {
        Set<String> own = Words.of(label);
        Set<String> around = Words.of(context + " " + label);
        Optional<Level> best = Optional.empty();
        int bestScore = 0;
        for (Level level : levels) {
            int score = score(level, own, around);
            if (score > bestScore) {
                bestScore = score;
                best = Optional.of(level);
            } else if (score == bestScore && score > 0 && best.filter(other -> other.block() == level.block()).isEmpty()) {
                best = Optional.empty(); // two variables fit alike: the label does not say which
                bestScore = score;
            }
        }
        return best;
    }

    /// Ten for each word of the level, one for each of its variable; 0 where the label is not about this level.
    private static int score(Level level, Set<String> own, Set<String> around) {
        boolean variable = around.containsAll(level.variable());
        if (level.isYes() || level.isNo()) {
            boolean saysNo = own.stream().anyMatch(NO::contains);
            return variable && level.isNo() == saysNo ? 5 + level.variable().size() : 0;
        }
        if (!own.containsAll(level.words())) {
            return 0;
        }
        return 10 * level.words().size() + (variable ? level.variable().size() : 0);
    }

    /// The variable a heading names.
    Optional<Characteristics.Block> variable(String heading) {
        Set<String> words = Words.of(heading);
        return blocks.stream()
                .filter(block -> words.containsAll(Words.of(block.facts().columnLabel())))
                .max(Comparator.comparingInt(block -> Words.of(block.facts().columnLabel()).size()));
    }

    /// Survival by the variable, where Table II has it.
    Optional<AnalysisResult> factor(Characteristics.Block block) {
        return facts.factors().stream()
                .filter(factor -> factor.plan().grouping().columnName().equals(Optional.of(block.column())))
                .findFirst();
    }

    Optional<GroupSummary> survival(Level level) {
        return factor(level.block()).flatMap(factor -> factor.groups().stream()
                .filter(group -> group.group().label().equals(level.group().label()))
                .findFirst());
    }

    /// p of the stratified log-rank test of a variable, where one was computed.
    Optional<Double> stratifiedP(Characteristics.Block block) {
        Optional<AnalysisResult> factor = factor(block);
        return facts.strata().flatMap(strata -> factor.map(facts.factors()::indexOf)
                .filter(place -> place < strata.tests().size())
                .flatMap(strata.tests()::get)
                .map(LogRankTest::outcome)
                .filter(Comparison.Test.class::isInstance)
                .map(test -> ((Comparison.Test) test).pValue()));
    }

    GroupSummary everyone() {
        return facts.whole().overall();
    }

    boolean hasStrata() {
        return facts.strata().isPresent();
    }
}
