package org.riskset.ui.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// Exports of one made-up registry, as two months would give them.
public final class Exports {
    private Exports() {}

    /// Forty patients, dates with the day first.
    public static Path march(Path folder) {
        return write(folder, "registry-march.csv", "id,sex,stage,hoarse,dx,last,status", 40, false);
    }

    /// Fifty patients, a new stage, a column more and one that is gone.
    public static Path april(Path folder) {
        return write(folder, "registry-april.csv", "id,sex,stage,centre,dx,last,status", 50, true);
    }

    private static Path write(Path folder, String name, String headings, int patients, boolean later) {
        StringBuilder text = new StringBuilder(headings).append('\n');
        for (int i = 0; i < patients; i++) {
            LocalDate dx = LocalDate.of(2018, 1, 1).plusDays(17L * i);
            LocalDate last = dx.plusDays(40 + 23L * (i % 29));
            String stage = later && i >= 40 ? "IVD" : i % 3 == 0 ? "IVA" : i % 3 == 1 ? "IVB" : "IVC";
            text.append("P").append(i + 1).append(',').append(i % 2 == 0 ? 1 : 2).append(',').append(stage).append(',')
                    .append(later ? i % 4 == 0 ? "North" : "South" : i % 5 == 0 ? "yes" : "no").append(',')
                    .append(day(dx)).append(',').append(day(last)).append(',').append(i % 3 == 0 ? "alive" : "dead").append('\n');
        }
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String day(LocalDate date) {
        return String.format(java.util.Locale.ROOT, "%02d/%02d/%d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
