/// Tables of a paper as rows and cells: characteristics (Table I) and survival by factor (Table II).
@NullMarked
package org.riskset.table;

import org.jspecify.annotations.NullMarked;
