package org.riskset.ui.explore;

import javafx.scene.Node;

/// What "Before you trust this" offers to do instead.
interface TrustActions {
    /// Opens the landmark analysis beside the caution.
    void landmark(Node owner);

    /// Brings the restricted means into view.
    void restrictedMeans();
}
