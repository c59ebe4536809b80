package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.study.Study;
import org.riskset.study.TablePlan;
import org.riskset.ui.study.OpenStudy;

/// How the cohort is grouped: by one variable or two crossed, at which cut-points, with which levels in which order. The
/// tables follow the groups of their variables.
///
/// `words` say in the history what a step did.
public final class GroupingModel {
    private final OpenStudy openStudy;

    GroupingModel(OpenStudy openStudy) {
        this.openStudy = openStudy;
    }

    /// Shows the whole cohort as one curve.
    public void byNothing(String words) {
        edit(words, new Grouping.Whole(), CutPointOrigin.FIXED_IN_ADVANCE);
    }

    /// Groups by a column: categories as they are, numbers at the cut-point used before or else at their median.
    public void by(Column column, String words) {
        openStudy.get().ifPresent(study -> edit(words, known(study, column), knownOrigin(study, column)));
    }

    /// Splits the groups in view by a second column, or no longer.
    public void crossWith(Optional<Column> column, String words) {
        openStudy.get().ifPresent(study -> first(study).ifPresent(first -> {
            Optional<Grouping> second =
                    column.filter(other -> !other.name().equals(first.column())).map(other -> known(study, other));
            boolean searched = study.plan().origin() == CutPointOrigin.CHOSEN_AFTER_LOOKING
                    || column.filter(other -> knownOrigin(study, other) == CutPointOrigin.CHOSEN_AFTER_LOOKING)
                            .isPresent();
            Grouping crossed = second.filter(Grouping.Single.class::isInstance)
                    .<Grouping>map(single -> new Grouping.Crossed(first, (Grouping.Single) single))
                    .orElse(first);
            edit(
                    words,
                    crossed,
                    searched ? CutPointOrigin.CHOSEN_AFTER_LOOKING : CutPointOrigin.FIXED_IN_ADVANCE);
        }));
    }

    /// The column the groups in view are split by beside the first.
    public Optional<String> crossedWith() {
        return current()
                .filter(Grouping.Crossed.class::isInstance)
                .map(crossed -> ((Grouping.Crossed) crossed).second().column());
    }

    /// Moves the cut-points while the mouse is down; [#finishMove] makes it one step of history.
    public void moveCutPoints(double... cutPoints) {
        cutPoints().ifPresent(cut -> openStudy.adjust(study -> moved(study, cut, cutPoints)));
    }

    /// Ends a move of the cut-points.
    public void finishMove(String words) {
        openStudy.finishGesture(words);
    }

    /// Puts the cut-points back to where the move began.
    public void cancelMove() {
        openStudy.cancelGesture();
    }

    /// Sets the cut-points in one step, such as a typed value.
    public void setCutPoints(String words, double... cutPoints) {
        cutPoints().ifPresent(cut -> openStudy.edit(words, study -> moved(study, cut, cutPoints)));
    }

    /// Records that the cut-points in force were fixed before the data were looked at, or that they were not.
    public void declareOrigin(CutPointOrigin origin, String words) {
        openStudy.edit(words, study -> regrouped(study, study.plan().grouping(), origin));
    }

    /// The cut-points in view, also where they are one side of two crossed variables.
    public Optional<Grouping.ByCutPoints> cutPoints() {
        return current().flatMap(GroupingModel::cutPointsOf);
    }

    /// The cut-points a grouping has; those of the first variable where both are cut.
    static Optional<Grouping.ByCutPoints> cutPointsOf(Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByCutPoints cut -> Optional.of(cut);
            case Grouping.Crossed crossed ->
                cutPointsOf(crossed.first()).or(() -> cutPointsOf(crossed.second()));
            case Grouping.ByLevels _, Grouping.Whole _ -> Optional.empty();
        };
    }

    /// Leaves a level out of the comparison, or takes it in again.
    public void setShown(String level, boolean shown, String words) {
        editLevels(words, levels -> {
            Set<String> leftOut = new HashSet<>(levels.leftOut());
            if (shown) {
                leftOut.remove(level);
            } else {
                leftOut.add(level);
            }
            return levels.withLeftOut(leftOut);
        });
    }

    /// Takes two groups together as one.
    public void merge(String level, String into, String words) {
        if (!level.equals(into)) {
            editLevels(words, levels -> levels.merging(level, into));
        }
    }

    /// Takes a merged group apart again.
    public void separate(String group, String words) {
        editLevels(words, levels -> levels.separating(group));
    }

    /// Moves a group to another place among those shown.
    ///
    /// @param shown    names of the groups in the order in view
    /// @param position from 0, counted without the group itself
    public void move(String level, List<String> shown, int position, String words) {
        List<String> order = new ArrayList<>(shown);
        order.remove(level);
        order.add(Math.clamp(position, 0, order.size()), level);
        editLevels(words, levels -> levels.withOrder(order));
    }

    /// Compares the hazards of the others with those of one group, or of the first.
    ///
    /// @param colour of the group
    public void compareWith(Optional<Integer> colour, String words) {
        openStudy.edit(words, study -> study.withPlan(study.plan().withReference(colour)));
    }

    private Optional<Grouping> current() {
        return openStudy.get().map(study -> study.plan().grouping());
    }

    private static Optional<Grouping.Single> first(Study study) {
        return switch (study.plan().grouping()) {
            case Grouping.Single single -> Optional.of(single);
            case Grouping.Crossed crossed -> Optional.of(crossed.first());
            case Grouping.Whole _ -> Optional.empty();
        };
    }

    private static Grouping known(Study study, Column column) {
        return study.tables()
                .find(column.name())
                .map(TablePlan.Entry::grouping)
                .orElseGet(() -> usual(study.cohort(), column));
    }

    private static CutPointOrigin knownOrigin(Study study, Column column) {
        return study.tables()
                .find(column.name())
                .map(TablePlan.Entry::origin)
                .orElse(CutPointOrigin.FIXED_IN_ADVANCE);
    }

    private static Grouping usual(Cohort cohort, Column column) {
        if (column instanceof NumberColumn number) {
            double[] values = cohort.distinctValues(number);
            if (values.length > GroupableColumns.MOST_LEVELS_OF_A_NUMBER) {
                return Grouping.ByCutPoints.at(column.name(), CutPointChoices.median(cohort, number));
            }
        }
        return Grouping.ByLevels.of(column.name());
    }

    private void editLevels(String words, UnaryOperator<Grouping.ByLevels> change) {
        openStudy.get().ifPresent(study -> {
            if (study.plan().grouping() instanceof Grouping.ByLevels levels) {
                edit(words, change.apply(levels), CutPointOrigin.FIXED_IN_ADVANCE);
            }
        });
    }

    private void edit(String words, Grouping grouping, CutPointOrigin origin) {
        openStudy.edit(words, study -> regrouped(study, grouping, origin));
    }

    private static Study moved(Study study, Grouping.ByCutPoints before, double... cutPoints) {
        Grouping.ByCutPoints after = Grouping.ByCutPoints.at(before.column(), cutPoints);
        return regrouped(study, replaced(study.plan().grouping(), before, after), CutPointOrigin.CHOSEN_AFTER_LOOKING);
    }

    private static Grouping replaced(Grouping grouping, Grouping.ByCutPoints before, Grouping.ByCutPoints after) {
        return grouping instanceof Grouping.Crossed crossed
                ? new Grouping.Crossed(
                        crossed.first().equals(before) ? after : crossed.first(),
                        crossed.second().equals(before) ? after : crossed.second())
                : after;
    }

    private static Study regrouped(Study study, Grouping grouping, CutPointOrigin origin) {
        TablePlan tables = study.tables();
        Optional<Grouping.ByCutPoints> cut = cutPointsOf(grouping);
        if (grouping instanceof Grouping.Single) {
            tables = tables.withGrouping(grouping, origin);
        } else if (cut.isPresent()) {
            tables = tables.withGrouping(cut.get(), origin);
        }
        return study.withPlan(study.plan().withGrouping(grouping, origin)).withTables(tables);
    }
}
