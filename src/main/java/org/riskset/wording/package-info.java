/// Every text a person reads: sentences in English and Vietnamese, and numbers and p-values as text.
@NullMarked
package org.riskset.wording;

import org.jspecify.annotations.NullMarked;
