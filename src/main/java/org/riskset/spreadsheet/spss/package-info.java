/// SPSS system files (.sav and .zsav): values, labels and what counts as missing.
///
/// Source: "System File Format" in the PSPP developers' guide; the format itself is not published by IBM.
@NullMarked
package org.riskset.spreadsheet.spss;

import org.jspecify.annotations.NullMarked;
