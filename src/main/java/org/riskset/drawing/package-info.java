/// A page of marks measured in points: the one description of a figure that every painter draws,
/// on the screen, on paper and on a slide.
@NullMarked
package org.riskset.drawing;

import org.jspecify.annotations.NullMarked;
