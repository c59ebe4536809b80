package org.riskset.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.analysis.tables.Statistic;
import org.riskset.inference.Description;
import org.riskset.table.SummaryTable.Cell;
import org.riskset.table.SummaryTable.Kind;
import org.riskset.table.SummaryTable.Row;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The rows of a table of characteristics that describe a number by its mean or median.
final class DescriptionRows {
    private final JournalNumbers numbers;
    private final HiddenCounts hidden;
    private final Messages messages;

    DescriptionRows(JournalNumbers numbers, HiddenCounts hidden, Messages messages) {
        this.numbers = numbers;
        this.hidden = hidden;
        this.messages = messages;
    }

    /// One row per statistic: its name, all patients, and every column.
    List<Row> of(Characteristics.Block block, Characteristics.Numbers described) {
        String unit = block.facts().unit().map(name -> ", " + new UnitText(messages).of(name)).orElse("");
        List<Row> rows = new ArrayList<>();
        for (Statistic statistic : block.statistics()) {
            if (statistic.isOfNumbers()) {
                List<Cell> cells = new ArrayList<>(
                        List.of(Cell.of(numbers.styled("table.one." + CharacteristicsTable.key(statistic)) + unit)));
                cells.add(cell(statistic, described.all()));
                described.perColumn().forEach(column -> cells.add(cell(statistic, column)));
                rows.add(new Row(Kind.LEVEL, cells));
            }
        }
        return rows;
    }

    /// A description of so few patients that their number is not printed is not printed either.
    private Cell cell(Statistic statistic, Optional<Description> described) {
        return described
                .map(values -> hidden.isSmall(values.n()) ? messages.text("table.hidden.cell") : text(statistic, values))
                .map(Cell::of)
                .orElse(Cell.of(numbers.none()));
    }

    private String text(Statistic statistic, Description values) {
        return switch (statistic) {
            case MEAN -> numbers.mean(values.mean(), values.standardDeviation());
            case MEDIAN_QUARTILES ->
                numbers.around(values.median(), values.quartiles().lower(), values.quartiles().upper());
            case MEDIAN_RANGE -> numbers.around(values.median(), values.min(), values.max());
            case COUNTS -> throw new IllegalArgumentException("counts have rows of their own");
        };
    }
}
