package org.riskset.study;

/// A paragraph of the report in words of the reader's own.
///
/// @param part      the part it stands in
/// @param paragraph which paragraph of that part, by what it is about
/// @param language  the language it is written in, `en` or `vi`; a report in another has its own words
/// @param written   what the analysis had to say there when the words were last looked at
/// @param text      what stands there instead; empty where the paragraph is left out
public record EditedText(ReportPlan.Kind part, String paragraph, String language, String written, String text) {
    /// Whether it is about the same paragraph.
    public boolean isSameAs(EditedText other) {
        return part == other.part && paragraph.equals(other.paragraph) && language.equals(other.language);
    }

    /// The same words, kept in view of what the analysis says now.
    public EditedText keptInViewOf(String now) {
        return new EditedText(part, paragraph, language, now, text);
    }
}
