package org.riskset.wording;

import java.util.Locale;

/// A language of the interface, with the locale that decides its decimal mark and date order.
public enum Language {
    ENGLISH(Locale.UK, "English"),
    VIETNAMESE(Locale.of("vi", "VN"), "Tiếng Việt");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /// The language's name in that language, as a language menu shows it.
    public String ownName() {
        return ownName;
    }
}
