/// Writes summary tables as Excel.
@NullMarked
package org.riskset.table.xlsx;

import org.jspecify.annotations.NullMarked;
