/// The Report workspace: contents, the report on paper, and the script and numbers it rests on.
@NullMarked
package org.riskset.ui.report;

import org.jspecify.annotations.NullMarked;
