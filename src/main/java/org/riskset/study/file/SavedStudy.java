package org.riskset.study.file;

import java.time.Instant;
import java.util.List;
import org.riskset.study.Study;

/// What a study file holds.
///
/// @param study       as it was last
/// @param undoable    steps that can be taken back, the last one first
/// @param application name and version that wrote the file
/// @param saved       when
public record SavedStudy(Study study, List<PastStep> undoable, String application, Instant saved) {
    public SavedStudy {
        undoable = List.copyOf(undoable);
    }

    /// A step of the study's history.
    ///
    /// @param words  what the step did
    /// @param before the study before it
    public record PastStep(String words, Study before) {}
}
