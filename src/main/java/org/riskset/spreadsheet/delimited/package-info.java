/// Tables written as text: csv, tsv and their relatives, whatever their encoding, delimiter and decimal sign.
@NullMarked
package org.riskset.spreadsheet.delimited;

import org.jspecify.annotations.NullMarked;
