package org.riskset.ui.theme;

import java.util.List;
import javafx.scene.paint.Color;

/// The theme's colours for what is drawn on a canvas, where style sheets do not reach. Same values as in `riskset.css`.
///
/// @param background ground of the centre
/// @param text       body text and handles
/// @param muted      secondary text and axes
/// @param border     thin lines
/// @param histogram  bars that belong to no group
/// @param accent     focus
/// @param groups     lines and bars of groups, by colour position
/// @param groupTexts the same colours, darkened where letters need more contrast
public record Inks(
        Color background,
        Color text,
        Color muted,
        Color border,
        Color histogram,
        Color accent,
        List<Color> groups,
        List<Color> groupTexts) {

    private static final Inks LIGHT = new Inks(
            Color.web("#ffffff"),
            Color.web("#24292f"),
            Color.web("#57606a"),
            Color.web("#d0d7de"),
            Color.web("#c3ccd5"),
            Color.web("#0969da"),
            colours("#0072b2", "#d55e00", "#009e73", "#9a4a79", "#b57d00", "#3b93c9", "#6b6f76", "#7a5195"),
            colours("#0072b2", "#b24e00", "#00795a", "#9a4a79", "#8a5f00", "#23729f", "#565a60", "#6a4585"));

    private static final Inks DARK = new Inks(
            Color.web("#0d1117"),
            Color.web("#d5dce4"),
            Color.web("#8b949e"),
            Color.web("#30363d"),
            Color.web("#3b444e"),
            Color.web("#1f6feb"),
            colours("#56b4e9", "#e8861a", "#1fa37c", "#d98fb9", "#e6c229", "#8ab8ff", "#a9b1ba", "#b99ad3"),
            colours("#56b4e9", "#e8861a", "#1fa37c", "#d98fb9", "#e6c229", "#8ab8ff", "#a9b1ba", "#b99ad3"));

    public static Inks of(Appearance appearance) {
        return switch (appearance) {
            case LIGHT -> LIGHT;
            case DARK -> DARK;
        };
    }

    /// The line colour of a group; colours come round again after the eighth.
    public Color group(int colour) {
        return groups.get(Math.floorMod(colour, groups.size()));
    }

    /// The letter colour of a group.
    public Color groupText(int colour) {
        return groupTexts.get(Math.floorMod(colour, groupTexts.size()));
    }

    private static List<Color> colours(String... webColours) {
        return List.of(webColours).stream().map(Color::web).toList();
    }
}
