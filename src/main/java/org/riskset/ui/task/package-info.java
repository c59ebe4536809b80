/// Work off the interface thread: one-off jobs with progress and cancel, and live recalculation that keeps only the newest request.
@NullMarked
package org.riskset.ui.task;

import org.jspecify.annotations.NullMarked;
