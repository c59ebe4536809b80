/// The analysis again as a script for R, which stops where R comes to another number.
@NullMarked
package org.riskset.report.rscript;

import org.jspecify.annotations.NullMarked;
