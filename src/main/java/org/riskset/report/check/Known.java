package org.riskset.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.GroupSummary;
import org.riskset.cohort.Group;
import org.riskset.report.ReportFacts;

/// The levels of all variables a draft can speak of, found again by their names.
final class Known {
    private static final Set<String> YES = Set.of("yes", "co");
    private static final Set<String> NO = Set.of("no", "khong");

    private final ReportFacts facts;
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
        for (Characteristics.Block block : facts.characteristics().blocks()) {
            Set<String> variable = Words.of(block.facts().columnLabel());
            for (int level = 0; level < block.levels().size(); level++) {
                levels.add(new Level(
                        Words.of(block.levels().get(level).group().label().plain()), variable, block, level));
            }
        }
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
        return facts.characteristics().blocks().stream()
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

    GroupSummary everyone() {
        return facts.whole().overall();
    }

    boolean hasStrata() {
        return facts.strata().isPresent();
    }
}
