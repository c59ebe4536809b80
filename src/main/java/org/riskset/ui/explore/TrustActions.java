package org.riskset.ui.explore;

import javafx.scene.Node;
import org.riskset.analysis.Caution;
import org.riskset.cohort.Grouping;
import org.riskset.study.Scrutiny;

/// What "Before you trust this" offers to do instead.
interface TrustActions {
    /// Opens the landmark analysis beside the caution.
    void landmark(Node owner);

    /// Brings the restricted means into view.
    void restrictedMeans();

    /// Draws the incidence of the event among those that compete with it.
    void incidence();

    /// Lists the patients lost early.
    void earlyLosses(Node owner);

    /// Shows what the early losses could change.
    void worstCase(Node owner);

    /// Lists the patients without a value of the grouping.
    void missing(Node owner);

    /// Lists the comparisons looked at, with their p adjusted.
    void looks(Node owner);

    /// Compares the groups within the levels of a factor.
    void stratify(Grouping.Single factor, String label);

    /// Opens the Cox model of the groups and a factor.
    void adjust(Grouping.Single factor);

    /// Sets a caution aside.
    void setAside(Caution caution, String reason);

    /// Shows one again that was set aside.
    void takeBack(Scrutiny.SetAside known);
}
