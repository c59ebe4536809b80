package org.riskset.ui.data;

import javafx.collections.ObservableListBase;

/// Row positions from a first one on, without holding them: a million rows cost nothing.
final class RowRange extends ObservableListBase<Integer> {
    private final int from;
    private final int count;

    RowRange(int from, int count) {
        this.from = from;
        this.count = count;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        return from + index;
    }

    @Override
    public int size() {
        return count;
    }
}
