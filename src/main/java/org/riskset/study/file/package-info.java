/// The study file: a zip of one JSON per thing decided and the columns of the registry as binary data.
@NullMarked
package org.riskset.study.file;

import org.jspecify.annotations.NullMarked;
