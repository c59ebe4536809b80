/// Start of the application and the wiring of its parts.
@NullMarked
package org.riskset.app;

import org.jspecify.annotations.NullMarked;
