/// What went wrong, as a card that says it in a sentence and offers the next step.
@NullMarked
package org.riskset.ui.error;

import org.jspecify.annotations.NullMarked;
