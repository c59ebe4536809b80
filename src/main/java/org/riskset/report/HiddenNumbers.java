package org.riskset.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Characteristics;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.tables.HiddenCounts;

/// The counts that Tables I and II leave unprinted, whether or not the same number is printed elsewhere for something else.
final class HiddenNumbers {
    private final HiddenCounts hidden;
    private final Set<Integer> found = new HashSet<>();

    private HiddenNumbers(HiddenCounts hidden) {
        this.hidden = hidden;
    }

    /// Without the patients, events and censored of the whole cohort, which every report prints, and without 0.
    static Set<Integer> of(ReportFacts facts) {
        HiddenNumbers numbers = new HiddenNumbers(facts.setting().hidden());
        Characteristics all = facts.characteristics();
        for (int column = 0; column < all.sizes().size(); column++) {
            numbers.add(numbers.hidden.head(column), all.sizes().get(column));
        }
        all.blocks().forEach(block -> numbers.addBlock(all, block));
        facts.factors().forEach(numbers::addEvents);
        int patients = facts.cohort().patients();
        int events = facts.cohort().followUp().events();
        numbers.found.removeAll(Set.of(0));
        List.of(patients, events, patients - events).forEach(numbers.found::remove);
        return numbers.found;
    }

    private void add(boolean isHidden, int count) {
        if (isHidden) {
            found.add(count);
        }
    }

    private void addBlock(Characteristics all, Characteristics.Block block) {
        int levels = block.levels().size();
        for (int level = 0; level < levels; level++) {
            Characteristics.LevelCounts counts = block.levels().get(level);
            add(hidden.count(block.column(), level, HiddenCounts.ALL), counts.all());
            for (int column = 0; column < counts.perColumn().size(); column++) {
                add(hidden.count(block.column(), level, column), counts.perColumn().get(column));
            }
        }
        add(hidden.missing(block.column()), all.total() - block.known());
        for (int column = 0; column < all.sizes().size(); column++) {
            add(hidden.count(block.column(), levels, column), all.sizes().get(column) - block.known(column));
        }
    }

    private void addEvents(AnalysisResult factor) {
        String variable = factor.plan().grouping().columnName().orElse("");
        List<GroupSummary> groups = factor.presentGroups();
        boolean[] sizes = new boolean[groups.size()];
        for (int group = 0; group < sizes.length; group++) {
            sizes[group] = hidden.total(variable, groups.get(group).group().label());
        }
        boolean[] events = hidden.events(groups.stream().mapToInt(GroupSummary::events).toArray(), sizes);
        for (int group = 0; group < sizes.length; group++) {
            add(events[group] || sizes[group], groups.get(group).events());
        }
    }
}
