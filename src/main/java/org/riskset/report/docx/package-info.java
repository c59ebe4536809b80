/// The report as a Word document.
@NullMarked
package org.riskset.report.docx;

import org.jspecify.annotations.NullMarked;
