/// The search for a cut-point of a number: the statistic at every candidate, and what the search does to a p-value.
@NullMarked
package org.riskset.survival.cutpoint;

import org.jspecify.annotations.NullMarked;
