package org.riskset.drawing;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a page as a file of one format. Equal pages give equal bytes.
public interface Painter {
    /// @param out left open
    /// @throws IOException if writing fails
    void write(Drawing drawing, Provenance provenance, OutputStream out) throws IOException;
}
