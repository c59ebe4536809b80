package org.riskset.analysis.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.ExclusionReason;
import org.riskset.cohort.Group;

/// Which numbers of a flow of patients stay unprinted, from the rows of the registry to the groups compared.
///
/// The number of patients followed is in every table and is printed in any case. What the tables say of a variable is
/// decided there; the flow leaves out what would tell more.
public final class HiddenFlow {
    private static final int EVERYBODY = 0;
    private static final int REGISTRY = 1;
    private static final int FOLLOWED = 2;
    private static final int ANALYSED = 3;
    private static final int SUMS = 4;

    private final CountNetwork network = new CountNetwork(SUMS);
    private final Set<Object> hidden = new HashSet<>();
    private final Set<Group> events = new HashSet<>();
    private boolean hides;

    private enum Place {
        ROWS,
        FOLLOWED,
        ANALYSED,
        MISSING,
        LEFT_OUT
    }

    private HiddenFlow() {}

    /// Nothing hidden.
    public static HiddenFlow none() {
        return new HiddenFlow();
    }

    /// What to hide of the flow into a comparison.
    ///
    /// @param tables what the tables leave out; where they leave out nothing, neither does the flow
    public static HiddenFlow of(AnalysisResult result, HiddenCounts tables) {
        HiddenFlow flow = new HiddenFlow();
        if (tables.any()) {
            flow.hides = true;
            flow.hide(result, tables);
        }
        return flow;
    }

    /// Whether small counts are kept back at all, so that nobody may be counted in smaller parts than here.
    public boolean hides() {
        return hides;
    }

    /// Patients left out of a cohort, by their reason.
    public static Map<ExclusionReason, Integer> exclusions(List<Exclusion> exclusions) {
        Map<ExclusionReason, Integer> counts = new EnumMap<>(ExclusionReason.class);
        exclusions.forEach(exclusion -> counts.merge(exclusion.reason(), 1, Integer::sum));
        return counts;
    }

    private void hide(AnalysisResult result, HiddenCounts tables) {
        List<Object> places = new ArrayList<>();
        Map<ExclusionReason, Integer> reasons = exclusions(result.cohort().exclusions());
        int rows = result.cohort().registryRows();
        int followed = rows - result.cohort().exclusions().size();
        add(places, Place.ROWS, EVERYBODY, REGISTRY, rows, reasons.isEmpty() ? CountNetwork.Use.FIXED : CountNetwork.Use.FREE);
        reasons.forEach((reason, count) -> add(places, reason, REGISTRY, EVERYBODY, count, CountNetwork.Use.FREE));
        add(places, Place.FOLLOWED, REGISTRY, FOLLOWED, followed, CountNetwork.Use.FIXED);
        String column = result.plan().grouping().columnName().orElse("");
        List<GroupSummary> groups = result.presentGroups();
        boolean known = groups.stream().allMatch(group -> tables.knows(column, group.group().label()));
        int missing = result.grouping().missing();
        int leftOut = result.grouping().leftOut();
        if (missing > 0) {
            add(places, Place.MISSING, FOLLOWED, EVERYBODY, missing, use(known, tables.missing(column)));
        }
        if (leftOut > 0) {
            add(places, Place.LEFT_OUT, FOLLOWED, EVERYBODY, leftOut, CountNetwork.Use.FREE);
        }
        CountNetwork.Use all = missing + leftOut == 0 ? CountNetwork.Use.FIXED : CountNetwork.Use.FREE;
        add(places, Place.ANALYSED, FOLLOWED, ANALYSED, result.overall().patients(), all);
        for (GroupSummary group : groups) {
            boolean unprinted = tables.total(column, group.group().label());
            add(places, group.group(), ANALYSED, EVERYBODY, group.patients(), column.isEmpty() ? all : use(known, unprinted));
        }
        boolean[] found = network.hidden(tables.least());
        for (int place = 0; place < found.length; place++) {
            if (found[place]) {
                hidden.add(places.get(place));
            }
        }
        hideEvents(groups, tables);
    }

    private static CountNetwork.Use use(boolean known, boolean unprinted) {
        if (unprinted) {
            return CountNetwork.Use.HIDDEN;
        }
        return known ? CountNetwork.Use.FIXED : CountNetwork.Use.FREE;
    }

    private void add(List<Object> places, Object place, int from, int to, int count, CountNetwork.Use use) {
        network.add(from, to, count, use);
        places.add(place);
    }

    private void hideEvents(List<GroupSummary> groups, HiddenCounts tables) {
        boolean[] sizes = new boolean[groups.size()];
        for (int group = 0; group < sizes.length; group++) {
            sizes[group] = patients(groups.get(group).group());
        }
        boolean[] found = tables.events(groups.stream().mapToInt(GroupSummary::events).toArray(), sizes);
        for (int group = 0; group < sizes.length; group++) {
            if (found[group]) {
                events.add(groups.get(group).group());
            }
        }
    }

    /// Whether the number of rows of the registry stays unprinted.
    public boolean rows() {
        return hidden.contains(Place.ROWS);
    }

    /// Whether it stays unprinted how many were left out for a reason.
    public boolean excluded(ExclusionReason reason) {
        return hidden.contains(reason);
    }

    /// Whether it stays unprinted how many have no value.
    public boolean missing() {
        return hidden.contains(Place.MISSING);
    }

    /// Whether it stays unprinted how many are in groups that are not compared.
    public boolean leftOut() {
        return hidden.contains(Place.LEFT_OUT);
    }

    /// Whether it stays unprinted how many are in any group.
    public boolean analysed() {
        return hidden.contains(Place.ANALYSED);
    }

    /// Whether the number of patients of a group stays unprinted.
    public boolean patients(Group group) {
        return hidden.contains(group);
    }

    /// Whether the number of events of a group stays unprinted.
    public boolean events(Group group) {
        return events.contains(group);
    }
}
