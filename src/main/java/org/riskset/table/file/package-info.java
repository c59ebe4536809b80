/// The choice between the kinds of file a table is written as.
@NullMarked
package org.riskset.table.file;

import org.jspecify.annotations.NullMarked;
