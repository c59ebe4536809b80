/// What the application remembers of its user between starts.
@NullMarked
package org.riskset.settings;

import org.jspecify.annotations.NullMarked;
