/// Excel workbooks, of every age, protected or not.
@NullMarked
package org.riskset.spreadsheet.excel;

import org.jspecify.annotations.NullMarked;
