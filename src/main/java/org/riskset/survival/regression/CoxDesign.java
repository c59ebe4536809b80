package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.riskset.survival.OrderedFollowUp;

/// The complete rows of a Cox model in the order they are swept, see [CoxRows], and the columns of its covariates.
///
/// Columns are centred within strata, which the partial likelihood cannot notice, and so lose any large offset they carry.
final class CoxDesign {
    private final List<Covariate.Column> columns = new ArrayList<>();
    private final OrderedFollowUp followUp;
    private final List<Covariate> covariates;
    private final CoxRows rows;
    /// Per column, the mean in every stratum, once it was centred.
    private final double[][] centres;

    CoxDesign(OrderedFollowUp followUp, List<Covariate> covariates, int[] stratumOfPatient, int strata) {
        this(followUp, covariates, CoxRows.of(followUp, complete(followUp, covariates, stratumOfPatient), strata));
    }

    private CoxDesign(OrderedFollowUp followUp, List<Covariate> covariates, CoxRows rows) {
        this.followUp = followUp;
        this.covariates = List.copyOf(covariates);
        this.rows = rows;
        for (int c = 0; c < covariates.size(); c++) {
            addColumns(c, covariates.get(c));
        }
        this.centres = new double[columns.size()][];
    }

    /// The design of a sample of the rows: every n-th of each stratum in the order of time.
    CoxDesign everyNth(int n) {
        return new CoxDesign(followUp, covariates, rows.everyNth(n));
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

    /// Values of a column in the order of the rows.
    private double[] gathered(int column) {
        double[] values = new double[rows()];
        Covariate.Column of = columns.get(column);
        switch (covariates.get(of.covariate())) {
            case Covariate.Continuous continuous -> {
                for (int row = 0; row < values.length; row++) {
                    values[row] = continuous.value(rows.patient(row));
                }
            }
            case Covariate.Categorical categorical -> {
                int level = of.level().orElseThrow();
                for (int row = 0; row < values.length; row++) {
                    values[row] = categorical.code(rows.patient(row)) == level ? 1 : 0;
                }
            }
        }
        return values;
    }

    /// Columns of the design matrix, in the order of the covariates and their levels.
    List<Covariate.Column> columns() {
        return columns;
    }

    /// Number of complete rows.
    int rows() {
        return rows.size();
    }

    /// The patient of a row.
    int patient(int row) {
        return rows.patient(row);
    }

    boolean hadEvent(int row) {
        return rows.hadEvent(row);
    }

    /// Number of events of the block that begins at a row, which are its first rows; 0 where none begins.
    int eventsFrom(int row) {
        return rows.eventsFrom(row);
    }

    /// First rows of the blocks with several events, ascending.
    int[] tiedTimes() {
        return IntStream.range(0, blocks())
                .map(rows::blockStart)
                .filter(row -> rows.eventsFrom(row) > 1)
                .toArray();
    }

    int strata() {
        return rows.strata();
    }

    /// First block of a stratum; for the number of strata, the number of blocks.
    int stratumBlock(int stratum) {
        return rows.stratumBlock(stratum);
    }

    int blocks() {
        return rows.blocks();
    }

    /// First row of a block; for the number of blocks, the number of rows.
    int blockStart(int block) {
        return rows.blockStart(block);
    }

    /// Index of a block's distinct time.
    int blockTime(int block) {
        return rows.blockTime(block);
    }

    /// Time of a block.
    double time(int block) {
        return followUp.distinctTime(rows.blockTime(block));
    }

    double[] distinctTimes() {
        return IntStream.range(0, followUp.distinctTimes())
                .mapToDouble(followUp::distinctTime)
                .toArray();
    }

    /// Values of a column, centred within strata: an array of the caller's own. To be asked for before the [#centre].
    double[] centred(int column) {
        double[] values = gathered(column);
        double[] means = new double[strata()];
        for (int s = 0; s < means.length; s++) {
            means[s] = centre(values, rows.stratumStart(s), rows.stratumStart(s + 1));
        }
        centres[column] = means;
        return values;
    }

    /// Subtracts the mean of some rows from them.
    private static double centre(double[] values, int from, int until) {
        if (from == until) {
            return 0;
        }
        double origin = values[from];
        for (int row = from; row < until; row++) {
            values[row] -= origin; // differences first: an offset of 1e9 takes no digits
        }
        double rest = ColumnProducts.sum(values, from, until - from) / (until - from);
        for (int row = from; row < until; row++) {
            values[row] -= rest;
        }
        return origin + rest;
    }

    /// What was subtracted from a column in a stratum.
    double centre(int stratum, int column) {
        return centres[column][stratum];
    }

    int events() {
        int count = 0;
        for (int row = 0; row < rows(); row++) {
            count += rows.hadEvent(row) ? 1 : 0;
        }
        return count;
    }
}
