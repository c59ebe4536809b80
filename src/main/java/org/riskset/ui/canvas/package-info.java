/// Drawings on screen: the same marks that the files are painted from, on a JavaFX canvas.
@NullMarked
package org.riskset.ui.canvas;

import org.jspecify.annotations.NullMarked;
