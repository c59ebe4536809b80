/// OpenDocument spreadsheets, as LibreOffice writes them.
@NullMarked
package org.riskset.spreadsheet.opendocument;

import org.jspecify.annotations.NullMarked;
