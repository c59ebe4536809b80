/// Writes summary tables as HTML.
@NullMarked
package org.riskset.table.html;

import org.jspecify.annotations.NullMarked;
