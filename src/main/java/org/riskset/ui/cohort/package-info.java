/// Building the cohort beside its curves: filters, and variables made from others.
@NullMarked
package org.riskset.ui.cohort;

import org.jspecify.annotations.NullMarked;
