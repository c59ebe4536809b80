package org.riskset.analysis.regression;

import java.util.Arrays;

/// A smooth line through points: at each point the straight line fitted to its neighbours, the nearer the heavier.
///
/// Tricube weights over the nearest share of the points, without robustness steps. Source: Cleveland (1979). Agrees with
/// `lowess(x, y, f, iter = 0, delta = 0)` of R.
final class LocalLine {
    private LocalLine() {}

    /// The heights of the line. O(n^2).
    ///
    /// @param x     ascending
    /// @param y     as long
    /// @param share of the points that take part at each, in `(0, 1]`
    static double[] smooth(double[] x, double[] y, double share) {
        int n = x.length;
        int near = Math.clamp((int) (share * n + 1e-7), Math.min(2, n), n);
        double[] smooth = new double[n];
        for (int i = 0; i < n; i++) {
            smooth[i] = at(x, y, i, near);
        }
        return smooth;
    }

    private static double at(double[] x, double[] y, int i, int near) {
        double[] distances = new double[x.length];
        Arrays.setAll(distances, j -> Math.abs(x[j] - x[i]));
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        double reach = sorted[near - 1];
        double[] weights = new double[x.length];
        double total = 0;
        double meanX = 0;
        for (int j = 0; j < x.length; j++) {
            weights[j] = weight(distances[j], reach);
            total += weights[j];
            meanX += weights[j] * x[j];
        }
        meanX /= total;
        double spread = 0;
        double slope = 0;
        double meanY = 0;
        for (int j = 0; j < x.length; j++) {
            spread += weights[j] * (x[j] - meanX) * (x[j] - meanX);
            slope += weights[j] * (x[j] - meanX) * y[j];
            meanY += weights[j] * y[j];
        }
        meanY /= total;
        double range = x[x.length - 1] - x[0];
        boolean flat = Math.sqrt(spread / total) <= 0.001 * range;
        return flat ? meanY : meanY + slope / spread * (x[i] - meanX);
    }

    /// R's tricube: 1 very near, 0 from just inside the reach on.
    private static double weight(double distance, double reach) {
        if (distance <= 0.001 * reach) {
            return 1;
        }
        if (distance > 0.999 * reach) {
            return 0;
        }
        double share = distance / reach;
        double rest = 1 - share * share * share;
        return rest * rest * rest;
    }
}
