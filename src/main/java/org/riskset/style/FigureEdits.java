package org.riskset.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;

/// What a person changed by hand in one figure; everything else follows the analysis and the style.
///
/// @param title         above the plot and in the file's properties
/// @param timeZero      what the clock starts with, such as "diagnosis", for the title of the time axis
/// @param timeTitle     the whole title of the time axis
/// @param survivalTitle title of the survival axis
/// @param groups        by the colour number of the group
/// @param axes          ranges and ticks
/// @param verdict       lines in place of the p-value and the hazard ratio
/// @param verdictPlace  where they stand
/// @param legendPlace   where a legend within the plot stands
/// @param annotations   texts added
/// @param references    lines added
public record FigureEdits(
        Optional<String> title,
        Optional<String> timeZero,
        Optional<String> timeTitle,
        Optional<String> survivalTitle,
        Map<Integer, GroupEdits> groups,
        AxisEdits axes,
        Optional<String> verdict,
        Optional<Place> verdictPlace,
        Optional<Place> legendPlace,
        List<Annotation> annotations,
        List<ReferenceLine> references) {
    /// Nothing changed.
    public static final FigureEdits NONE = new FigureEdits(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            AxisEdits.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    public FigureEdits {
        groups = Map.copyOf(groups);
        annotations = List.copyOf(annotations);
        references = List.copyOf(references);
    }

    /// Every text in words of the reader's own.
    public List<String> texts() {
        return Stream.of(
                        Stream.of(title, timeZero, timeTitle, survivalTitle, verdict).flatMap(Optional::stream),
                        groups.values().stream().flatMap(group -> group.name().stream()),
                        annotations.stream().map(Annotation::text))
                .flatMap(Function.identity())
                .toList();
    }

    /// What was changed about a group.
    public GroupEdits group(int colour) {
        return groups.getOrDefault(colour, GroupEdits.NONE);
    }

    public FigureEdits withTitle(Optional<String> text) {
        return new FigureEdits(
                text, timeZero, timeTitle, survivalTitle, groups, axes, verdict, verdictPlace, legendPlace, annotations, references);
    }

    public FigureEdits withTimeZero(Optional<String> text) {
        return new FigureEdits(
                title, text, timeTitle, survivalTitle, groups, axes, verdict, verdictPlace, legendPlace, annotations, references);
    }

    public FigureEdits withTimeTitle(Optional<String> text) {
        return new FigureEdits(
                title, timeZero, text, survivalTitle, groups, axes, verdict, verdictPlace, legendPlace, annotations, references);
    }

    public FigureEdits withSurvivalTitle(Optional<String> text) {
        return new FigureEdits(
                title, timeZero, timeTitle, text, groups, axes, verdict, verdictPlace, legendPlace, annotations, references);
    }

    /// The same with one group changed.
    public FigureEdits withGroup(int colour, UnaryOperator<GroupEdits> change) {
        Map<Integer, GroupEdits> all = new HashMap<>(groups);
        GroupEdits changed = change.apply(group(colour));
        if (changed.equals(GroupEdits.NONE)) {
            all.remove(colour);
        } else {
            all.put(colour, changed);
        }
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, all, axes, verdict, verdictPlace, legendPlace, annotations, references);
    }

    public FigureEdits withAxes(AxisEdits other) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groups, other, verdict, verdictPlace, legendPlace, annotations, references);
    }

    public FigureEdits withTickStep(double step) {
        return withAxes(axes.withTickStep(OptionalDouble.of(step)));
    }

    public FigureEdits withTimeLimit(double limit) {
        return withAxes(axes.withTimeLimit(OptionalDouble.of(limit)));
    }

    public FigureEdits withVerdict(Optional<String> text) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groups, axes, text, verdictPlace, legendPlace, annotations, references);
    }

    public FigureEdits withVerdictPlace(Optional<Place> place) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groups, axes, verdict, place, legendPlace, annotations, references);
    }

    public FigureEdits withLegendPlace(Optional<Place> place) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groups, axes, verdict, verdictPlace, place, annotations, references);
    }

    public FigureEdits withAnnotations(List<Annotation> others) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groups, axes, verdict, verdictPlace, legendPlace, others, references);
    }

    /// The same with one annotation changed.
    public FigureEdits withAnnotation(int number, UnaryOperator<Annotation> change) {
        List<Annotation> all = new ArrayList<>(annotations);
        all.set(number, change.apply(all.get(number)));
        return withAnnotations(all);
    }

    public FigureEdits withReferences(List<ReferenceLine> others) {
        return new FigureEdits(
                title, timeZero, timeTitle, survivalTitle, groups, axes, verdict, verdictPlace, legendPlace, annotations, others);
    }
}
