/// The workspace where a cohort is grouped and compared: variables, cut-points, curves, tests and what to know before trusting them.
@NullMarked
package org.riskset.ui.explore;

import org.jspecify.annotations.NullMarked;
