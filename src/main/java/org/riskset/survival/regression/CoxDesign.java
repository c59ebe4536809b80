package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.riskset.survival.OrderedFollowUp;

/// The complete rows of a Cox model in the order they are swept: stratum by stratum, by ascending time within each.
///
/// Rows that share a stratum and a time form a block. Columns are centred within strata, which the partial likelihood
/// cannot notice, and so lose any large offset they carry.
final class CoxDesign {
    private final List<Covariate.Column> columns = new ArrayList<>();
    private final int[] patients;
    private final boolean[] events;
    private final int[] blockStart;
    private final int[] blockTime;
    private final int[] stratumBlock;
    private final double[] distinctTimes;
    private final double[][] centred;
    private final double[][] centres;

    CoxDesign(OrderedFollowUp followUp, List<Covariate> covariates, int[] stratumOfPatient, int strata) {
        List<OrderedFollowUp> split = followUp.split(complete(followUp, covariates, stratumOfPatient), strata);
        int rows = split.stream().mapToInt(OrderedFollowUp::patients).sum();
        this.patients = new int[rows];
        this.events = new boolean[rows];
        int[] starts = new int[rows + 1];
        int[] times = new int[rows];
        this.stratumBlock = new int[strata + 1];
        int row = 0;
        int blocks = 0;
        for (int s = 0; s < strata; s++) {
            OrderedFollowUp part = split.get(s);
            stratumBlock[s] = blocks;
            for (int i = 0; i < part.patients(); i++) {
                if (i == 0 || part.timeIndex(i) != part.timeIndex(i - 1)) {
                    starts[blocks] = row;
                    times[blocks++] = part.timeIndex(i);
                }
                patients[row] = part.patient(i);
                events[row++] = part.hadEvent(i);
            }
        }
        stratumBlock[strata] = blocks;
        starts[blocks] = rows;
        this.blockStart = Arrays.copyOf(starts, blocks + 1);
        this.blockTime = Arrays.copyOf(times, blocks);
        this.distinctTimes = new double[followUp.distinctTimes()];
        for (int i = 0; i < distinctTimes.length; i++) {
            distinctTimes[i] = followUp.distinctTime(i);
        }
        List<double[]> values = new ArrayList<>();
        for (int c = 0; c < covariates.size(); c++) {
            addColumns(c, covariates.get(c), values);
        }
        this.centred = values.toArray(double[][]::new);
        this.centres = new double[strata][centred.length];
        for (int column = 0; column < centred.length; column++) {
            centre(column);
        }
    }

    private static int[] complete(OrderedFollowUp followUp, List<Covariate> covariates, int[] stratumOfPatient) {
        int[] strata = stratumOfPatient.clone();
        for (Covariate covariate : covariates) {
            if (covariate.patients() != followUp.cohortSize()) {
                throw new IllegalArgumentException("a covariate of " + covariate.patients()
                        + " patients for a cohort of " + followUp.cohortSize());
            }
            for (int i = 0; i < strata.length; i++) {
                if (!covariate.isKnown(i)) {
                    strata[i] = -1;
                }
            }
        }
        return strata;
    }

    private void addColumns(int position, Covariate covariate, List<double[]> values) {
        switch (covariate) {
            case Covariate.Continuous continuous -> {
                columns.add(new Covariate.Column(position, OptionalInt.empty()));
                double[] column = new double[patients.length];
                for (int row = 0; row < column.length; row++) {
                    column[row] = continuous.value(patients[row]);
                }
                values.add(column);
            }
            case Covariate.Categorical categorical -> {
                double[][] indicators = new double[categorical.levels()][patients.length];
                for (int row = 0; row < patients.length; row++) {
                    indicators[categorical.code(patients[row])][row] = 1;
                }
                for (int level = 0; level < categorical.levels(); level++) {
                    if (level != categorical.reference()) {
                        columns.add(new Covariate.Column(position, OptionalInt.of(level)));
                        values.add(indicators[level]);
                    }
                }
            }
        }
    }

    private void centre(int column) {
        double[] values = centred[column];
        for (int s = 0; s < centres.length; s++) {
            int from = blockStart[stratumBlock[s]];
            int to = blockStart[stratumBlock[s + 1]];
            if (from < to) {
                double origin = values[from];
                double sum = 0;
                for (int row = from; row < to; row++) {
                    sum += values[row] - origin; // differences first: an offset of 1e9 takes no digits
                }
                double centre = origin + sum / (to - from);
                centres[s][column] = centre;
                for (int row = from; row < to; row++) {
                    values[row] -= centre;
                }
            }
        }
    }

    /// Columns of the design matrix, in the order of the covariates and their levels.
    List<Covariate.Column> columns() {
        return columns;
    }

    /// Number of complete rows.
    int rows() {
        return patients.length;
    }

    /// The patient of a row.
    int patient(int row) {
        return patients[row];
    }

    boolean hadEvent(int row) {
        return events[row];
    }

    int strata() {
        return centres.length;
    }

    /// First block of a stratum; for the number of strata, the number of blocks.
    int stratumBlock(int stratum) {
        return stratumBlock[stratum];
    }

    int blocks() {
        return blockTime.length;
    }

    /// First row of a block; for the number of blocks, the number of rows.
    int blockStart(int block) {
        return blockStart[block];
    }

    /// Index of a block's distinct time.
    int blockTime(int block) {
        return blockTime[block];
    }

    double[] distinctTimes() {
        return distinctTimes;
    }

    /// Values of a column, centred within strata.
    double[] centred(int column) {
        return centred[column];
    }

    /// What was subtracted from a column in a stratum.
    double centre(int stratum, int column) {
        return centres[stratum][column];
    }

    int events() {
        int count = 0;
        for (boolean event : events) {
            count += event ? 1 : 0;
        }
        return count;
    }
}
