package org.riskset.report;

import java.util.Optional;
import org.riskset.report.text.Passage;
import org.riskset.study.EditedText;
import org.riskset.study.ReportPlan;

/// What stands behind a paragraph that can be edited: what the analysis says there, and the words put in its place.
///
/// @param part      the part it stands in
/// @param paragraph which paragraph of that part
/// @param language  `en` or `vi`
/// @param passage   what the analysis says
/// @param edit      the words in its place
public record WrittenText(
        ReportPlan.Kind part, String paragraph, String language, Passage passage, Optional<EditedText> edit) {

    /// The paragraph as it is printed: the words in its place, or what the analysis says.
    public Passage printed() {
        return edit.map(EditedText::text).map(passage::inWordsOf).orElse(passage);
    }

    /// Whether the analysis says something else than when the words were last looked at.
    public boolean changedSinceEdit() {
        return edit.filter(words -> !words.written().equals(passage.text())).isPresent();
    }

    /// Other words for the paragraph; none where they are those of the analysis.
    public Optional<EditedText> edited(String words) {
        String text = words.strip();
        return text.equals(passage.text())
                ? Optional.empty()
                : Optional.of(new EditedText(part, paragraph, language, passage.text(), text));
    }
}
