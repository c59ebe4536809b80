package org.riskset.style;

/// Where a text put by hand begins: its top left corner, as shares of the plot, or of the page where there is no plot.
///
/// @param across 0 at the left edge, 1 at the right; beyond them beside the plot
/// @param down   0 at the top edge, 1 at the bottom
public record Place(double across, double down) {
    /// @throws IllegalArgumentException if a share is infinite or NaN
    public Place {
        if (!Double.isFinite(across) || !Double.isFinite(down)) {
            throw new IllegalArgumentException("no place: " + across + ", " + down);
        }
    }

    public Place moved(double shareAcross, double shareDown) {
        return new Place(across + shareAcross, down + shareDown);
    }
}
