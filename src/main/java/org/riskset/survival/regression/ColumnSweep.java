package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.List;
import org.riskset.survival.SideBySide;

/// Cox's partial likelihood of a design, its score and its information, by sums down one column at a time.
///
/// What the events see of the patients is turned into what the patients have seen of the events: with relative hazards `w`
/// and the cumulative hazard `H` that each patient has lived through, the sum of `S1 / S0` over events is that of `w H z`
/// over patients, and the sum of `S2 / S0` that of `w H z z'`. Only the means `S1 / S0`, whose squares the information
/// loses, are swept along, see [RiskSetMeans]. Stretches of the design are swept side by side.
///
/// For one climb on one thread: the arrays of the rows are kept from step to step.
final class ColumnSweep implements PartialLikelihood {
    private final CoxDesign design;
    private final List<SweepStretch> stretches;
    private final double[][] z;
    private final Ties ties;
    private final double[] eventSum;
    /// First rows of the times with tied events, where ties matter.
    private final int[] tiedTimes;
    private final RowHazards hazards;

    /// @param z centred columns, each with a value per row
    ColumnSweep(CoxDesign design, double[][] z, Ties ties) {
        this.design = design;
        this.stretches = SweepStretch.of(design);
        this.z = z;
        this.ties = ties;
        this.eventSum = new double[z.length];
        for (int row = 0; row < design.rows(); row++) {
            if (design.hadEvent(row)) {
                for (int j = 0; j < z.length; j++) {
                    eventSum[j] += z[j][row];
                }
            }
        }
        this.tiedTimes = ties == Ties.EFRON ? design.tiedTimes() : new int[0];
        this.hazards = new RowHazards(design.rows(), tiedTimes.length > 0);
    }

    @Override
    public int size() {
        return z.length;
    }

    @Override
    public double[] linear(double[] gamma) {
        return linear(z, gamma, design.rows());
    }

    static double[] linear(double[][] z, double[] gamma, int rows) {
        double[] linear = new double[rows];
        for (int j = 0; j < gamma.length; j++) {
            ColumnProducts.addTimes(gamma[j], z[j], 0, linear, 0, rows);
        }
        return linear;
    }

    double[][] z() {
        return z;
    }

    /// O(rows x columns^2).
    @Override
    public CoxLikelihood at(double[] gamma) {
        double[][] later = later(gamma);
        CoxLikelihood[] parts = new CoxLikelihood[stretches.size()];
        double[] hazard = new double[parts.length];
        SideBySide.each(parts.length, i -> {
            parts[i] = new CoxLikelihood(z.length);
            hazard[i] = addRiskSets(stretches.get(i), later[i], parts[i]);
        });
        double[] before = new double[parts.length];
        for (int i = 1; i < parts.length; i++) {
            before[i] = stretches.get(i - 1).goesOn() ? before[i - 1] + hazard[i - 1] : 0;
        }
        SideBySide.each(parts.length, i -> addPatients(stretches.get(i), before[i], parts[i]));
        return sum(parts, gamma);
    }

    private CoxLikelihood sum(CoxLikelihood[] parts, double[] gamma) {
        CoxLikelihood likelihood = new CoxLikelihood(z.length);
        for (int j = 0; j < z.length; j++) {
            likelihood.score[j] = eventSum[j];
        }
        likelihood.addToLogLikelihood(CoxFit.dot(eventSum, gamma));
        for (CoxLikelihood part : parts) {
            likelihood.add(part);
        }
        likelihood.mirror();
        return likelihood;
    }

    /// Weighs all rows, and sums, per stretch, the patients of its last stratum in the stretches after it: their weight,
    /// then their weighted columns.
    private double[][] later(double[] gamma) {
        double[][] own = new double[stretches.size()][1 + z.length];
        SideBySide.each(own.length, i -> {
            SweepStretch stretch = stretches.get(i);
            int from = design.blockStart(stretch.from());
            int until = design.blockStart(stretch.until());
            hazards.weigh(z, gamma, from, until);
            if (i > 0 && stretches.get(i - 1).goesOn()) {
                own[i][0] = ColumnProducts.sum(hazards.weight, from, until - from);
                for (int j = 0; j < z.length; j++) {
                    own[i][1 + j] = ColumnProducts.dot(hazards.weight, from, z[j], from, until - from);
                }
            }
        });
        double[][] later = new double[own.length][1 + z.length];
        for (int i = own.length - 2; i >= 0; i--) {
            if (stretches.get(i).goesOn()) {
                for (int m = 0; m < later[i].length; m++) {
                    later[i][m] = own[i + 1][m] + later[i + 1][m];
                }
            }
        }
        return later;
    }

    /// @return what the stretch adds to the cumulative hazard
    private double addRiskSets(SweepStretch stretch, double[] later, CoxLikelihood likelihood) {
        RiskSetMeans means = new RiskSetMeans(design, z, ties, hazards, likelihood);
        for (int stratum = stretch.lastStratum(); stratum >= stretch.firstStratum(); stratum--) {
            double[] risk = stratum == stretch.lastStratum() ? later : new double[later.length];
            means.walk(stretch.firstRow(design, stratum), stretch.endRow(design, stratum), risk);
        }
        int from = design.blockStart(stretch.from());
        return ColumnProducts.sum(hazards.jump, from, design.blockStart(stretch.until()) - from);
    }

    private void addPatients(SweepStretch stretch, double before, CoxLikelihood likelihood) {
        double[] seen = new double[RiskSetMeans.CHUNK];
        double[] product = new double[RiskSetMeans.CHUNK];
        for (int stratum = stretch.firstStratum(); stratum <= stretch.lastStratum(); stratum++) {
            double hazard = stratum == stretch.firstStratum() ? before : 0;
            int end = stretch.endRow(design, stratum);
            for (int from = stretch.firstRow(design, stratum); from < end; from += RiskSetMeans.CHUNK) {
                int n = Math.min(RiskSetMeans.CHUNK, end - from);
                for (int i = 0; i < n; i++) {
                    hazard += hazards.jump[from + i];
                    seen[i] = hazards.weight[from + i] * hazard;
                }
                takeOffTies(from, n, seen);
                addProducts(seen, product, from, n, likelihood);
            }
        }
    }

    /// Takes off what tied events do not see of the hazard of their own time.
    private void takeOffTies(int from, int n, double[] seen) {
        int after = Arrays.binarySearch(tiedTimes, from);
        int first = after >= 0 ? after : Math.max(0, -after - 2); // the time before may reach into these rows
        for (int t = first; t < tiedTimes.length && tiedTimes[t] < from + n; t++) {
            int time = tiedTimes[t];
            int end = Math.min(from + n, time + design.eventsFrom(time));
            for (int row = Math.max(from, time); row < end; row++) {
                seen[row - from] -= hazards.weight[row] * hazards.less[time];
            }
        }
    }

    private void addProducts(double[] seen, double[] product, int from, int n, CoxLikelihood likelihood) {
        for (int j = 0; j < z.length; j++) {
            double[] column = z[j];
            for (int i = 0; i < n; i++) {
                product[i] = seen[i] * column[from + i];
            }
            likelihood.score[j] -= ColumnProducts.sum(product, 0, n);
            ColumnProducts.addDots(1, product, 0, z, j + 1, from, n, likelihood.information[j]);
        }
    }
}
