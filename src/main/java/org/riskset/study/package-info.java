/// The study: registry, cohort rule and plans as one immutable value.
@NullMarked
package org.riskset.study;

import org.jspecify.annotations.NullMarked;
