package org.riskset.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.cohort.filter.Filter;
import org.riskset.cohort.filter.FilterProblem;
import org.riskset.cohort.filter.FilterText;
import org.riskset.cohort.filter.Relation;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;

class CohortRecipeTest {
    private static final Registry REGISTRY = new Registry(
            "four", new int[] {2, 3, 4, 5},
            List.of(
                    date("start", "2020-01-01", "2020-06-01", "2021-01-01", "2021-06-01"),
                    date("end", "2021-01-01", "2020-12-01", "2021-02-01", "2022-06-01"),
                    date("birth", "1960-01-02", "1950-06-01", "", "1970-12-31"),
                    category("status", true, "alive", "dead", "dead", "other"),
                    category("surgery", false, "No", "Yes", "Yes", ""),
                    category("chemo", false, "No", "No", "Yes", "Yes"),
                    new NumberColumn("size", "Size", Optional.of("cm"), new double[] {3, 6, Double.NaN, 9})));
    private static final CohortDefinition DEFINITION = new CohortDefinition(
            new TimeRule.Dates("start", "end"), new StatusRule("status", Set.of("dead"), Set.of("other")), TimeUnit.DAYS);

    @ParameterizedTest
    @ValueSource(strings = {
        "status in alive,dead", "status not in other", "size >= 6", "size from 3 to 6", "size to 6",
        "start from 2020-06-01", "surgery is missing", "surgery is not missing", "size != 3"
    })
    void readsBackTheTextOfAFilter(String text) {
        List<String> columns = REGISTRY.columns().stream().map(Column::name).toList();

        FilterText read = FilterText.parse(text, columns);

        assertThat(read).isInstanceOf(FilterText.Read.class);
        assertThat(FilterText.of(((FilterText.Read) read).filter())).isEqualTo(text);
    }

    @Test
    void understandsAColumnNameWithSpacesThatBeginsLikeAnother() {
        FilterText read = FilterText.parse("size (cm) >= 6", List.of("size", "size (cm)"));

        assertThat(read).isEqualTo(new FilterText.Read(new Filter.Compared("size (cm)", Relation.AT_LEAST, "6")));
    }

    @Test
    void saysThatAConditionIsMissing() {
        FilterText read = FilterText.parse("size", List.of("size"));

        assertThat(read).isEqualTo(new FilterText.NotRead(
                new FilterProblem(FilterProblem.Reason.NO_CONDITION, "size", "")));
    }

    @Test
    void listsWhomAFilterLeavesOutUnderTheFirstOneTheyDoNotFulfil() {
        CohortRecipe recipe = CohortRecipe.of(DEFINITION)
                .and(new Filter.Compared("size", Relation.AT_LEAST, "6"))
                .and(new Filter.OneOf("chemo", List.of("No"), true));

        Cohort cohort = build(recipe);

        assertThat(cohort.patients()).isEqualTo(1);
        assertThat(cohort.exclusions()).containsExactly(
                new Exclusion(2, "size", "3", ExclusionReason.OUTSIDE_FILTER),
                new Exclusion(4, "size", "", ExclusionReason.OUTSIDE_FILTER),
                new Exclusion(5, "chemo", "Yes", ExclusionReason.OUTSIDE_FILTER));
    }

    @Test
    void listsWhomFiltersLeaveOutInTheOrderOfTheFilters() {
        CohortRecipe recipe = CohortRecipe.of(DEFINITION)
                .and(new Filter.OneOf("chemo", List.of("No"), true))
                .and(new Filter.Compared("size", Relation.AT_LEAST, "6"));

        List<String> columns = build(recipe).exclusions().stream().map(Exclusion::column).toList();

        assertThat(columns).containsExactly("chemo", "chemo", "size");
    }

    @Test
    void ignoresAFilterThatIsSwitchedOff() {
        CohortRecipe on = CohortRecipe.of(DEFINITION).and(new Filter.Missing("size", true));

        CohortRecipe off = on.withFilters(List.of(on.filters().getFirst().switched(false)));

        assertThat(build(on).patients()).isEqualTo(1);
        assertThat(build(off).patients()).isEqualTo(4);
    }

    @Test
    void explainsThatNobodyIsLeft() {
        CohortRecipe recipe = CohortRecipe.of(DEFINITION).and(new Filter.Compared("size", Relation.ABOVE, "100"));

        CohortOutcome outcome = CohortBuilder.build(REGISTRY, recipe, UnreadableCells.none());

        assertThat(((CohortOutcome.NotMade) outcome).problem())
                .isEqualTo(CohortOutcome.Problem.EVERYBODY_FILTERED);
    }

    @Test
    void censorsCompetingEventsAndRemembersThem() {
        Cohort cohort = build(CohortRecipe.of(DEFINITION));

        assertThat(cohort.followUp().events()).isEqualTo(2);
        assertThat(List.of(cohort.competing().cause(0), cohort.competing().cause(1), cohort.competing().cause(3)))
                .containsExactly(0, 1, 2);
    }

    @Test
    void endsFollowUpAtTheDataCutOff() {
        CohortRecipe recipe =
                CohortRecipe.of(DEFINITION.withCutOff(Optional.of(LocalDate.of(2021, 1, 15))));

        Cohort cohort = build(recipe);

        assertThat(cohort.patients()).isEqualTo(3);
        assertThat(cohort.followUp().time(2)).isEqualTo(14);
        assertThat(cohort.followUp().hadEvent(2)).isFalse();
        assertThat(cohort.followUp().hadEvent(1)).isTrue();
        assertThat(cohort.exclusions())
                .containsExactly(new Exclusion(5, "start", "2021-06-01", ExclusionReason.START_AFTER_CUT_OFF));
    }

    @Test
    void countsAgeInCompletedYears() {
        Registry derived = CohortRecipe.of(DEFINITION)
                .deriving(new Derivation.TimeBetween("age", "Age", "birth", "start", TimeUnit.YEARS, true))
                .derive(REGISTRY);

        assertThat(texts(derived, "age")).containsExactly("59", "70", "", "50");
    }

    @Test
    void cutsANumberIntoOrderedGroupsTheValueItselfAbove() {
        Registry derived = CohortRecipe.of(DEFINITION)
                .deriving(new Derivation.Cut("group", "Group", "size", List.of(6.0), List.of("small", "large")))
                .derive(REGISTRY);

        assertThat(texts(derived, "group")).containsExactly("small", "large", "", "large");
    }

    @Test
    void mergesLevelsUnderOneName() {
        Registry derived = CohortRecipe.of(DEFINITION)
                .deriving(new Derivation.Merged("gone", "Gone", "status", Map.of("dead", "gone", "other", "gone")))
                .derive(REGISTRY);

        assertThat(texts(derived, "gone")).containsExactly("alive", "gone", "gone", "gone");
    }

    @Test
    void combinesTreatmentsIntoGroupsByTheFirstRuleThatFits() {
        Derivation.Combined treatment = new Derivation.Combined(
                "treatment", "Treatment",
                List.of(
                        new Derivation.Combined.Rule(Map.of("surgery", "Yes", "chemo", "Yes"), "both"),
                        new Derivation.Combined.Rule(Map.of("surgery", "Yes"), "surgery")),
                "none");

        Registry derived = CohortRecipe.of(DEFINITION).deriving(treatment).derive(REGISTRY);

        assertThat(texts(derived, "treatment")).containsExactly("none", "surgery", "both", "");
    }

    @Test
    void doesNotMakeAVariableWhoseSourceIsNotThere() {
        Registry derived = CohortRecipe.of(DEFINITION)
                .deriving(new Derivation.Cut("group", "Group", "weight", List.of(6.0), List.of("low", "high")))
                .derive(REGISTRY);

        assertThat(derived.find("group")).isEmpty();
    }

    private static Cohort build(CohortRecipe recipe) {
        return ((CohortOutcome.Made) CohortBuilder.build(REGISTRY, recipe, UnreadableCells.none())).cohort();
    }

    private static List<String> texts(Registry registry, String name) {
        Column column = registry.find(name).orElseThrow();
        return java.util.stream.IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    private static DateColumn date(String name, String... days) {
        int[] epochDays = new int[days.length];
        for (int row = 0; row < days.length; row++) {
            epochDays[row] = days[row].isEmpty()
                    ? DateColumn.MISSING
                    : (int) LocalDate.parse(days[row]).toEpochDay();
        }
        return new DateColumn(name, name, epochDays);
    }

    private static CategoryColumn category(String name, boolean ordered, String... values) {
        List<String> levels =
                java.util.Arrays.stream(values).filter(value -> !value.isEmpty()).distinct().toList();
        int[] codes = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            codes[row] = levels.indexOf(values[row]);
        }
        return new CategoryColumn(
                name, name, levels.stream().map(level -> new CategoryColumn.Level(level, level)).toList(), ordered, false, codes);
    }

    @Test
    void keepsAVariableBeforeThoseMadeFromItWhenItIsChanged() {
        CohortRecipe recipe = CohortRecipe.of(DEFINITION)
                .deriving(new Derivation.TimeBetween("age", "Age", "birth", "start", TimeUnit.YEARS, true))
                .deriving(new Derivation.Cut("age_group", "Age group", "age", List.of(60.0), List.of("young", "old")));

        CohortRecipe changed = recipe.deriving(new Derivation.TimeBetween("age", "Age", "birth", "end", TimeUnit.YEARS, true));

        assertThat(changed.derivations()).extracting(step -> step.decision().name()).containsExactly("age", "age_group");
        assertThat(changed.derive(REGISTRY).find("age_group")).isPresent();
    }

    @Test
    void movesAVariableBehindItsNewSource() {
        CohortRecipe recipe = CohortRecipe.of(DEFINITION)
                .deriving(new Derivation.Cut("group", "Group", "size", List.of(5.0), List.of("small", "large")))
                .deriving(new Derivation.TimeBetween("age", "Age", "birth", "start", TimeUnit.YEARS, true));

        CohortRecipe changed = recipe.deriving(new Derivation.Cut("group", "Group", "age", List.of(60.0), List.of("young", "old")));

        assertThat(changed.derivations()).extracting(step -> step.decision().name()).containsExactly("age", "group");
        assertThat(changed.derive(REGISTRY).find("group")).isPresent();
    }
}
