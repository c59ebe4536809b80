/// The report as a workbook.
@NullMarked
package org.riskset.report.xlsx;

import org.jspecify.annotations.NullMarked;
