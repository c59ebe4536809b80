/// Proportional hazards regression: Cox models of groups and of covariates, their tests and residuals.
@NullMarked
package org.riskset.survival.regression;

import org.jspecify.annotations.NullMarked;
