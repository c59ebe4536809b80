package org.riskset.drawing;

/// Which part of a text stands at its position.
public enum Anchor {
    START(0),
    MIDDLE(0.5),
    END(1);

    private final double share;

    Anchor(double share) {
        this.share = share;
    }

    /// The share of the text's width that lies before its position: 0, one half or 1.
    public double share() {
        return share;
    }
}
