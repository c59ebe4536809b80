/// Who belongs to a cohort, by the values of single columns, and filters as a person writes them.
@NullMarked
package org.riskset.cohort.filter;

import org.jspecify.annotations.NullMarked;
