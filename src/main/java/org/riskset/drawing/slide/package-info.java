/// Pages as a PowerPoint slide of native shapes that stay editable.
@NullMarked
package org.riskset.drawing.slide;

import org.jspecify.annotations.NullMarked;
