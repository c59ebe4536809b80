/// The report: what was done and found as text, the numbers it rests on, and the script that repeats them.
@NullMarked
package org.riskset.report;

import org.jspecify.annotations.NullMarked;
