package org.riskset.drawing;

/// A cut of the bundled typeface, Liberation Sans, which has the letter widths of Arial and all Vietnamese letters.
public enum Face {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf"),
    ITALIC("LiberationSans-Italic.ttf");

    /// Families to ask for, best first, where a reader's own fonts are used; all have the same letter widths.
    public static final String FAMILIES = "Arial, 'Liberation Sans', Helvetica, sans-serif";

    /// The family to name where only one name fits and the reader's machine is likely to have it.
    public static final String FAMILY = "Arial";

    private final String resource;

    Face(String fileName) {
        this.resource = "/org/riskset/fonts/" + fileName;
    }

    /// Class-path address of the TrueType file, for [Class#getResourceAsStream].
    public String resource() {
        return resource;
    }
}
