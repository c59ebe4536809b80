package org.riskset.style;

import java.util.Optional;
import java.util.OptionalDouble;

/// What a person changed about the axes of a figure; what is empty follows the data.
///
/// @param tickStep     distance of ticks of the time axis, in the unit of the analysis
/// @param timeLimit    end of the time axis
/// @param survivalFrom lower end of the other axis, as a share
/// @param survivalTo   its upper end, as a share
/// @param survivalStep distance of its ticks, as a share
/// @param scale        what that axis counts; survival in per cent where empty
/// @param rowPitch     distance of the rows of a forest plot, as a share of the usual one
public record AxisEdits(
        OptionalDouble tickStep,
        OptionalDouble timeLimit,
        OptionalDouble survivalFrom,
        OptionalDouble survivalTo,
        OptionalDouble survivalStep,
        Optional<VerticalScale> scale,
        OptionalDouble rowPitch) {
    /// Rows no closer than this share of their usual distance, so that their texts keep apart.
    public static final double CLOSEST_ROWS = 0.7;

    public static final AxisEdits NONE = new AxisEdits(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty());

    /// @throws IllegalArgumentException if a step or the time limit is not positive, the survival axis has no length
    ///                                  within 0 to 1, or rows are closer than [#CLOSEST_ROWS]
    public AxisEdits {
        requirePositive("tick step", tickStep);
        requirePositive("time limit", timeLimit);
        requirePositive("survival step", survivalStep);
        if (!(rowPitch.orElse(1) >= CLOSEST_ROWS)) {
            throw new IllegalArgumentException("rows at a share of " + rowPitch.orElse(1));
        }
        double from = survivalFrom.orElse(0);
        double to = survivalTo.orElse(1);
        if (!(from >= 0 && from < to && to <= 1)) {
            throw new IllegalArgumentException("a survival axis from " + from + " to " + to);
        }
    }

    public AxisEdits withTickStep(OptionalDouble other) {
        return new AxisEdits(other, timeLimit, survivalFrom, survivalTo, survivalStep, scale, rowPitch);
    }

    public AxisEdits withTimeLimit(OptionalDouble other) {
        return new AxisEdits(tickStep, other, survivalFrom, survivalTo, survivalStep, scale, rowPitch);
    }

    public AxisEdits withSurvival(OptionalDouble from, OptionalDouble to) {
        return new AxisEdits(tickStep, timeLimit, from, to, survivalStep, scale, rowPitch);
    }

    public AxisEdits withSurvivalStep(OptionalDouble other) {
        return new AxisEdits(tickStep, timeLimit, survivalFrom, survivalTo, other, scale, rowPitch);
    }

    public AxisEdits withScale(VerticalScale other) {
        return new AxisEdits(tickStep, timeLimit, survivalFrom, survivalTo, survivalStep, Optional.of(other), rowPitch);
    }

    /// @param other a share of at least [#CLOSEST_ROWS], or empty for the usual distance
    public AxisEdits withRowPitch(OptionalDouble other) {
        return new AxisEdits(tickStep, timeLimit, survivalFrom, survivalTo, survivalStep, scale, other);
    }

    /// What the vertical axis counts.
    public VerticalScale verticalScale() {
        return scale.orElse(VerticalScale.SURVIVAL_PERCENT);
    }

    private static void requirePositive(String name, OptionalDouble value) {
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value.getAsDouble());
        }
    }
}
