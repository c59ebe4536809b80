/// The ordinary tests and descriptions of a table of patient characteristics, and the adjustment of p-values.
///
/// Samples are plain arrays without missing values; the caller leaves those out and counts them.
@NullMarked
package org.riskset.inference;

import org.jspecify.annotations.NullMarked;
