package org.riskset.spreadsheet.raw;

/// How far a reading is, and whether it is still wanted. Called from the reading thread, often.
public interface Progress {

    /// Somebody who neither watches nor interrupts.
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, int rows) {
            // nobody watches
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /// @param fraction part of the work done, in `[0, 1]`, never falling
    /// @param rows     rows of the sheet read so far
    void report(double fraction, int rows);

    /// Asked every few milliseconds; once true, the reading ends with [UnreadableFileException.Reason#CANCELLED].
    boolean isCancelled();
}
