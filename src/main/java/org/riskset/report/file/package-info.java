/// Files a report is written to.
@NullMarked
package org.riskset.report.file;

import org.jspecify.annotations.NullMarked;
