package org.riskset.report.check;

import java.util.Optional;

/// Numbers of patients with their percentages, each compared where it stands, and the sums of variables whose levels were all
/// named.
final class ShareCells {
    private final Known known;
    private final Tally tally;
    private DraftShares shares = new DraftShares();

    ShareCells(Known known, Tally tally) {
        this.known = known;
        this.tally = tally;
    }

    /// Compares a number of patients with its percentage; false where it could not be.
    ///
    /// @param found what the patients have in common; empty where the draft's words were not understood
    /// @param group column of Table I, or all patients
    boolean share(Optional<Known.Level> found, int group, int count, String written, String where) {
        WrittenNumber percent = WrittenNumber.of(written);
        if (found.isEmpty()) {
            if (group == DraftColumns.ALL) {
                unnamed(count, percent, written, where);
            }
            return false;
        }
        tally.compared(DraftCheck.Kind.COUNT);
        tally.compared(DraftCheck.Kind.PERCENTAGE);
        Known.Level level = found.get();
        shares.add(group, new DraftShares.Share(level, count, percent, where));
        if (count != level.count(group)) {
            tally.found(new DraftFinding.CountDiffers(where, level.name(), count, level.count(group)));
        }
        percentage(level, group, count, percent, written, where);
        return true;
    }

    /// Once all levels of a variable were named, they must sum.
    void close() {
        shares.findings(known).forEach(tally::found);
        shares = new DraftShares();
    }

    /// A share whose label is not understood must be a share of the cohort all the same.
    private void unnamed(int count, WrittenNumber percent, String written, String where) {
        int patients = known.patients();
        double share = 100.0 * count / patients;
        if (count <= patients && !percent.isRounded(share)) {
            tally.found(
                    percent.isCutOff(share)
                            ? new DraftFinding.CutOff(where, "", written, percent.like(share))
                            : new DraftFinding.NotTheShare(where, "", written, count, patients, percent.like(share)));
        }
    }

    private void percentage(
            Known.Level level, int group, int count, WrittenNumber percent, String written, String where) {
        int of = known.of(level.block(), group);
        double share = 100.0 * count / of;
        boolean ofRow = group != DraftColumns.ALL && percent.isRounded(100.0 * count / level.count());
        if (of == 0 || percent.isRounded(share) || percent.isRounded(100.0 * count / known.size(group)) || ofRow) {
            return;
        }
        Optional<Known.Level> other = known.levelsOf(level.block()).stream()
                .filter(each -> each != level && each.count(group) != count)
                .filter(each -> percent.isRounded(100.0 * each.count(group) / of))
                .findFirst();
        if (percent.isCutOff(share)) {
            tally.found(new DraftFinding.CutOff(where, level.name(), written, percent.like(share)));
        } else if (other.isPresent()) {
            tally.found(new DraftFinding.Swapped(where, level.name(), other.get().name()));
        } else {
            tally.found(new DraftFinding.NotTheShare(where, level.name(), written, count, of, percent.like(share)));
        }
    }
}
