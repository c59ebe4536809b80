/// The words of a report: methods, results, legends, written from what was really done.
@NullMarked
package org.riskset.report.text;

import org.jspecify.annotations.NullMarked;
