/// Right-censored follow-up, ordered once and counted into risk tables: what every survival estimate starts from.
///
/// Nothing here knows of columns, labels, units or windows: times are numbers of one unit, groups are codes from 0.
@NullMarked
package org.riskset.survival;

import org.jspecify.annotations.NullMarked;
