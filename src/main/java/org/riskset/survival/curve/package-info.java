/// Survival curves of single groups: Kaplan-Meier with limits, quantiles, means, landmarks and follow-up.
@NullMarked
package org.riskset.survival.curve;

import org.jspecify.annotations.NullMarked;
