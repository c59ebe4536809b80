/// The page the application opens with.
@NullMarked
package org.riskset.ui.welcome;

import org.jspecify.annotations.NullMarked;
