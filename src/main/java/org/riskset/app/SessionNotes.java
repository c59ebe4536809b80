package org.riskset.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.riskset.settings.Settings;
import org.riskset.settings.SettingsStore;
import org.riskset.study.file.StudyFolder;
import org.riskset.ui.task.JobRunner;
import org.riskset.ui.task.LatestOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is kept between two starts: the settings, and which study was open. Written off the interface thread, the last state
/// last; a folder that cannot be written costs the notes and nothing else.
final class SessionNotes {
    private static final Logger LOG = LoggerFactory.getLogger(SessionNotes.class);

    private final SettingsStore store;
    private final StudyFolder studies;
    private final LatestOnly<Notes, Boolean> writer;
    private Notes notes;

    private record Notes(Settings settings, Optional<Path> open) {}

    SessionNotes(SettingsStore store, StudyFolder studies, JobRunner jobs) {
        this.store = store;
        this.studies = studies;
        this.notes = new Notes(store.load(), Optional.empty());
        this.writer = new LatestOnly<>(
                this::write,
                jobs.background(),
                jobs.foreground(),
                _ -> {},
                failure -> LOG.warn("the notes of the session could not be kept", failure));
    }

    Settings settings() {
        return notes.settings();
    }

    void change(Settings changed) {
        keep(new Notes(changed, notes.open()));
    }

    /// Notes that a study is open, among the recent ones, too.
    void noteOpen(Path study, Settings changed) {
        keep(new Notes(changed, Optional.of(study)));
    }

    /// Notes that nothing needs restoring; written before this returns.
    void noteClosed() {
        notes = new Notes(notes.settings(), Optional.empty());
        try {
            studies.noteClosed();
        } catch (IOException failure) {
            LOG.warn("the note of the open study could not be taken away", failure);
        }
    }

    private void keep(Notes changed) {
        notes = changed;
        writer.request(changed);
    }

    private boolean write(Notes written) {
        try {
            store.save(written.settings());
            if (written.open().isPresent()) {
                studies.noteOpen(written.open().get());
            }
            return true;
        } catch (IOException failure) {
            LOG.warn("the notes of the session could not be kept", failure);
            return false;
        }
    }
}
