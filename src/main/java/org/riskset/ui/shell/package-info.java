/// The window's frame: header with workspaces, status strip, cards over everything.
@NullMarked
package org.riskset.ui.shell;

import org.jspecify.annotations.NullMarked;
