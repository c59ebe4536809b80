package org.riskset.survival.regression;

/// Finds the first column of an information matrix that adds nothing to the ones before it.
final class SequentialPivots {
    /// Columns have variance 1, so a pivot below this share of one event's information is rounding.
    private static final double NOTHING = 1e-12;

    private SequentialPivots() {}

    /// @param information of columns with variance 1
    /// @param events      number of events it was summed over
    /// @return the column, or -1 if each adds something
    static int firstWithoutInformation(double[][] information, int events) {
        int size = information.length;
        double[][] factor = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int l = 0; l <= j; l++) {
                double sum = information[j][l];
                for (int k = 0; k < l; k++) {
                    sum -= factor[j][k] * factor[l][k];
                }
                if (l < j) {
                    factor[j][l] = sum / factor[l][l];
                } else if (sum > NOTHING * Math.max(events, information[j][j])) {
                    factor[j][j] = Math.sqrt(sum);
                } else {
                    return j;
                }
            }
        }
        return -1;
    }
}
