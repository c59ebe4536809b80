package org.riskset.ui.shell;

import org.kordamp.ikonli.feather.Feather;

/// A page of the window, in the order of the header.
public enum Workspace {
    DATA("workspace.data", Feather.DATABASE),
    EXPLORE("workspace.explore", Feather.ACTIVITY),
    FIGURES("workspace.figures", Feather.LAYOUT),
    TABLES("workspace.tables", Feather.LIST),
    REGRESSION("workspace.regression", Feather.SLIDERS),
    REPORT("workspace.report", Feather.FILE_TEXT);

    private final String key;
    private final Feather icon;

    Workspace(String key, Feather icon) {
        this.key = key;
        this.icon = icon;
    }

    /// Message key of its name.
    public String key() {
        return key;
    }

    Feather icon() {
        return icon;
    }
}
