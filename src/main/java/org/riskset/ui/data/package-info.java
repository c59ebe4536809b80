/// The Data workspace: a spreadsheet before it becomes a cohort, with the meaning of its columns and the rows that cannot be used.
@NullMarked
package org.riskset.ui.data;

import org.jspecify.annotations.NullMarked;
