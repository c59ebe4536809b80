package org.riskset.survival.regression;

/// Sum of squared influences on Fine & Gray's score, the estimated censoring weights included.
///
/// Source: Fine & Gray (1999), section 3, equations 7 and 8: `eta_i + psi_i`.
final class SubdistributionVariance {
    private final SubdistributionLikelihood likelihood;
    private final SubdistributionRows rows;
    private final CoxDesign design;
    private final int size;
    private final double[] risk;
    private final double[] hazard;
    private final double[][] mean;

    private SubdistributionVariance(SubdistributionLikelihood likelihood, double[] gamma) {
        this.likelihood = likelihood;
        this.rows = likelihood.rows();
        this.design = rows.design();
        this.size = likelihood.size();
        double[] linear = likelihood.linear(gamma);
        this.risk = new double[linear.length];
        for (int row = 0; row < linear.length; row++) {
            risk[row] = Math.exp(linear[row]);
        }
        this.hazard = new double[design.blocks()];
        this.mean = new double[design.blocks()][size];
        likelihood.visit(linear, (block, events, moments) -> {
            hazard[block] = events / moments[0];
            for (int j = 0; j < size; j++) {
                mean[block][j] = moments[1 + j] / moments[0];
            }
        });
    }

    /// The matrix `sum (eta_i + psi_i)(eta_i + psi_i)'`.
    static double[][] of(SubdistributionLikelihood likelihood, double[] gamma) {
        return new SubdistributionVariance(likelihood, gamma).sum();
    }

    private double[][] sum() {
        double[][] influence = scores();
        addCensoring(influence);
        double[][] sum = new double[size][size];
        for (double[] one : influence) {
            for (int j = 0; j < size; j++) {
                for (int l = 0; l < size; l++) {
                    sum[j][l] += one[j] * one[l];
                }
            }
        }
        return sum;
    }

    /// `eta`: what every patient adds to the score if the weights were known.
    private double[][] scores() {
        double[][] scores = new double[design.rows()][size];
        double until = 0;
        double[] meanUntil = new double[size];
        double weighted = 0;
        double[] meanWeighted = new double[size];
        double allWeighted = 0;
        double[] allMeanWeighted = new double[size];
        for (int block = 0; block < design.blocks(); block++) {
            allWeighted += rows.uncensored(block) * hazard[block];
            for (int j = 0; j < size; j++) {
                allMeanWeighted[j] += rows.uncensored(block) * hazard[block] * mean[block][j];
            }
        }
        for (int block = 0; block < design.blocks(); block++) {
            double g = rows.uncensored(block);
            until += hazard[block];
            weighted += g * hazard[block];
            for (int j = 0; j < size; j++) {
                meanUntil[j] += hazard[block] * mean[block][j];
                meanWeighted[j] += g * hazard[block] * mean[block][j];
            }
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                for (int j = 0; j < size; j++) {
                    double value = likelihood.z()[j][row];
                    double later = value * (allWeighted - weighted) - (allMeanWeighted[j] - meanWeighted[j]);
                    scores[row][j] = (rows.hadCause(row) ? value - mean[block][j] : 0)
                            - risk[row] * (value * until - meanUntil[j])
                            - (rows.hadCompeting(row) ? risk[row] / g * later : 0);
                }
            }
        }
        return scores;
    }

    /// `psi`: what every patient adds by having been, or not been, censored.
    private void addCensoring(double[][] influence) {
        double[][] effect = effectOfCensoring();
        double[] expected = new double[size];
        for (int block = 0; block < design.blocks(); block++) {
            double n = rows.atRisk(block);
            for (int j = 0; j < size; j++) {
                expected[j] += effect[block][j] / n * rows.censored(block) / n;
            }
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                boolean censored = !rows.hadCause(row) && !rows.hadCompeting(row);
                for (int j = 0; j < size; j++) {
                    influence[row][j] += (censored ? effect[block][j] / n : 0) - expected[j];
                }
            }
        }
    }

    /// `q(u)` at every block: what the weights after u of patients with earlier competing events add to the score.
    private double[][] effectOfCensoring() {
        double later = 0;
        double[] meanLater = new double[size];
        double[] laterAt = new double[design.blocks()];
        double[][] meanLaterAt = new double[design.blocks()][];
        for (int block = design.blocks() - 1; block >= 0; block--) {
            later += rows.uncensored(block) * hazard[block];
            for (int j = 0; j < size; j++) {
                meanLater[j] += rows.uncensored(block) * hazard[block] * mean[block][j];
            }
            laterAt[block] = later;
            meanLaterAt[block] = meanLater.clone();
        }
        double[][] effect = new double[design.blocks()][size];
        double gone = 0;
        double[] goneSum = new double[size];
        for (int block = 0; block < design.blocks(); block++) {
            for (int j = 0; j < size; j++) {
                effect[block][j] = goneSum[j] * laterAt[block] - gone * meanLaterAt[block][j];
            }
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                if (rows.hadCompeting(row)) {
                    double weight = risk[row] / rows.uncensored(block);
                    gone += weight;
                    for (int j = 0; j < size; j++) {
                        goneSum[j] += weight * likelihood.z()[j][row];
                    }
                }
            }
        }
        return effect;
    }
}
