package org.riskset.ui.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Derivation;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointName;
import org.riskset.cohort.Grouping;
import org.riskset.cohort.filter.Filter;
import org.riskset.study.SampleStudies;
import org.riskset.study.Study;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.task.JobRunner;

class CohortModelTest {
    private static final Filter EARLY = new Filter.OneOf("stage", List.of("IVA"), true);

    private final OpenStudy openStudy = new OpenStudy();
    private CohortModel model;

    @BeforeEach
    void openSample() throws Exception {
        openStudy.open(SampleStudies.sample());
        model = new CohortModel(openStudy, new JobRunner(Runnable::run, Runnable::run));
    }

    @Test
    void filtersAtOnceAndCanBeUndone() {
        assertThat(model.add(EARLY, "filter")).isTrue();
        assertThat(patients()).isEqualTo(10);

        openStudy.undo();

        assertThat(patients()).isEqualTo(31);
        assertThat(model.filters()).isEmpty();
    }

    @Test
    void switchesAFilterOffWithoutForgettingIt() {
        model.add(EARLY, "filter");

        model.switchFilter(0, false, "off");

        assertThat(patients()).isEqualTo(31);
        assertThat(model.filters()).hasSize(1);
    }

    @Test
    void refusesAFilterThatLeavesNobodyAndSaysSo() {
        boolean made = model.add(new Filter.Within("tumour_size_cm", Optional.of("100"), Optional.empty()), "filter");

        assertThat(made).isFalse();
        assertThat(patients()).isEqualTo(31);
        assertThat(model.refusalProperty().get().map(CohortOutcome.NotMade::problem))
                .contains(CohortOutcome.Problem.EVERYBODY_FILTERED);
        assertThat(openStudy.canUndoProperty().get()).isFalse();
    }

    @Test
    void offersADerivedVariableInTheTables() {
        model.derive(
                new Derivation.Cut("age_group", "Age group", "age_at_diagnosis", List.of(60.0), List.of("young", "old")), "cut");

        assertThat(study().cohort().registry().find("age_group")).isPresent();
        assertThat(study().tables().find("age_group")).isPresent();
    }

    @Test
    void forgetsTheGroupingByAVariableThatIsTakenAway() {
        model.derive(
                new Derivation.Cut("age_group", "Age group", "age_at_diagnosis", List.of(60.0), List.of("young", "old")), "cut");
        openStudy.edit("group", study -> study.withPlan(
                study.plan().withGrouping(Grouping.ByLevels.of("age_group"), CutPointOrigin.FIXED_IN_ADVANCE)));

        model.forget("age_group", "remove");

        assertThat(study().plan()).isEqualTo(AnalysisPlan.WHOLE_COHORT);
        assertThat(study().tables().find("age_group")).isEmpty();
    }

    private Study study() {
        return openStudy.get().orElseThrow();
    }

    @Test
    void followsAnotherEndpointAndTakesItBack() {
        EndpointName early = new EndpointName(EndpointName.Kind.OTHER, "Death within the data of 2018");
        Endpoint overall = model.endpoints().getFirst();
        Endpoint cut = new Endpoint(early, overall.time(), overall.status(), Optional.of(LocalDate.of(2018, 12, 31)));

        assertThat(model.putEndpoint(Optional.empty(), cut, "endpoint")).isTrue();
        assertThat(model.endpointInForce()).contains(early);
        assertThat(patients()).isLessThan(31);
        assertThat(model.follow(EndpointName.OVERALL_SURVIVAL, "back")).isTrue();
        assertThat(patients()).isEqualTo(31);
        assertThat(openStudy.history()).containsExactly("back", "endpoint");

        openStudy.undo();
        openStudy.undo();

        assertThat(model.endpoints()).containsExactly(overall);
    }

    @Test
    void keepsTheEndpointInForceWhereNobodyHasTheOther() {
        Endpoint overall = model.endpoints().getFirst();
        Endpoint none = new Endpoint(
                EndpointName.of(EndpointName.Kind.DISEASE_FREE_SURVIVAL),
                overall.time(),
                overall.status(),
                Optional.of(LocalDate.of(1990, 1, 1)));

        assertThat(model.putEndpoint(Optional.empty(), none, "endpoint")).isFalse();

        assertThat(model.endpointInForce()).contains(EndpointName.OVERALL_SURVIVAL);
        assertThat(model.refusalProperty().get().map(CohortOutcome.NotMade::problem))
                .contains(CohortOutcome.Problem.NO_USABLE_ROW);
    }

    @Test
    void takesAnEndpointAwayButNeverTheLast() {
        Endpoint overall = model.endpoints().getFirst();
        EndpointName other = EndpointName.of(EndpointName.Kind.PROGRESSION_FREE_SURVIVAL);
        model.putEndpoint(
                Optional.empty(), new Endpoint(other, overall.time(), overall.status(), Optional.empty()), "endpoint");

        model.removeEndpoint(other, "remove");
        model.removeEndpoint(EndpointName.OVERALL_SURVIVAL, "remove");

        assertThat(model.endpoints()).containsExactly(overall);
        assertThat(model.endpointInForce()).contains(EndpointName.OVERALL_SURVIVAL);
    }

    private int patients() {
        return study().cohort().patients();
    }
}
