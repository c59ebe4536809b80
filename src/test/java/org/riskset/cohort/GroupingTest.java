package org.riskset.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.SampleCohort;

/// Groupings of the sample cohort, whose stages hold 10 (IVA), 10 (IVB) and 11 (IVC) patients.
class GroupingTest {
    private final Cohort cohort = SampleCohort.open("anaplastic-thyroid-cancer.csv");
    private final Grouping.ByLevels byStage = Grouping.ByLevels.of("stage");

    private GroupAssignment assign(Grouping grouping) {
        return GroupAssignment.of(cohort, grouping).orElseThrow();
    }

    private static long inGroup(GroupAssignment assignment, int group) {
        return Arrays.stream(assignment.codes()).filter(code -> code == group).count();
    }

    @Test
    void takesLevelsTogetherAndKeepsTheColourOfTheFirst() {
        GroupAssignment merged = assign(byStage.merging("IVB", "IVC"));

        assertThat(merged.groups())
                .containsExactly(
                        new Group(new GroupLabel.Level("IVA"), 0),
                        new Group(new GroupLabel.Together("IVC + IVB", List.of("IVC", "IVB")), 1));
        assertThat(inGroup(merged, 0)).isEqualTo(10);
        assertThat(inGroup(merged, 1)).isEqualTo(21);
    }

    @Test
    void takesGroupsApartAgain() {
        Grouping.ByLevels merged = byStage.merging("IVA", "IVC").merging("IVB", "IVC + IVA");

        assertThat(merged.merged()).hasSize(1);
        assertThat(assign(merged).groups()).hasSize(1);
        assertThat(merged.separating("IVC + IVA + IVB")).isEqualTo(byStage);
    }

    @Test
    void leavesTheColoursToTheLevelsWhenTheOrderChanges() {
        GroupAssignment reordered = assign(byStage.withOrder(List.of("IVC", "IVA")));

        assertThat(reordered.groups())
                .containsExactly(
                        new Group(new GroupLabel.Level("IVC"), 2),
                        new Group(new GroupLabel.Level("IVA"), 0),
                        new Group(new GroupLabel.Level("IVB"), 1));
    }

    @Test
    void leavesAMergedGroupOutByItsName() {
        Grouping.ByLevels merged = byStage.merging("IVB", "IVC").withLeftOut(Set.of("IVC + IVB"));

        assertThat(assign(merged).groups()).extracting(group -> group.label().plain()).containsExactly("IVA");
        assertThat(assign(merged).leftOut()).isEqualTo(21);
    }

    @Test
    void crossesTwoGroupings() {
        GroupAssignment crossed =
                assign(new Grouping.Crossed(Grouping.ByLevels.of("surgery"), Grouping.ByCutPoints.at("tumour_size_cm", 6)));

        assertThat(crossed.groups())
                .extracting(group -> group.label().plain())
                .containsExactly(
                        "surgery = No & tumour_size_cm < 6",
                        "surgery = No & tumour_size_cm >= 6",
                        "surgery = Yes & tumour_size_cm < 6",
                        "surgery = Yes & tumour_size_cm >= 6");
        GroupAssignment surgery = assign(Grouping.ByLevels.of("surgery"));
        assertThat(inGroup(crossed, 0) + inGroup(crossed, 1)).isEqualTo(inGroup(surgery, 0));
        assertThat(crossed.missing()).isZero();
    }

    @Test
    void refusesALevelInTwoGroupsAndAVariableCrossedWithItself() {
        List<Grouping.Merged> twice = List.of(
                new Grouping.Merged("a", List.of("IVA", "IVB")), new Grouping.Merged("b", List.of("IVB", "IVC")));

        assertThatThrownBy(() -> new Grouping.ByLevels("stage", List.of(), Set.of(), twice))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grouping.Crossed(byStage, byStage)).isInstanceOf(IllegalArgumentException.class);
    }
}
