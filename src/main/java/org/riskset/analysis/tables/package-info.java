/// How the tables of a study are made: which statistics and tests, which columns, in which journal's manner.
@NullMarked
package org.riskset.analysis.tables;

import org.jspecify.annotations.NullMarked;
