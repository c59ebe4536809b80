package org.riskset.cohort;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.TextColumn;

/// Whether a status value means that the event happened.
interface EventTest {
    boolean hadEvent(int row);

    static EventTest of(Column status, Set<String> eventValues) {
        return switch (status) {
            case CategoryColumn category -> ByCode.of(category, eventValues);
            case NumberColumn number -> new ByText(number, normalised(eventValues));
            case DateColumn date -> new ByText(date, eventValues);
            case TextColumn text -> new ByText(text, eventValues);
        };
    }

    /// `1`, `1.0` and `01` are one number.
    private static Set<String> normalised(Set<String> values) {
        Set<String> all = new HashSet<>(values);
        for (String value : values) {
            try {
                all.add(new BigDecimal(value.strip()).stripTrailingZeros().toPlainString());
            } catch (NumberFormatException notANumber) {
                all.add(value);
            }
        }
        return all;
    }

    record ByText(Column column, Set<String> eventValues) implements EventTest {
        @Override
        public boolean hadEvent(int row) {
            return eventValues.contains(column.text(row));
        }
    }

    record ByCode(CategoryColumn column, boolean[] isEvent) implements EventTest {
        static ByCode of(CategoryColumn column, Set<String> eventValues) {
            boolean[] isEvent = new boolean[column.levels().size()];
            for (String value : eventValues) {
                column.codeOf(value).ifPresent(code -> isEvent[code] = true);
            }
            return new ByCode(column, isEvent);
        }

        @Override
        public boolean hadEvent(int row) {
            return isEvent[column.code(row)];
        }
    }
}
