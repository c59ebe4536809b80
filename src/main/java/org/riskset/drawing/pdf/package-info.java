/// Pages as PDF: vectors, with text as text and embedded fonts.
@NullMarked
package org.riskset.drawing.pdf;

import org.jspecify.annotations.NullMarked;
