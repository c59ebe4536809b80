/// Pages as pixels: PNG and TIFF files with their resolution written inside.
@NullMarked
package org.riskset.drawing.raster;

import org.jspecify.annotations.NullMarked;
