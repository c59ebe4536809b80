package org.riskset.survival.regression;

/// Which groups the data compare with which: whether a finite hazard ratio fits best.
///
/// An event in group a while group b is at risk says that the hazard of a is not negligible beside that of b: an arrow
/// from a to b. Two groups have a finite ratio exactly if arrows lead both ways between them, possibly over other groups;
/// if they lead one way only, the likelihood grows without end. This is Ford's (1957) condition for paired comparisons,
/// which the partial likelihood of groups inherits.
final class HazardOrder {
    private final boolean[][] leads;

    private HazardOrder(boolean[][] leads) {
        this.leads = leads;
    }

    static HazardOrder of(GroupEventTimes times) {
        int groups = times.groups();
        boolean[][] leads = new boolean[groups][groups];
        for (int g = 0; g < groups; g++) {
            leads[g][g] = true;
        }
        int missing = groups * groups - groups;
        for (int i = 0; i < times.size() && missing > 0; i++) {
            for (int a = 0; a < groups; a++) {
                if (times.events(a, i) > 0) {
                    missing -= addArrows(leads[a], times, i);
                }
            }
        }
        closeTransitively(leads);
        return new HazardOrder(leads);
    }

    private static int addArrows(boolean[] from, GroupEventTimes times, int i) {
        int added = 0;
        for (int b = 0; b < from.length; b++) {
            if (!from[b] && times.atRisk(b, i) > 0) {
                from[b] = true;
                added++;
            }
        }
        return added;
    }

    private static void closeTransitively(boolean[][] leads) {
        int groups = leads.length;
        for (int over = 0; over < groups; over++) {
            for (int a = 0; a < groups; a++) {
                if (leads[a][over]) {
                    for (int b = 0; b < groups; b++) {
                        leads[a][b] |= leads[over][b];
                    }
                }
            }
        }
    }

    /// Whether a finite hazard ratio of the two groups fits best.
    boolean finite(int group, int other) {
        return leads[group][other] && leads[other][group];
    }

    /// Whether the hazard of a group is at least not negligible beside that of another.
    boolean leads(int group, int other) {
        return leads[group][other];
    }
}
