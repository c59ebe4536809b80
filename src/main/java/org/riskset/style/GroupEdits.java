package org.riskset.style;

import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.drawing.Dash;
import org.riskset.drawing.Rgb;

/// What a person changed about one group of a figure; the data keep their names.
///
/// @param name    shown instead of the group's own
/// @param colour  of its line
/// @param pattern of its line
/// @param width   of its line in points
public record GroupEdits(Optional<String> name, Optional<Rgb> colour, Optional<Dash> pattern, OptionalDouble width) {
    public static final GroupEdits NONE =
            new GroupEdits(Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty());

    /// @throws IllegalArgumentException if the width is not positive
    public GroupEdits {
        if (width.isPresent() && !(width.getAsDouble() > 0)) {
            throw new IllegalArgumentException("line width must be positive, but is " + width.getAsDouble());
        }
    }

    public GroupEdits withName(Optional<String> other) {
        return new GroupEdits(other, colour, pattern, width);
    }

    public GroupEdits withColour(Optional<Rgb> other) {
        return new GroupEdits(name, other, pattern, width);
    }

    public GroupEdits withPattern(Optional<Dash> other) {
        return new GroupEdits(name, colour, other, width);
    }

    public GroupEdits withWidth(OptionalDouble other) {
        return new GroupEdits(name, colour, pattern, other);
    }
}
