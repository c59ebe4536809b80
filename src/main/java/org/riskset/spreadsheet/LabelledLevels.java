package org.riskset.spreadsheet;

import java.util.Comparator;
import java.util.List;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.VariableKind;

/// Values whose labels come from outside the cells: from an SPSS file or a data dictionary.
final class LabelledLevels {
    private LabelledLevels() {}

    /// The plan as groups with these labels. Answers are listed with no before yes; labels that go up as stages do are ordered.
    ///
    /// @param levels  at least one, their labels all different
    /// @param ordinal whether the source says that they mean more or less of something
    static ColumnPlan applied(ColumnPlan plan, List<Level> levels, boolean ordinal) {
        boolean yesNo = levels.size() == 2
                && levels.stream().allMatch(level -> AnswerWords.isYes(level.label()) || AnswerWords.isNo(level.label()));
        if (yesNo) {
            List<Level> noThenYes = levels.stream().sorted(Comparator.comparing(level -> AnswerWords.isYes(level.label()))).toList();
            return plan.withKind(VariableKind.YES_NO).withLevels(noThenYes, false);
        }
        return plan.withKind(VariableKind.CATEGORY).withLevels(levels, ordinal || plan.ordered() || goUp(levels));
    }

    private static boolean goUp(List<Level> levels) {
        List<String> labels = levels.stream().map(Level::label).toList();
        LevelOrder order = LevelOrder.of(labels);
        return order.ordered() && order.levels().equals(labels);
    }
}
