/// The study that is open, with its history of edits.
@NullMarked
package org.riskset.ui.study;

import org.jspecify.annotations.NullMarked;
