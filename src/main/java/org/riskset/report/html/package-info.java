/// The report as a web page.
@NullMarked
package org.riskset.report.html;

import org.jspecify.annotations.NullMarked;
