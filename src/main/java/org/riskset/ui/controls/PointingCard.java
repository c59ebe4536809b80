package org.riskset.ui.controls;

import javafx.scene.Node;
import org.controlsfx.control.PopOver;

/// A card that points at what opened it, in the colours of the theme.
public final class PointingCard {
    private PointingCard() {}

    /// A card around some content, which appears at once. The library's own style sheet, made for light themes alone, is left
    /// out: it would have precedence over that of the application.
    public static PopOver around(Node content) {
        PopOver card = new PopOver(content);
        card.getRoot().getStylesheets().clear();
        card.setAnimated(false);
        return card;
    }
}
