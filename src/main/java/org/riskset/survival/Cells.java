package org.riskset.survival;

/// Groups of the rows of a risk table in time order: walking it visits the rows of all groups merged by time.
///
/// @param group group of each (time, group) cell
/// @param size  number of cells in use
record Cells(byte[] group, int size) {}
