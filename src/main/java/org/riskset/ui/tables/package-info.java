/// The Tables workspace: Tables I and II on paper, their rows, and their export.
@NullMarked
package org.riskset.ui.tables;

import org.jspecify.annotations.NullMarked;
