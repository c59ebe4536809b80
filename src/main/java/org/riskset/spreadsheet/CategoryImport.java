package org.riskset.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.CategoryColumn.Level;
import org.riskset.registry.VariableKind;
import org.riskset.spreadsheet.CellProblem.Reason;
import org.riskset.spreadsheet.raw.RawColumn;

/// Reads a column as levels: those of the plan first, then further values of the sheet in their natural order.
final class CategoryImport {
    private static final int UNSEEN = -2;

    private final ColumnPlan plan;
    private final RawColumn cells;
    private final MissingCells missing;
    private final ProblemLog log;
    /// Values of the sheet, numbered as they are met; levels are put in order at the end.
    private final Map<String, Integer> met = new LinkedHashMap<>();
    private final Map<Double, Integer> numberCodes = new HashMap<>();
    private final int[] textCodes;
    private double lastNumber = Double.NaN;
    private int lastNumberCode;

    CategoryImport(ColumnPlan plan, RawColumn cells, MissingCells missing, ProblemLog log) {
        this.plan = plan;
        this.cells = cells;
        this.missing = missing;
        this.log = log;
        this.textCodes = new int[cells.textCount()];
        Arrays.fill(textCodes, UNSEEN);
    }

    CategoryColumn read(int[] rows) {
        int[] codes = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            codes[i] = code(rows[i]);
        }
        List<String> values = List.copyOf(met.keySet());
        List<Level> levels = levels(values);
        int[] place = places(values, levels);
        for (int i = 0; i < codes.length; i++) {
            int met = codes[i];
            if (met >= 0 && place[met] == UNSEEN) {
                log.problem(rows[i], cells.text(rows[i]), Reason.NOT_YES_OR_NO);
                codes[i] = CategoryColumn.MISSING;
            } else if (met >= 0) {
                codes[i] = place[met];
            }
        }
        boolean yesNo = plan.kind() == VariableKind.YES_NO;
        return new CategoryColumn(plan.name(), plan.label(), levels, plan.ordered(), yesNo, codes);
    }

    private int code(int row) {
        return switch (cells.kind(row)) {
            case BLANK -> CategoryColumn.MISSING;
            case TEXT -> {
                int text = cells.textCode(row);
                if (textCodes[text] == UNSEEN) {
                    textCodes[text] = missing.isMissingText(text) ? CategoryColumn.MISSING : valueCode(cells.pooledText(text));
                }
                yield textCodes[text];
            }
            case NUMBER -> numberCode(cells.number(row));
            case DATE, LOGICAL -> valueCode(cells.text(row));
            case FAILURE -> lost(row, Reason.FORMULA_FAILED);
            case NOT_CALCULATED -> lost(row, Reason.FORMULA_NOT_CALCULATED);
        };
    }

    private int numberCode(double number) {
        if (number != lastNumber) {
            lastNumberCode = numberCodes.computeIfAbsent(
                    number, value -> missing.isMissing(value) ? CategoryColumn.MISSING : valueCode(ColumnProfile.levelText(value)));
            lastNumber = number;
        }
        return lastNumberCode;
    }

    private int valueCode(String value) {
        Integer known = met.putIfAbsent(value, met.size());
        return known == null ? met.size() - 1 : known;
    }

    private int lost(int row, Reason reason) {
        log.problem(row, cells.text(row), reason);
        return CategoryColumn.MISSING;
    }

    /// The planned levels that occur, then the others in their order; of a yes/no column only answers.
    private List<Level> levels(List<String> values) {
        List<Level> levels = new ArrayList<>();
        List<String> others = new ArrayList<>(values);
        for (Level level : plan.levels()) {
            boolean occurs = others.remove(level.value());
            occurs |= others.remove(level.label());
            if (occurs) {
                levels.add(level);
            }
        }
        if (plan.kind() == VariableKind.YES_NO) {
            if (plan.levels().isEmpty()) {
                others.stream().filter(AnswerWords::isNo).sorted().forEach(value -> levels.add(new Level(value, value)));
                others.stream().filter(AnswerWords::isYes).sorted().forEach(value -> levels.add(new Level(value, value)));
            }
            return levels;
        }
        LevelOrder.of(others).levels().forEach(value -> levels.add(new Level(value, value)));
        return levels;
    }

    /// For each value met the position of its level; UNSEEN where the column does not allow it.
    private static int[] places(List<String> values, List<Level> levels) {
        Map<String, Integer> byWord = new HashMap<>();
        for (int place = levels.size() - 1; place >= 0; place--) {
            byWord.put(levels.get(place).label(), place);
        }
        for (int place = levels.size() - 1; place >= 0; place--) {
            byWord.put(levels.get(place).value(), place);
        }
        return values.stream().mapToInt(value -> byWord.getOrDefault(value, UNSEEN)).toArray();
    }
}
