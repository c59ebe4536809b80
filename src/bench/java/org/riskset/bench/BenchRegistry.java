package org.riskset.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.riskset.survival.FollowUp;

/// A registry written by `peer.R make`, so that both sides read the same patients.
///
/// The folder is named by the system property `bench.data`.
final class BenchRegistry {
    final FollowUp followUp;
    final int[] group;
    final List<double[]> covariates;
    final double[] age;

    private BenchRegistry(FollowUp followUp, int[] group, List<double[]> covariates, double[] age) {
        this.followUp = followUp;
        this.group = group;
        this.covariates = covariates;
        this.age = age;
    }

    /// @param size file name part, such as `1e5`
    /// @param time column, `time_months` or `time_cont`
    static BenchRegistry read(String size, String time) throws IOException {
        Path file = Path.of(System.getProperty("bench.data", "target/bench"), "registry_" + size + ".csv");
        List<double[]> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                rows.add(new double[] {
                    Double.parseDouble(row.getField(time)),
                    Double.parseDouble(row.getField("status")),
                    row.getField("group").charAt(0) - 'A',
                    Double.parseDouble(row.getField("age")),
                    Double.parseDouble(row.getField("marker")),
                    Double.parseDouble(row.getField("smoker")),
                    Double.parseDouble(row.getField("diabetes")),
                    Double.parseDouble(row.getField("treated"))
                });
            }
        }
        int n = rows.size();
        double[] times = new double[n];
        boolean[] events = new boolean[n];
        int[] group = new int[n];
        List<double[]> covariates = new ArrayList<>();
        for (int c = 0; c < 5; c++) {
            covariates.add(new double[n]);
        }
        for (int i = 0; i < n; i++) {
            double[] row = rows.get(i);
            times[i] = row[0];
            events[i] = row[1] == 1;
            group[i] = (int) row[2];
            for (int c = 0; c < 5; c++) {
                covariates.get(c)[i] = row[3 + c];
            }
        }
        return new BenchRegistry(new FollowUp(times, events), group, covariates, covariates.getFirst());
    }
}
