/// Writes summary tables as Word.
@NullMarked
package org.riskset.table.docx;

import org.jspecify.annotations.NullMarked;
