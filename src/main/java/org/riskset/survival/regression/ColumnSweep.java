package org.riskset.survival.regression;

import java.util.List;
import org.riskset.survival.SideBySide;

/// Cox's partial likelihood of a design, its score and its information, by sums down one column at a time.
///
/// What the events see of the patients is turned into what the patients have seen of the events: with relative hazards `w`
/// and the cumulative hazard `H` that each patient has lived through, the sum of `S1 / S0` over events is that of `w H z`
/// over patients, and the sum of `S2 / S0` that of `w H z z'`. Only the means `S1 / S0`, whose squares the information
/// loses, are swept along, see [RiskSetMeans]. Stretches of the design are swept side by side.
final class ColumnSweep {
    private final CoxDesign design;
    private final List<SweepStretch> stretches;
    private final double[][] z;
    private final Ties ties;
    private final double[] eventSum;
    private final boolean tied;

    /// @param z centred columns, each with a value per row
    ColumnSweep(CoxDesign design, double[][] z, Ties ties) {
        this.design = design;
        this.stretches = SweepStretch.of(design);
        this.z = z;
        this.ties = ties;
        this.eventSum = new double[z.length];
        int mostEvents = 0;
        for (int row = 0; row < design.rows(); row++) {
            int events = design.eventsFrom(row);
            mostEvents = Math.max(mostEvents, events);
            for (int j = 0; j < z.length && events > 0; j++) {
                eventSum[j] += ColumnProducts.sum(z[j], row, events);
            }
        }
        this.tied = ties == Ties.EFRON && mostEvents > 1;
    }

    /// O(rows x columns^2).
    CoxLikelihood at(double[] gamma) {
        RowHazards hazards = new RowHazards(design.rows(), tied);
        double[][] later = later(hazards, gamma);
        CoxLikelihood[] parts = new CoxLikelihood[stretches.size()];
        double[] hazard = new double[parts.length];
        SideBySide.each(parts.length, i -> {
            parts[i] = new CoxLikelihood(z.length);
            hazard[i] = addRiskSets(stretches.get(i), hazards, later[i], parts[i]);
        });
        double[] before = new double[parts.length];
        for (int i = 1; i < parts.length; i++) {
            before[i] = stretches.get(i - 1).goesOn() ? before[i - 1] + hazard[i - 1] : 0;
        }
        SideBySide.each(parts.length, i -> addPatients(stretches.get(i), hazards, before[i], parts[i]));
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
    private double[][] later(RowHazards hazards, double[] gamma) {
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
    private double addRiskSets(SweepStretch stretch, RowHazards hazards, double[] later, CoxLikelihood likelihood) {
        RiskSetMeans means = new RiskSetMeans(design, z, ties, hazards, likelihood);
        for (int stratum = stretch.lastStratum(); stratum >= stretch.firstStratum(); stratum--) {
            double[] risk = stratum == stretch.lastStratum() ? later : new double[later.length];
            means.walk(stretch.firstRow(design, stratum), stretch.endRow(design, stratum), risk);
        }
        int from = design.blockStart(stretch.from());
        return ColumnProducts.sum(hazards.jump, from, design.blockStart(stretch.until()) - from);
    }

    private void addPatients(SweepStretch stretch, RowHazards hazards, double before, CoxLikelihood likelihood) {
        double[] seen = new double[RiskSetMeans.CHUNK];
        double[] product = new double[RiskSetMeans.CHUNK];
        for (int stratum = stretch.firstStratum(); stratum <= stretch.lastStratum(); stratum++) {
            double hazard = stratum == stretch.firstStratum() ? before : 0;
            int time = stretch.firstRow(design, stratum);
            int end = stretch.endRow(design, stratum);
            for (int from = stretch.firstRow(design, stratum); from < end; from += RiskSetMeans.CHUNK) {
                int n = Math.min(RiskSetMeans.CHUNK, end - from);
                for (int i = 0; i < n; i++) {
                    hazard += hazards.jump[from + i];
                    seen[i] = hazards.weight[from + i] * hazard;
                }
                if (tied) {
                    time = takeOffTies(hazards, time, from, n, seen);
                }
                addProducts(seen, product, from, n, likelihood);
            }
        }
    }

    /// Takes off what tied events do not see of the hazard of their own time.
    ///
    /// @param time first row of the time with events that the rows before these were in
    /// @return the same for the rows after these
    private int takeOffTies(RowHazards hazards, int time, int from, int n, double[] seen) {
        int last = time;
        int row = from;
        while (row < from + n) {
            last = design.eventsFrom(row) > 0 ? row : last;
            int end = Math.min(from + n, last + design.eventsFrom(last));
            if (design.eventsFrom(last) > 1) {
                for (int i = row; i < end; i++) {
                    seen[i - from] -= hazards.weight[i] * hazards.less[last];
                }
            }
            row = Math.max(row + 1, end);
        }
        return last;
    }

    private void addProducts(double[] seen, double[] product, int from, int n, CoxLikelihood likelihood) {
        for (int j = 0; j < z.length; j++) {
            double[] column = z[j];
            for (int i = 0; i < n; i++) {
                product[i] = seen[i] * column[from + i];
            }
            likelihood.score[j] -= ColumnProducts.sum(product, 0, n);
            for (int l = 0; l <= j; l++) {
                likelihood.information[j][l] += ColumnProducts.dot(product, 0, z[l], from, n);
            }
        }
    }
}
