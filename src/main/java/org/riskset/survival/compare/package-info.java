/// Comparisons of survival between groups: weighted log-rank tests, trend, pairs and permutations.
@NullMarked
package org.riskset.survival.compare;

import org.jspecify.annotations.NullMarked;
