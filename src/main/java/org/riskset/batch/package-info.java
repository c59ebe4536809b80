/// The command line: the same plans, numbers and files as the window, without a display.
@NullMarked
package org.riskset.batch;

import org.jspecify.annotations.NullMarked;
