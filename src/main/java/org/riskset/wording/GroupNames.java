package org.riskset.wording;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.riskset.cohort.GroupLabel;

/// Names of groups as figures, tables and screens show them: `IVA`, `< 6 cm`, `3–< 6 cm`, `≥ 6 cm`.
public final class GroupNames {
    private final Messages messages;
    private final UnaryOperator<String> styled;

    public GroupNames(Messages messages) {
        this(messages, UnaryOperator.identity());
    }

    /// @param styled writes a number of the language in another manner, such as with a journal's decimal mark
    public GroupNames(Messages messages, UnaryOperator<String> styled) {
        this.messages = messages;
        this.styled = styled;
    }

    /// @param unit unit of the cut-points, where the grouping is by a number that has one
    public String name(GroupLabel label, Optional<String> unit) {
        String suffix = unit.map(name -> "\u00a0" + new UnitText(messages).of(name)).orElse("");
        return switch (label) {
            case GroupLabel.Level level -> yesNo(level.name());
            case GroupLabel.Together together ->
                together.levels().stream().map(this::yesNo).collect(Collectors.joining(" + "));
            case GroupLabel.Everyone _ -> messages.text("group.everyone");
            case GroupLabel.Below below -> "<\u00a0" + number(below.cutPoint()) + suffix;
            case GroupLabel.Between between ->
                number(between.from()) + "\u2013<\u00a0" + number(between.below()) + suffix;
            case GroupLabel.AtLeast atLeast -> "\u2265\u00a0" + number(atLeast.cutPoint()) + suffix;
            case GroupLabel.Both both -> part(both.first()) + ", " + part(both.second());
        };
    }

    private String number(double value) {
        return styled.apply(messages.numbers().shortest(value));
    }

    /// "Yes" alone does not say what was answered, once two variables are crossed.
    private String part(GroupLabel.Part part) {
        String name = name(part.label(), part.unit());
        return isAnswer(part.label()) ? part.columnLabel() + ": " + name : name;
    }

    /// Whether a group is named by the answer to a question only its column tells.
    static boolean isAnswer(GroupLabel label) {
        return label instanceof GroupLabel.Level level && isYesOrNo(level.name());
    }

    private static boolean isYesOrNo(String level) {
        return level.equalsIgnoreCase("yes") || level.equalsIgnoreCase("no");
    }

    /// Answers of yes and no follow the language of the interface; every other level stays as the registry has it.
    private String yesNo(String level) {
        return switch (level) {
            case "Yes", "yes", "YES" -> messages.text("level.yes");
            case "No", "no", "NO" -> messages.text("level.no");
            default -> level;
        };
    }
}
