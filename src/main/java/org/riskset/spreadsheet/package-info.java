/// From a file to a registry: opening it, guessing what its columns mean, and reading them with every loss listed.
///
/// [SheetReader] reads a file as it stands, [ImportPlan] says what its columns mean (guessed, then changed by the reader),
/// [Importer] makes the [org.riskset.registry.Registry].
@NullMarked
package org.riskset.spreadsheet;

import org.jspecify.annotations.NullMarked;
