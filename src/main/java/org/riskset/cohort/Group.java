package org.riskset.cohort;

/// One group of a grouping.
///
/// @param label     what the group is called
/// @param colour    position of the group's colour in the palette, from 0; it belongs to the level, not to the
///                  position among the groups shown, so that hiding one level leaves the others their colours
public record Group(GroupLabel label, int colour) {}
