package org.riskset.cohort.filter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.riskset.cohort.filter.FilterProblem.Reason;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.TextColumn;

/// A filter made ready for one registry: which rows fulfil it.
public sealed interface RowTest {
    /// @param fulfils whether a row of the registry fulfils the filter
    record Ready(Column column, IntPredicate fulfils) implements RowTest {}

    /// The filter does not fit the registry.
    record NotUsable(FilterProblem problem) implements RowTest {}

    /// Prepares a filter. O(1), or O(rows) where a value of free text is looked for.
    static RowTest of(Registry registry, Filter filter) {
        Optional<Column> found = registry.find(filter.column());
        if (found.isEmpty()) {
            return new NotUsable(new FilterProblem(Reason.NO_SUCH_COLUMN, filter.column(), ""));
        }
        Column column = found.get();
        try {
            return new Ready(column, switch (filter) {
                case Filter.Missing missing -> row -> column.isMissing(row) == missing.missing();
                case Filter.OneOf oneOf -> oneOf(column, oneOf);
                case Filter.Compared compared -> compared(column, compared.relation(), compared.value());
                case Filter.Within within -> within(column, within);
            });
        } catch (UnfitException unfit) {
            return new NotUsable(new FilterProblem(unfit.reason, filter.column(), unfit.value));
        }
    }

    private static IntPredicate within(Column column, Filter.Within within) throws UnfitException {
        List<IntPredicate> bounds = new ArrayList<>();
        if (within.from().isPresent()) {
            bounds.add(compared(column, Relation.AT_LEAST, within.from().get()));
        }
        if (within.to().isPresent()) {
            bounds.add(compared(column, Relation.AT_MOST, within.to().get()));
        }
        return bounds.stream().reduce(row -> !column.isMissing(row), IntPredicate::and);
    }

    private static IntPredicate oneOf(Column column, Filter.OneOf oneOf) throws UnfitException {
        IntPredicate any = row -> false;
        for (String value : oneOf.values()) {
            any = any.or(compared(column, Relation.EQUAL, value));
        }
        return oneOf.kept() ? any : any.negate().and(row -> !column.isMissing(row));
    }

    private static IntPredicate compared(Column column, Relation relation, String value) throws UnfitException {
        return switch (column) {
            case NumberColumn number -> {
                double bound = number(value);
                yield row -> !number.isMissing(row) && relation.holds(Double.compare(number.value(row), bound));
            }
            case DateColumn date -> {
                int bound = epochDay(value);
                yield row -> !date.isMissing(row) && relation.holds(Integer.compare(date.epochDay(row), bound));
            }
            case CategoryColumn category -> {
                int bound = level(category, value);
                yield row -> !category.isMissing(row) && relation.holds(Integer.compare(category.code(row), bound));
            }
            case TextColumn text -> text(text, relation, value);
        };
    }

    private static IntPredicate text(TextColumn text, Relation relation, String value) throws UnfitException {
        if (relation != Relation.EQUAL && relation != Relation.NOT_EQUAL) {
            throw new UnfitException(Reason.NO_ORDER, value);
        }
        boolean occurs = false;
        for (int row = 0; row < text.size() && !occurs; row++) {
            occurs = text.text(row).equals(value);
        }
        if (!occurs) {
            throw new UnfitException(Reason.NO_SUCH_VALUE, value);
        }
        return row -> !text.isMissing(row) && text.text(row).equals(value) == (relation == Relation.EQUAL);
    }

    private static double number(String value) throws UnfitException {
        try {
            return new BigDecimal(value.strip()).doubleValue();
        } catch (NumberFormatException notANumber) {
            throw new UnfitException(Reason.NOT_A_NUMBER, value);
        }
    }

    private static int epochDay(String value) throws UnfitException {
        try {
            return Math.toIntExact(LocalDate.parse(value.strip()).toEpochDay());
        } catch (DateTimeParseException | ArithmeticException notADate) {
            throw new UnfitException(Reason.NOT_A_DATE, value);
        }
    }

    private static int level(CategoryColumn category, String value) throws UnfitException {
        OptionalInt code = category.codeOf(value);
        if (code.isEmpty()) {
            throw new UnfitException(Reason.NO_SUCH_VALUE, value);
        }
        return code.getAsInt();
    }

    /// A value that does not fit the column it is compared with.
    final class UnfitException extends Exception {
        private static final long serialVersionUID = 1;
        private final Reason reason;
        private final String value;

        private UnfitException(Reason reason, String value) {
            super(reason + " " + value);
            this.reason = reason;
            this.value = value;
        }
    }
}
