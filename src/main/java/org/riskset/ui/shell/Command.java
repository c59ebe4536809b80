package org.riskset.ui.shell;

/// Something that can be found by its name and done.
///
/// @param name   what it does, as "Group by stage"
/// @param hint   where it belongs or its key, shown beside the name
/// @param action does it
public record Command(String name, String hint, Runnable action) {}
