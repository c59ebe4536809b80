/// Writes summary tables as CSV.
@NullMarked
package org.riskset.table.csv;

import org.jspecify.annotations.NullMarked;
