package org.riskset.ui.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels in a text role of the style sheet, such as `heading` or `muted`.
public final class Labels {
    private Labels() {}

    public static Label of(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// A label over several lines.
    public static Label wrapped(String text, String... styleClasses) {
        Label label = of(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
