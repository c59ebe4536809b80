package org.riskset.ui.controls;

import org.kordamp.ikonli.feather.Feather;
import org.riskset.registry.VariableKind;

/// The icon and the message key of a kind of variable.
public final class KindIcons {
    private KindIcons() {}

    public static Feather of(VariableKind kind) {
        return switch (kind) {
            case NUMBER -> Feather.BAR_CHART;
            case DATE -> Feather.CALENDAR;
            case CATEGORY -> Feather.TAG;
            case YES_NO -> Feather.CHECK_SQUARE;
            case TEXT -> Feather.ALIGN_LEFT;
            case IDENTIFIER -> Feather.KEY;
        };
    }

    /// The end of the message key `kind.…`.
    public static String key(VariableKind kind) {
        return switch (kind) {
            case NUMBER -> "number";
            case DATE -> "date";
            case CATEGORY -> "category";
            case YES_NO -> "yes-no";
            case TEXT -> "text";
            case IDENTIFIER -> "identifier";
        };
    }
}
