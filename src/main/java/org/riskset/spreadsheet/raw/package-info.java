/// A sheet as it stands in its file, before anyone has said what its columns mean, and why a file could not be read.
@NullMarked
package org.riskset.spreadsheet.raw;

import org.jspecify.annotations.NullMarked;
