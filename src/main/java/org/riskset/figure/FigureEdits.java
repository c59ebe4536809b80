package org.riskset.figure;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a person changed by hand in one figure; everything else follows the analysis and the style.
///
/// @param title         above the plot and in the file's properties
/// @param timeZero      what the clock starts with, such as "diagnosis", for the title of the time axis
/// @param timeTitle     the whole title of the time axis
/// @param survivalTitle title of the survival axis
/// @param groupNames    other names, by the colour number of the group
/// @param tickStep      distance of ticks, in the unit of the analysis
/// @param timeLimit     end of the time axis
public record FigureEdits(
        Optional<String> title,
        Optional<String> timeZero,
        Optional<String> timeTitle,
        Optional<String> survivalTitle,
        Map<Integer, String> groupNames,
        OptionalDouble tickStep,
        OptionalDouble timeLimit) {
    /// Nothing changed.
    public static final FigureEdits NONE = new FigureEdits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            OptionalDouble.empty(),
            OptionalDouble.empty());

    /// @throws IllegalArgumentException if the tick step or the time limit is not positive
    public FigureEdits {
        requirePositive("tick step", tickStep);
        requirePositive("time limit", timeLimit);
        groupNames = Map.copyOf(groupNames);
    }

    public FigureEdits withTitle(String text) {
        return new FigureEdits(
                Optional.of(text), timeZero, timeTitle, survivalTitle, groupNames, tickStep, timeLimit);
    }

    public FigureEdits withTimeZero(String text) {
        return new FigureEdits(title, Optional.of(text), timeTitle, survivalTitle, groupNames, tickStep, timeLimit);
    }

    public FigureEdits withTimeTitle(String text) {
        return new FigureEdits(title, timeZero, Optional.of(text), survivalTitle, groupNames, tickStep, timeLimit);
    }

    public FigureEdits withSurvivalTitle(String text) {
        return new FigureEdits(title, timeZero, timeTitle, Optional.of(text), groupNames, tickStep, timeLimit);
    }

    public FigureEdits withGroupNames(Map<Integer, String> names) {
        return new FigureEdits(title, timeZero, timeTitle, survivalTitle, names, tickStep, timeLimit);
    }

    public FigureEdits withTickStep(double step) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groupNames, OptionalDouble.of(step), timeLimit);
    }

    public FigureEdits withTimeLimit(double limit) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groupNames, tickStep, OptionalDouble.of(limit));
    }

    private static void requirePositive(String name, OptionalDouble value) {
        if (value.isPresent() && !(value.getAsDouble() > 0)) {
            throw new IllegalArgumentException(name + " must be positive, but is " + value.getAsDouble());
        }
    }
}
