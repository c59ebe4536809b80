/// Competing risks: cumulative incidence of each cause, and its comparison between groups.
@NullMarked
package org.riskset.survival.competing;

import org.jspecify.annotations.NullMarked;
