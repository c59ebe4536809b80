package org.riskset.survival.regression;

import org.riskset.survival.competing.CompetingFollowUp;

/// Rows of a design as Fine & Gray's risk sets see them: patients with a competing event stay, with fading weight.
///
/// The weight at s of a patient whose competing event came at T is `G(s-) / G(T-)`, with the Kaplan-Meier estimate G of
/// staying uncensored.
final class SubdistributionRows {
    private final CoxDesign design;
    private final boolean[] cause;
    private final boolean[] competing;
    private final double[] uncensored;
    private final int[] atRisk;
    private final int[] censored;

    SubdistributionRows(CoxDesign design, CompetingFollowUp followUp, int wanted) {
        this.design = design;
        int rows = design.rows();
        this.cause = new boolean[rows];
        this.competing = new boolean[rows];
        this.uncensored = new double[design.blocks()];
        this.atRisk = new int[design.blocks()];
        this.censored = new int[design.blocks()];
        double g = 1;
        for (int block = 0; block < design.blocks(); block++) {
            atRisk[block] = rows - design.blockStart(block);
            uncensored[block] = g;
            for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
                int ended = followUp.cause(design.patient(row));
                cause[row] = ended == wanted;
                competing[row] = ended > 0 && ended != wanted;
                censored[block] += ended == 0 ? 1 : 0;
            }
            g *= (atRisk[block] - censored[block]) / (double) atRisk[block];
        }
    }

    CoxDesign design() {
        return design;
    }

    boolean hadCause(int row) {
        return cause[row];
    }

    boolean hadCompeting(int row) {
        return competing[row];
    }

    /// Probability of staying uncensored until just before a block.
    double uncensored(int block) {
        return uncensored[block];
    }

    int atRisk(int block) {
        return atRisk[block];
    }

    int censored(int block) {
        return censored[block];
    }

    int causes(int block) {
        int count = 0;
        for (int row = design.blockStart(block); row < design.blockStart(block + 1); row++) {
            count += cause[row] ? 1 : 0;
        }
        return count;
    }

    int causes() {
        int count = 0;
        for (boolean event : cause) {
            count += event ? 1 : 0;
        }
        return count;
    }
}
