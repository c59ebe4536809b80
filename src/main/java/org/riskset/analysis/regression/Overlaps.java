package org.riskset.analysis.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.inference.ContingencyTable;
import org.riskset.inference.Outcome;

/// Looks for factors that go together, pair by pair. O(n) per pair.
final class Overlaps {
    /// A level with fewer patients than this is no example of anything.
    private static final int LEAST_PATIENTS = 5;

    private final List<ModelFactor> factors;
    private final int patients;

    Overlaps(List<ModelFactor> factors, int patients) {
        this.factors = factors;
        this.patients = patients;
    }

    /// Every pair, the strongest first.
    List<Overlap> all() {
        List<Overlap> found = new ArrayList<>();
        for (int first = 0; first < factors.size(); first++) {
            for (int second = first + 1; second < factors.size(); second++) {
                pair(first, second).ifPresent(found::add);
            }
        }
        found.sort((a, b) -> Double.compare(b.strength(), a.strength()));
        return found;
    }

    private Optional<Overlap> pair(int first, int second) {
        ModelFactor a = factors.get(first);
        ModelFactor b = factors.get(second);
        if (!a.isContinuous() && !b.isContinuous()) {
            return groupings(first, second);
        }
        double strength = a.isContinuous() && b.isContinuous()
                ? Math.abs(correlation(a, b))
                : a.isContinuous() ? correlationRatio(a, b) : correlationRatio(b, a);
        return Double.isNaN(strength)
                ? Optional.empty()
                : Optional.of(new Overlap(first, second, strength, Optional.empty(), List.of()));
    }

    private Optional<Overlap> groupings(int first, int second) {
        int[][] counts = new int[factors.get(first).groups().size()][factors.get(second).groups().size()];
        for (int patient = 0; patient < patients; patient++) {
            int row = factors.get(first).code(patient);
            int column = factors.get(second).code(patient);
            if (row >= 0 && column >= 0) {
                counts[row][column]++;
            }
        }
        Optional<Share> example = example(counts);
        return new ContingencyTable(counts).cramersV() instanceof Outcome.Computed<Double> known
                ? Optional.of(new Overlap(
                        first, second, known.result(), example.map(share -> share.of(first, second)), lists(counts)))
                : Optional.empty();
    }

    private static List<List<Integer>> lists(int[][] counts) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int[] row : counts) {
            List<Integer> list = new ArrayList<>();
            for (int count : row) {
                list.add(count);
            }
            lists.add(list);
        }
        return lists;
    }

    /// A cell of the table as a share of its row or of its column.
    private record Share(int row, int column, boolean ofRow, int shared, int of) {
        private double size() {
            return (double) shared / of;
        }

        private Overlap.Share of(int first, int second) {
            Overlap.Level rowLevel = new Overlap.Level(first, row);
            Overlap.Level columnLevel = new Overlap.Level(second, column);
            return ofRow
                    ? new Overlap.Share(rowLevel, columnLevel, shared, of)
                    : new Overlap.Share(columnLevel, rowLevel, shared, of);
        }
    }

    private static Optional<Share> example(int[][] counts) {
        Optional<Share> best = Optional.empty();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                int inRow = 0;
                for (int count : counts[row]) {
                    inRow += count;
                }
                int inColumn = 0;
                for (int[] other : counts) {
                    inColumn += other[column];
                }
                int shared = counts[row][column];
                best = better(best, new Share(row, column, true, shared, inRow));
                best = better(best, new Share(row, column, false, shared, inColumn));
            }
        }
        return best;
    }

    private static Optional<Share> better(Optional<Share> best, Share candidate) {
        boolean usable = candidate.of() >= LEAST_PATIENTS;
        return usable && best.map(Share::size).orElse(-1.0) < candidate.size() ? Optional.of(candidate) : best;
    }

    private double correlation(ModelFactor a, ModelFactor b) {
        double n = 0;
        double sumA = 0;
        double sumB = 0;
        for (int patient = 0; patient < patients; patient++) {
            if (a.isKnown(patient) && b.isKnown(patient)) {
                n++;
                sumA += a.value(patient);
                sumB += b.value(patient);
            }
        }
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int patient = 0; patient < patients; patient++) {
            if (a.isKnown(patient) && b.isKnown(patient)) {
                double da = a.value(patient) - sumA / n;
                double db = b.value(patient) - sumB / n;
                aa += da * da;
                bb += db * db;
                ab += da * db;
            }
        }
        return ab / Math.sqrt(aa * bb);
    }

    /// Share of a number's variation that lies between groups, as a square root.
    private double correlationRatio(ModelFactor number, ModelFactor groups) {
        double[] sums = new double[groups.groups().size()];
        int[] sizes = new int[sums.length];
        double sum = 0;
        int n = 0;
        for (int patient = 0; patient < patients; patient++) {
            if (number.isKnown(patient) && groups.isKnown(patient)) {
                sums[groups.code(patient)] += number.value(patient);
                sizes[groups.code(patient)]++;
                sum += number.value(patient);
                n++;
            }
        }
        double total = 0;
        double between = 0;
        for (int patient = 0; patient < patients; patient++) {
            if (number.isKnown(patient) && groups.isKnown(patient)) {
                int group = groups.code(patient);
                double deviation = number.value(patient) - sum / n;
                double groupDeviation = sums[group] / sizes[group] - sum / n;
                total += deviation * deviation;
                between += groupDeviation * groupDeviation;
            }
        }
        return Math.sqrt(between / total);
    }
}
