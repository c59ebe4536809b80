/// How figures look and what a person changed in them by hand: kept in the study, read by the figures, painted by nobody here.
@NullMarked
package org.riskset.style;

import org.jspecify.annotations.NullMarked;
