package org.riskset.analysis.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisOptions;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.analysis.SubgroupEffects;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;

/// Hazard ratios within subgroups and tests of interaction against `reference/subgroups.R` (R 4.2.2, survival 3.5-3).
class SubgroupEffectsReferenceTest {
    private static final Path EXPECTED = Path.of("src", "test", "resources", "reference", "subgroups.expected.csv");
    private static final double RELATIVE = 1e-8;

    /// One line that R printed.
    private record Line(String factor, String level, int patients, int events, List<String> numbers) {}

    @Test
    void agreesWithROnTwoArmsOfTheColonTrial() throws Exception {
        Cohort cohort = ReferenceCohort.open("colon", "1");
        Grouping arms = new Grouping.ByLevels("rx", List.of("Obs", "Lev+5FU"), Set.of("Lev"));
        List<Grouping> factors = List.of(
                Grouping.ByLevels.of("sex"),
                Grouping.ByLevels.of("obstruct"),
                new Grouping.ByLevels("differ", List.of("moderate", "poor", "well"), Set.of()),
                Grouping.ByLevels.of("extent"),
                Grouping.ByCutPoints.at("age", 60));

        SubgroupEffects effects = SubgroupEffects.of(cohort, plan(arms), factors).orElseThrow();

        assertAgrees(effects, "colon");
    }

    @Test
    void agreesWithROnPbcWhereTheTreatmentOfManyIsUnknown() throws Exception {
        Cohort cohort = ReferenceCohort.open("pbc", "dead");
        Grouping arms = new Grouping.ByLevels("trt", List.of("placebo", "D-penicillamine"), Set.of());
        List<Grouping> factors = List.of(
                Grouping.ByLevels.of("sex"),
                Grouping.ByLevels.of("stage"),
                Grouping.ByLevels.of("edema"),
                Grouping.ByCutPoints.at("bili", 2));

        SubgroupEffects effects = SubgroupEffects.of(cohort, plan(arms), factors).orElseThrow();

        assertAgrees(effects, "pbc");
    }

    @Test
    void saysWhyASubgroupHasNoRatio() throws Exception {
        // given: in stage 1 of pbc one patient died, on D-penicillamine; nobody did of status "censored" or "transplant"
        Cohort cohort = ReferenceCohort.open("pbc", "dead");
        Grouping arms = new Grouping.ByLevels("trt", List.of("placebo", "D-penicillamine"), Set.of());

        // when
        SubgroupEffects effects = SubgroupEffects.of(
                        cohort,
                        plan(arms),
                        List.of(
                                Grouping.ByLevels.of("stage"),
                                Grouping.ByLevels.of("status"),
                                Grouping.ByLevels.of("trt"),
                                Grouping.ByCutPoints.at("bili", 24.5)))
                .orElseThrow();

        // then
        assertThat(effects.factors().getFirst().subgroups().getFirst().counted().effect())
                .isEqualTo(new SubgroupEffects.NoRatio(SubgroupEffects.Reason.NO_EVENTS_IN_REFERENCE));
        SubgroupEffects.Factor status = effects.factors().get(1);
        assertThat(status.subgroups())
                .filteredOn(subgroup -> !subgroup.group().label().plain().equals("dead"))
                .allSatisfy(subgroup -> assertThat(subgroup.counted().effect())
                        .isEqualTo(new SubgroupEffects.NoRatio(SubgroupEffects.Reason.NO_EVENTS)));
        assertThat(status.interaction()).isEqualTo(new SubgroupEffects.NotTested());
        SubgroupEffects.Factor bilirubin = effects.factors().get(2); // the factor compared is left out
        assertThat(bilirubin.column()).isEqualTo("bili");
        assertThat(bilirubin.subgroups().getLast().counted().effect()) // three patients, all on placebo
                .isEqualTo(new SubgroupEffects.NoRatio(SubgroupEffects.Reason.COMPARED_EMPTY));
        assertThat(bilirubin.interaction()).isEqualTo(new SubgroupEffects.NotTested());
    }

    @Test
    void needsExactlyTwoGroups() throws Exception {
        Cohort cohort = ReferenceCohort.open("colon", "1");

        assertThat(SubgroupEffects.of(cohort, plan(Grouping.ByLevels.of("rx")), List.of(Grouping.ByLevels.of("sex"))))
                .isEmpty();
    }

    private static AnalysisPlan plan(Grouping grouping) {
        return new AnalysisPlan(grouping, CutPointOrigin.FIXED_IN_ADVANCE, AnalysisOptions.DEFAULT);
    }

    private static void assertAgrees(SubgroupEffects effects, String set) throws IOException {
        List<Line> lines = new ArrayList<>(expected(set));
        assertCounted(lines.removeFirst(), effects.everybody());
        for (SubgroupEffects.Factor factor : effects.factors()) {
            for (SubgroupEffects.Subgroup subgroup : factor.subgroups()) {
                assertCounted(lines.removeFirst(), subgroup.counted());
            }
            Line interaction = lines.removeFirst();
            assertThat(interaction.level()).isEqualTo("interaction");
            SubgroupEffects.Tested tested = (SubgroupEffects.Tested) factor.interaction();
            assertClose(tested.test().chiSquare(), interaction.numbers().getFirst());
            assertThat(tested.test().degreesOfFreedom()).isEqualTo(Integer.parseInt(interaction.numbers().get(1)));
            assertClose(tested.test().pValue(), interaction.numbers().get(3));
        }
        assertThat(lines).isEmpty();
    }

    private static void assertCounted(Line line, SubgroupEffects.Counted counted) {
        assertThat(counted.patients()).as(line.factor() + " " + line.level()).isEqualTo(line.patients());
        assertThat(counted.events()).as(line.factor() + " " + line.level()).isEqualTo(line.events());
        if (line.numbers().get(2).equals("Inf")) { // R stops on its way to infinity
            assertThat(counted.effect()).isInstanceOf(SubgroupEffects.NoRatio.class);
            return;
        }
        SubgroupEffects.Ratio ratio = (SubgroupEffects.Ratio) counted.effect();
        assertClose(ratio.ratio().ratio(), line.numbers().getFirst());
        assertClose(ratio.ratio().limits().lower(), line.numbers().get(1));
        assertClose(ratio.ratio().limits().upper(), line.numbers().get(2));
        assertClose(ratio.ratio().pValue(), line.numbers().get(3));
    }

    private static void assertClose(double found, String expected) {
        double value = Double.parseDouble(expected);
        assertThat(found).isCloseTo(value, within(RELATIVE * Math.max(1, Math.abs(value))));
    }

    private static List<Line> expected(String set) throws IOException {
        return Files.readAllLines(EXPECTED).stream()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(set))
                .map(cells -> new Line(
                        cells[1], cells[2], Integer.parseInt(cells[3]), Integer.parseInt(cells[4]),
                        List.of(cells[5], cells[6], cells[7], cells[8])))
                .toList();
    }
}
