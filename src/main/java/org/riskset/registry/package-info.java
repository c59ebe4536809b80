/// The imported sheet as typed columns: what every other floor reads patients from. It knows no files and no statistics.
@NullMarked
package org.riskset.registry;

import org.jspecify.annotations.NullMarked;
