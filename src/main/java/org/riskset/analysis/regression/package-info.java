/// Cox regression of several factors: the plan, the models, and what must be known before they are trusted.
@NullMarked
package org.riskset.analysis.regression;

import org.jspecify.annotations.NullMarked;
