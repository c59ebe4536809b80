/// A draft compared with what was computed: which of its numbers do not agree, and why.
@NullMarked
package org.riskset.report.check;

import org.jspecify.annotations.NullMarked;
