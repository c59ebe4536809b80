/// What in a registry deserves a second look before it is analysed: pure functions of its columns, without any role.
@NullMarked
package org.riskset.registry.quality;

import org.jspecify.annotations.NullMarked;
