/// Who is analysed and how each patient was followed: roles of columns, the follow-up rule, exclusions with their reasons, and groupings.
@NullMarked
package org.riskset.cohort;

import org.jspecify.annotations.NullMarked;
