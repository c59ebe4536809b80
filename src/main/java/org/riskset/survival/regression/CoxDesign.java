package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
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
    private final OrderedFollowUp followUp;
    private final List<Covariate> covariates;
    /// Per column, the mean in every stratum.
    private final double[][] centres;

    CoxDesign(OrderedFollowUp followUp, List<Covariate> covariates, int[] stratumOfPatient, int strata) {
        int[] stratum = complete(followUp, covariates, stratumOfPatient);
        List<OrderedFollowUp> split = followUp.split(stratum, strata);
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
        this.followUp = followUp;
        this.covariates = List.copyOf(covariates);
        for (int c = 0; c < covariates.size(); c++) {
            addColumns(c, covariates.get(c));
        }
        this.centres = new double[columns.size()][];
        for (int column = 0; column < centres.length; column++) {
            centres[column] = means(column, stratum, strata);
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

    private void addColumns(int position, Covariate covariate) {
        switch (covariate) {
            case Covariate.Continuous _ -> columns.add(new Covariate.Column(position, OptionalInt.empty()));
            case Covariate.Categorical categorical -> {
                for (int level = 0; level < categorical.levels(); level++) {
                    if (level != categorical.reference()) {
                        columns.add(new Covariate.Column(position, OptionalInt.of(level)));
                    }
                }
            }
        }
    }

    /// Mean of a column in every stratum, in the cohort's order: nothing is gathered from all over memory.
    private double[] means(int column, int[] stratum, int strata) {
        IntToDoubleFunction value = value(column);
        double[] origin = new double[strata];
        double[] sum = new double[strata];
        int[] count = new int[strata];
        for (int patient = 0; patient < stratum.length; patient++) {
            int s = stratum[patient];
            if (s >= 0) {
                double here = value.applyAsDouble(patient);
                if (count[s]++ == 0) {
                    origin[s] = here;
                }
                sum[s] += here - origin[s]; // differences first: an offset of 1e9 takes no digits
            }
        }
        double[] means = new double[strata];
        for (int s = 0; s < strata; s++) {
            means[s] = count[s] == 0 ? 0 : origin[s] + sum[s] / count[s];
        }
        return means;
    }

    private IntToDoubleFunction value(int column) {
        Covariate.Column of = columns.get(column);
        return switch (covariates.get(of.covariate())) {
            case Covariate.Continuous continuous -> continuous::value;
            case Covariate.Categorical categorical -> {
                int level = of.level().orElseThrow();
                yield patient -> categorical.code(patient) == level ? 1 : 0;
            }
        };
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

    /// Strata of a sample of the rows, every n-th of each stratum by time: -1 for all other patients of the cohort.
    int[] everyNth(int n) {
        int[] sample = new int[followUp.cohortSize()];
        Arrays.fill(sample, -1);
        for (int s = 0; s < strata(); s++) {
            int end = blockStart[stratumBlock[s + 1]];
            for (int row = blockStart[stratumBlock[s]]; row < end; row += n) {
                sample[patients[row]] = s;
            }
        }
        return sample;
    }

    boolean hadEvent(int row) {
        return events[row];
    }

    int strata() {
        return stratumBlock.length - 1;
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

    /// Time of a block.
    double time(int block) {
        return followUp.distinctTime(blockTime[block]);
    }

    double[] distinctTimes() {
        return IntStream.range(0, followUp.distinctTimes())
                .mapToDouble(followUp::distinctTime)
                .toArray();
    }

    /// Values of a column, centred within strata: an array of the caller's own.
    double[] centred(int column) {
        IntToDoubleFunction value = value(column);
        double[] values = new double[patients.length];
        for (int s = 0; s < strata(); s++) {
            double centre = centres[column][s];
            int end = blockStart[stratumBlock[s + 1]];
            for (int row = blockStart[stratumBlock[s]]; row < end; row++) {
                values[row] = value.applyAsDouble(patients[row]) - centre;
            }
        }
        return values;
    }

    /// What was subtracted from a column in a stratum.
    double centre(int stratum, int column) {
        return centres[column][stratum];
    }

    int events() {
        int count = 0;
        for (boolean event : events) {
            count += event ? 1 : 0;
        }
        return count;
    }
}
