/// The Regression workspace: a Cox model built by ticking factors, its forest plot, its checks and remedies.
@NullMarked
package org.riskset.ui.regression;

import org.jspecify.annotations.NullMarked;
