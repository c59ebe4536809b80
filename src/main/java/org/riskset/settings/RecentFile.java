package org.riskset.settings;

/// A registry opened before.
///
/// @param path     where it was
/// @param patients patients analysed then
/// @param events   events among them
/// @param day      the day it was last opened, as `yyyy-mm-dd`
public record RecentFile(String path, int patients, int events, String day) {}
