/// Small parts that several screens share: labels in a role, icons, segmented rows, grids of numbers.
@NullMarked
package org.riskset.ui.controls;

import org.jspecify.annotations.NullMarked;
