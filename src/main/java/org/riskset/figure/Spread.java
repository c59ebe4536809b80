package org.riskset.figure;

/// Places things side by side on a line, each as near to where it belongs as the others allow.
final class Spread {
    private Spread() {}

    /// The left edges of things that keep their order and do not overlap.
    ///
    /// Neighbours that would overlap form a cluster around their common centre, as in isotonic regression by pooling.
    ///
    /// @param wanted wished centres, ascending
    /// @param widths one per centre
    /// @param gap    least distance between two
    /// @param left   edge that nothing passes; gives way if there is no room for all
    /// @param right  edge that nothing passes, where there is room
    static double[] along(double[] wanted, double[] widths, double gap, double left, double right) {
        int count = wanted.length;
        double[] starts = new double[count]; // of clusters
        double[] lengths = new double[count];
        int[] sizes = new int[count];
        int clusters = 0;
        for (int i = 0; i < count; i++) {
            starts[clusters] = wanted[i] - widths[i] / 2;
            lengths[clusters] = widths[i];
            sizes[clusters] = 1;
            clusters++;
            bound(starts, lengths, clusters - 1, left, right);
            while (clusters > 1 && starts[clusters - 2] + lengths[clusters - 2] + gap > starts[clusters - 1]) {
                merge(starts, lengths, sizes, clusters, gap);
                clusters--;
                bound(starts, lengths, clusters - 1, left, right);
            }
        }
        return edges(starts, sizes, clusters, widths, gap);
    }

    private static void merge(double[] starts, double[] lengths, int[] sizes, int clusters, double gap) {
        int to = clusters - 2;
        int from = clusters - 1;
        double offset = lengths[to] + gap;
        int size = sizes[to] + sizes[from];
        starts[to] = (starts[to] * sizes[to] + (starts[from] - offset) * sizes[from]) / size;
        lengths[to] = offset + lengths[from];
        sizes[to] = size;
    }

    private static void bound(double[] starts, double[] lengths, int cluster, double left, double right) {
        starts[cluster] = Math.max(left, Math.min(starts[cluster], right - lengths[cluster]));
    }

    private static double[] edges(double[] starts, int[] sizes, int clusters, double[] widths, double gap) {
        double[] edges = new double[widths.length];
        int at = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            double x = starts[cluster];
            for (int i = 0; i < sizes[cluster]; i++) {
                edges[at] = x;
                x += widths[at] + gap;
                at++;
            }
        }
        return edges;
    }
}
