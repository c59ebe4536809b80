package org.riskset.ui.data;

import org.riskset.spreadsheet.raw.Progress;
import org.riskset.ui.task.JobProgress;

/// The progress of reading a sheet as that of a job.
record SheetProgress(JobProgress job) implements Progress {
    @Override
    public void report(double fraction, int rows) {
        job.report(fraction);
    }

    @Override
    public boolean isCancelled() {
        return job.isCancelled();
    }
}
