/// Figures as pages of marks: where the numbers of an analysis become curves, labels and tables under an axis.
///
/// Nothing is estimated here; a figure shows what the analysis and its survival curves say.
@NullMarked
package org.riskset.figure;

import org.jspecify.annotations.NullMarked;
