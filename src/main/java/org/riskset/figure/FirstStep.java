package org.riskset.figure;

import java.util.function.IntPredicate;

/// The first step of a curve from which on something is so, found without looking at every step.
final class FirstStep {
    private FirstStep() {}

    /// Strides that double, then halving: O(log of the distance to the step found).
    ///
    /// @param from      first step looked at
    /// @param end       one past the last
    /// @param condition once true, true for all later steps
    /// @return the first step of `from .. end - 1` for which the condition is true, or `end`
    static int where(int from, int end, IntPredicate condition) {
        int low = from;
        int high = from;
        int stride = 1;
        while (high < end && !condition.test(high)) {
            low = high + 1;
            high += stride;
            stride *= 2;
        }
        high = Math.min(high, end);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
