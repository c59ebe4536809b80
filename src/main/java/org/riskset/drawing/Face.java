package org.riskset.drawing;

/// A cut of a bundled typeface: Liberation Sans, which has the letter widths of Arial, or Noto Sans. Both have all
/// Vietnamese letters.
public enum Face {
    REGULAR("LiberationSans-Regular.ttf", Family.ARIAL, false, false),
    BOLD("LiberationSans-Bold.ttf", Family.ARIAL, true, false),
    ITALIC("LiberationSans-Italic.ttf", Family.ARIAL, false, true),
    NOTO_REGULAR("NotoSans-Regular.ttf", Family.NOTO_SANS, false, false),
    NOTO_BOLD("NotoSans-Bold.ttf", Family.NOTO_SANS, true, false),
    NOTO_ITALIC("NotoSans-Italic.ttf", Family.NOTO_SANS, false, true);

    private final String resource;
    private final Family family;
    private final boolean bold;
    private final boolean italic;

    Face(String fileName, Family family, boolean bold, boolean italic) {
        this.resource = "/org/riskset/fonts/" + fileName;
        this.family = family;
        this.bold = bold;
        this.italic = italic;
    }

    /// What files call the typeface where a reader's own fonts are used; its letters are as wide as the bundled ones.
    public enum Family {
        ARIAL("Arial", "Arial, 'Liberation Sans', Helvetica, sans-serif"),
        NOTO_SANS("Noto Sans", "'Noto Sans', sans-serif");

        private final String single;
        private final String choices;

        Family(String single, String choices) {
            this.single = single;
            this.choices = choices;
        }

        /// The family to name where only one name fits and the reader's machine is likely to have it.
        public String single() {
            return single;
        }

        /// Families to ask for, best first.
        public String choices() {
            return choices;
        }
    }

    /// Class-path address of the TrueType file, for [Class#getResourceAsStream].
    public String resource() {
        return resource;
    }

    public Family family() {
        return family;
    }

    /// The same cut of the other typeface.
    Face ofOtherFamily() {
        return switch (this) {
            case REGULAR -> NOTO_REGULAR;
            case BOLD -> NOTO_BOLD;
            case ITALIC -> NOTO_ITALIC;
            case NOTO_REGULAR -> REGULAR;
            case NOTO_BOLD -> BOLD;
            case NOTO_ITALIC -> ITALIC;
        };
    }

    public boolean isBold() {
        return bold;
    }

    public boolean isItalic() {
        return italic;
    }
}
