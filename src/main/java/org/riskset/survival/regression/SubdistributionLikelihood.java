package org.riskset.survival.regression;

/// Fine & Gray's weighted partial log-likelihood, Breslow's treatment of ties.
///
/// A forward pass keeps the weighted moments of patients with earlier competing events at every time of the cause; the
/// backward pass adds those still at risk.
final class SubdistributionLikelihood implements PartialLikelihood {
    private final SubdistributionRows rows;
    private final CoxDesign design;
    private final double[][] z;
    private final int size;

    SubdistributionLikelihood(SubdistributionRows rows, double[][] z) {
        this.rows = rows;
        this.design = rows.design();
        this.z = z;
        this.size = z.length;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double[] linear(double[] gamma) {
        return ColumnSweep.linear(z, gamma, design.rows());
    }

    @Override
    public CoxLikelihood at(double[] gamma) {
        CoxLikelihood likelihood = new CoxLikelihood(size);
        double[] linear = linear(gamma);
        visit(linear, (block, events, moments) -> {
            double total = moments[0];
            likelihood.addToLogLikelihood(-events * Math.log(total));
            int at = 1 + size;
            for (int j = 0; j < size; j++) {
                double mean = moments[1 + j] / total;
                likelihood.score[j] -= events * mean;
                for (int l = 0; l <= j; l++) {
                    likelihood.information[j][l] += events * (moments[at++] / total - mean * moments[1 + l] / total);
                }
            }
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                if (rows.hadCause(row)) {
                    likelihood.addToLogLikelihood(linear[row]);
                    for (int j = 0; j < size; j++) {
                        likelihood.score[j] += z[j][row];
                    }
                }
            }
        });
        likelihood.mirror();
        return likelihood;
    }

    /// Receives a block with events of the cause and the moments of its risk set: total weight, weighted sums of the
    /// columns, and of their products (lower triangle, row after row).
    interface CauseBlock {
        void accept(int block, int events, double[] moments);
    }

    void visit(double[] linear, CauseBlock visitor) {
        double[][] gone = competingBefore(linear);
        double[] risk = new double[1 + size + size * (size + 1) / 2];
        for (int block = design.blocks() - 1; block >= 0; block--) {
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                add(risk, row, Math.exp(linear[row]));
            }
            int events = rows.causes(block);
            if (events > 0) {
                double[] all = gone[block];
                for (int m = 0; m < all.length; m++) {
                    all[m] += risk[m];
                }
                visitor.accept(block, events, all);
            }
        }
    }

    private double[][] competingBefore(double[] linear) {
        double[] sum = new double[1 + size + size * (size + 1) / 2];
        double[][] before = new double[design.blocks()][0];
        for (int block = 0; block < design.blocks(); block++) {
            double g = rows.uncensored(block);
            if (rows.causes(block) > 0) {
                before[block] = sum.clone();
                for (int m = 0; m < sum.length; m++) {
                    before[block][m] *= g;
                }
            }
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                if (rows.hadCompeting(row)) {
                    add(sum, row, Math.exp(linear[row]) / g);
                }
            }
        }
        return before;
    }

    private void add(double[] moments, int row, double weight) {
        moments[0] += weight;
        int at = 1 + size;
        for (int j = 0; j < size; j++) {
            double weighted = weight * z[j][row];
            moments[1 + j] += weighted;
            for (int l = 0; l <= j; l++) {
                moments[at++] += weighted * z[l][row];
            }
        }
    }

    double[][] z() {
        return z;
    }

    SubdistributionRows rows() {
        return rows;
    }
}
