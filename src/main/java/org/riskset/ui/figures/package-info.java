/// The Figures workspace: the figure as it will be printed, with its size, parts and file kinds.
@NullMarked
package org.riskset.ui.figures;

import org.jspecify.annotations.NullMarked;
