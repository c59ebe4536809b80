package org.riskset.figure;

import org.riskset.drawing.Dash;
import org.riskset.drawing.Rgb;

/// How one group is told from the others.
///
/// @param line    colour of its curve
/// @param text    colour of its name: dark enough, or light enough, to be read (4.5:1 on the page)
/// @param pattern of its curve where colour alone is not enough
public record GroupInk(Rgb line, Rgb text, Dash pattern) {}
