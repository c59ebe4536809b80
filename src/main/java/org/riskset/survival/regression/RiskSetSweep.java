package org.riskset.survival.regression;

import java.util.List;
import org.riskset.survival.SideBySide;

/// One pass over the rows of a design from the last time to the first, risk sets growing on the way.
final class RiskSetSweep implements PartialLikelihood {
    private final CoxDesign design;
    private final List<SweepStretch> stretches;
    private final double[] z;
    private final int size;
    private final Ties ties;

    RiskSetSweep(CoxDesign design, double[] z, int size, Ties ties) {
        this.design = design;
        this.stretches = SweepStretch.of(design);
        this.z = z;
        this.size = size;
        this.ties = ties;
    }

    /// Receives every block that has events, with the moments of its risk set; the moments are reused.
    interface EventBlock {
        void accept(int block, RiskSetMoments moments);
    }

    @Override
    public int size() {
        return size;
    }

    /// Stretches of the design are swept side by side: first what each has at risk, then, that of later times known, each
    /// in full. O(rows x columns^2).
    @Override
    public CoxLikelihood at(double[] gamma) {
        RiskSetMoments[] later = later(gamma);
        CoxLikelihood[] parts = new CoxLikelihood[stretches.size()];
        SideBySide.each(parts.length, i -> {
            CoxLikelihood part = new CoxLikelihood(size);
            sweep(stretches.get(i), gamma, later[i], (_, moments) -> part.add(moments));
            parts[i] = part;
        });
        CoxLikelihood likelihood = new CoxLikelihood(size);
        for (CoxLikelihood part : parts) {
            likelihood.add(part);
        }
        likelihood.mirror();
        return likelihood;
    }

    /// What is at risk at the end of every stretch: the patients of its stratum in the stretches after it.
    private RiskSetMoments[] later(double[] gamma) {
        RiskSetMoments[] own = new RiskSetMoments[stretches.size()];
        SideBySide.each(own.length, i -> {
            own[i] = new RiskSetMoments(size, ties);
            if (i > 0 && stretches.get(i - 1).goesOn()) {
                SweepStretch stretch = stretches.get(i);
                for (int row = design.blockStart(stretch.from()); row < design.blockStart(stretch.until()); row++) {
                    own[i].addAtRisk(z, row * size, Math.exp(linearAt(z, gamma, row)));
                }
            }
        });
        RiskSetMoments[] later = new RiskSetMoments[own.length];
        for (int i = own.length - 1; i >= 0; i--) {
            later[i] = new RiskSetMoments(size, ties);
            if (stretches.get(i).goesOn()) {
                later[i].addAtRisk(own[i + 1]);
                later[i].addAtRisk(later[i + 1]);
            }
        }
        return later;
    }

    double[] z() {
        return z;
    }

    @Override
    public double[] linear(double[] gamma) {
        return linear(z, gamma, design.rows());
    }

    static double[] linear(double[] z, double[] gamma, int rows) {
        double[] linear = new double[rows];
        for (int row = 0; row < rows; row++) {
            linear[row] = linearAt(z, gamma, row);
        }
        return linear;
    }

    private static double linearAt(double[] z, double[] gamma, int row) {
        int offset = row * gamma.length;
        double sum = 0;
        for (int j = 0; j < gamma.length; j++) {
            sum += gamma[j] * z[offset + j];
        }
        return sum;
    }

    /// Visits the blocks of every stratum from the last to the first, one after the other. O(rows x columns^2).
    void visit(double[] gamma, EventBlock visitor) {
        SweepStretch whole = new SweepStretch(0, design.strata() - 1, 0, design.blocks(), false);
        sweep(whole, gamma, new RiskSetMoments(size, ties), visitor);
    }

    /// @param moments those of later times where the stretch's stratum goes on; used up
    private void sweep(SweepStretch stretch, double[] gamma, RiskSetMoments moments, EventBlock visitor) {
        for (int stratum = stretch.firstStratum(); stratum <= stretch.lastStratum(); stratum++) {
            if (stratum > stretch.firstStratum()) {
                moments.startStratum();
            }
            int from = Math.max(stretch.from(), design.stratumBlock(stratum));
            int until = Math.min(stretch.until(), design.stratumBlock(stratum + 1));
            for (int block = until - 1; block >= from; block--) {
                moments.startBlock();
                addRows(block, gamma, moments);
                if (moments.events > 0) {
                    visitor.accept(block, moments);
                }
            }
        }
    }

    private void addRows(int block, double[] gamma, RiskSetMoments moments) {
        int from = design.blockStart(block);
        int to = design.blockStart(block + 1);
        boolean tiesMatter = ties == Ties.EFRON && to - from > 1;
        for (int row = from; row < to; row++) {
            double linear = linearAt(z, gamma, row);
            double weight = Math.exp(linear);
            moments.addAtRisk(z, row * size, weight);
            if (design.hadEvent(row)) {
                moments.addEvent(z, row * size, linear, weight, tiesMatter);
            }
        }
    }
}
