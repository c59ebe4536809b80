/// How the window looks: light and dark tokens, bundled fonts, icons.
@NullMarked
package org.riskset.ui.theme;

import org.jspecify.annotations.NullMarked;
