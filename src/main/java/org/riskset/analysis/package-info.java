/// From a plan to numbers: the only source of what screen, figure, table and report show.
@NullMarked
package org.riskset.analysis;

import org.jspecify.annotations.NullMarked;
