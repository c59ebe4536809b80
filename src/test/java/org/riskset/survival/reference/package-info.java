/// The reference numbers of R on real data sets, and a comparison that looks at every number of a file.
@NullMarked
package org.riskset.survival.reference;

import org.jspecify.annotations.NullMarked;
