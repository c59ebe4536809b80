package org.riskset.survival.regression;

/// Walks the rows of a design backwards in time and takes what the events need of their risk sets: the log of the risk,
/// the hazard each adds, and the squares of the means.
///
/// An event that is alone at its time sees the mean `S1 / S0`, which enters the information squared. Events that are tied
/// see `R - f T`, and their squares sum to `q RR' - p (RT' + TR') + u TT'` with [TieSums]; that is the sum of two squares,
/// `(aR - bT)(aR - bT)' + c^2 TT'` with `a = sqrt q`, `b = p / a` and `c^2 = u - b^2`.
///
/// One object is for one processor: it reuses its arrays from chunk to chunk.
final class RiskSetMeans {
    /// Rows whose columns stay in a processor's own cache.
    static final int CHUNK = 1024;

    private final CoxDesign design;
    private final double[][] z;
    private final Ties ties;
    private final RowHazards hazards;
    private final CoxLikelihood likelihood;
    private final double[] scale = new double[CHUNK];
    private final double[][] means;
    private final double[][] tiedMeans;
    private final int[] tiedRow = new int[CHUNK];
    private final double[] ofTied = new double[CHUNK];
    private final double[] tiedAlone = new double[CHUNK];
    private LogProduct singleRisks = new LogProduct();
    private int tied;

    /// @param likelihood to which the events are added
    RiskSetMeans(CoxDesign design, double[][] z, Ties ties, RowHazards hazards, CoxLikelihood likelihood) {
        this.design = design;
        this.z = z;
        this.ties = ties;
        this.hazards = hazards;
        this.likelihood = likelihood;
        this.means = new double[z.length][CHUNK];
        this.tiedMeans = new double[z.length][CHUNK];
    }

    /// Walks rows of one stratum.
    ///
    /// @param later of the patients of the stratum in later rows: their weight, then their weighted columns; used up
    void walk(int from, int until, double[] later) {
        singleRisks = new LogProduct();
        for (int end = until; end > from; end -= CHUNK) {
            chunk(Math.max(from, end - CHUNK), end, later);
        }
        likelihood.addToLogLikelihood(-singleRisks.log());
    }

    private void chunk(int from, int until, double[] risk) {
        int n = until - from;
        boolean events = addRisks(from, until, risk);
        for (int j = 0; j < z.length; j++) {
            if (events) {
                risk[1 + j] = means(z[j], from, n, risk[1 + j], means[j]);
                addTied(z[j], from, means[j], tiedMeans[j]);
            } else {
                risk[1 + j] += ColumnProducts.dot(hazards.weight, from, z[j], from, n);
            }
        }
        if (events) {
            ColumnProducts.addSquares(-1, means, n, likelihood.information);
            ColumnProducts.addSquares(-1, tiedMeans, tied, likelihood.information);
        }
    }

    /// @return whether some risk set with an event begins in these rows
    private boolean addRisks(int from, int until, double[] risk) {
        double total = risk[0];
        int all = 0;
        tied = 0;
        for (int row = until - 1; row >= from; row--) {
            total += hazards.weight[row];
            int events = design.eventsFrom(row);
            all += events;
            if (events < 2) {
                double inverse = events / total;
                hazards.jump[row] = inverse;
                scale[row - from] = inverse;
                singleRisks.times(events * total + (1 - events)); // 1 where there is none: no branch to guess wrongly
            } else {
                addTies(row, events, total, from);
            }
        }
        risk[0] = total;
        return all > 0;
    }

    private void addTies(int row, int events, double total, int from) {
        double tiedWeight = ties == Ties.EFRON ? ColumnProducts.sum(hazards.weight, row, events) : 0;
        TieSums sums = TieSums.of(ties, events, total, tiedWeight);
        likelihood.addToLogLikelihood(-sums.logRisk());
        hazards.jump[row] = sums.inverse();
        double ofRisk = Math.sqrt(sums.square());
        scale[row - from] = ofRisk;
        if (ties == Ties.EFRON) {
            hazards.less[row] = sums.inverseLeft();
            ofTied[tied] = sums.squareLeft() / ofRisk;
            tiedAlone[tied] = Math.sqrt(Math.max(0, sums.squareLeftTwice() - ofTied[tied] * ofTied[tied]));
            tiedRow[tied++] = row;
        }
    }

    /// Means of a column in the risk sets that begin in these rows, 0 in other rows.
    ///
    /// @return the weighted sum of the column over this and later rows
    private double means(double[] column, int from, int n, double later, double[] means) {
        double sum = later;
        for (int i = n - 1; i >= 0; i--) {
            sum += hazards.weight[from + i] * column[from + i];
            means[i] = sum * scale[i];
        }
        return sum;
    }

    private void addTied(double[] column, int from, double[] means, double[] alone) {
        for (int t = 0; t < tied; t++) {
            int row = tiedRow[t];
            double sum = ColumnProducts.dot(hazards.weight, row, column, row, design.eventsFrom(row));
            means[row - from] -= ofTied[t] * sum;
            alone[t] = tiedAlone[t] * sum;
        }
    }
}
