package org.riskset.ui.theme;

/// The two looks of the window. Paper stays white in both.
public enum Appearance {
    LIGHT,
    DARK
}
