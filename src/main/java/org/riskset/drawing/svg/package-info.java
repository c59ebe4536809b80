/// Pages as SVG: vectors, with text as text.
@NullMarked
package org.riskset.drawing.svg;

import org.jspecify.annotations.NullMarked;
