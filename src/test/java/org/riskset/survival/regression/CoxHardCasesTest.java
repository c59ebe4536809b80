package org.riskset.survival.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.reference.ReferenceSet;

class CoxHardCasesTest {
    private static final ConfidenceLevel LEVEL = ConfidenceLevel.NINETY_FIVE;

    private static CoxModel fitted(OrderedFollowUp followUp, Covariate... covariates) {
        CoxResult result = CoxModel.fit(followUp, List.of(covariates), Ties.EFRON);
        assertThat(result).isInstanceOf(CoxResult.Fitted.class);
        return ((CoxResult.Fitted) result).model();
    }

    private static HazardRatio ratio(CoxModel model, int column) {
        assertThat(model.coefficients().get(column)).isInstanceOf(CoxCoefficient.Estimated.class);
        return ((CoxCoefficient.Estimated) model.coefficients().get(column)).hazardRatio();
    }

    @ParameterizedTest
    @CsvSource({"1, 1e9", "1, -1e9", "1e-8, 0", "1e8, 0", "1e-8, 5", "1e150, 0", "1e-150, 0"})
    void doesNotDependOnOffsetAndScaleOfACovariate(double scale, double offset) {
        // given
        ReferenceSet lung = ReferenceSet.named("lung");
        double[] age = lung.numbers("age");
        double[] moved = Arrays.stream(age).map(value -> value * scale + offset).toArray();

        // when
        HazardRatio plain = ratio(fitted(lung.ordered(), new Covariate.Continuous(age)), 0);
        CoxModel model = fitted(lung.ordered(), new Covariate.Continuous(moved));

        // then the coefficient only changes its unit; digits lost are those the moved numbers no longer hold
        double held = Math.max(1e-9, 1e-14 * Math.abs(offset) / scale);
        assertThat(ratio(model, 0).coefficient() * scale)
                .isCloseTo(plain.coefficient(), Percentage.withPercentage(100 * held));
        assertThat(ratio(model, 0).z()).isCloseTo(plain.z(), Percentage.withPercentage(100 * held));
        assertThat(model.wald().orElseThrow().chiSquare()).isCloseTo(plain.z() * plain.z(), within(1e-5));
    }

    @Test
    void namesConstantAndRedundantColumns() {
        // given
        ReferenceSet lung = ReferenceSet.named("lung");
        double[] age = lung.numbers("age");
        double[] constant = new double[age.length];
        Arrays.fill(constant, 3.7);
        double[] twice = Arrays.stream(age).map(value -> 2 * value + 1).toArray();
        int[] sex = lung.codes("sex", List.of("Female", "Male"));
        double[] male = Arrays.stream(sex).asDoubleStream().toArray();

        // when
        CoxModel model = fitted(
                lung.ordered(),
                new Covariate.Continuous(constant),
                new Covariate.Continuous(age),
                new Covariate.Continuous(twice),
                new Covariate.Categorical(sex, 2, 0),
                new Covariate.Continuous(male));

        // then
        assertThat(model.dropped().stream().map(column -> column.column().covariate()))
                .containsExactly(0, 2, 4);
        assertThat(model.dropped().stream().map(DroppedColumn::reason))
                .containsExactly(
                        DroppedColumn.Reason.CONSTANT,
                        DroppedColumn.Reason.EXPLAINED_BY_OTHERS,
                        DroppedColumn.Reason.EXPLAINED_BY_OTHERS);
        assertThat(ratio(model, 1).coefficient())
                .isCloseTo(
                        ratio(fitted(lung.ordered(), new Covariate.Continuous(age), new Covariate.Categorical(sex, 2, 0)), 0)
                                .coefficient(),
                        within(1e-12));
    }

    @Test
    void keepsDigitsOfNearlyCollinearCovariates() {
        // given two covariates that differ in their fifth digit: their difference is a covariate of its own
        ReferenceSet lung = ReferenceSet.named("lung");
        double[] age = lung.numbers("age");
        Random random = new Random(5);
        double[] noise = random.doubles(age.length).map(value -> value - 0.5).toArray();
        double[] near =
                IntStream.range(0, age.length).mapToDouble(i -> age[i] + 1e-4 * noise[i]).toArray();

        // when
        CoxModel collinear = fitted(lung.ordered(), new Covariate.Continuous(age), new Covariate.Continuous(near));
        CoxModel separate = fitted(lung.ordered(), new Covariate.Continuous(age), new Covariate.Continuous(noise));

        // then the fit is the same model in other coordinates
        assertThat(collinear.logLikelihood()).isCloseTo(separate.logLikelihood(), within(1e-9));
        assertThat(ratio(collinear, 1).coefficient() * 1e-4)
                .isCloseTo(ratio(separate, 1).coefficient(), Percentage.withPercentage(1e-6));
        assertThat(ratio(collinear, 1).z()).isCloseTo(ratio(separate, 1).z(), Percentage.withPercentage(1e-6));
    }

    @Test
    void namesACoefficientThatRunsToInfinityAndOffersFirth() {
        // given a marker that only those with early events carry
        double[] times = IntStream.rangeClosed(1, 20).asDoubleStream().toArray();
        boolean[] events = new boolean[20];
        Arrays.fill(events, true);
        double[] marker = IntStream.range(0, 20).mapToDouble(i -> i < 6 ? 1 : 0).toArray();
        double[] other = IntStream.range(0, 20).mapToDouble(i -> (i * 7) % 5).toArray();
        OrderedFollowUp followUp = OrderedFollowUp.of(new FollowUp(times, events));

        // when
        CoxModel model = fitted(followUp, new Covariate.Continuous(marker), new Covariate.Continuous(other));
        ProfiledRatio profiled = model.profileRatios(LEVEL).getFirst();
        ProfiledRatio firth = model.firthRatios(LEVEL).getFirst();

        // then
        assertThat(model.coefficients().getFirst())
                .isEqualTo(new CoxCoefficient.Diverges(
                        model.estimatedColumns().getFirst(), GroupHazard.Direction.TO_INFINITY));
        assertThat(model.coefficients().get(1)).isInstanceOf(CoxCoefficient.Estimated.class);
        assertThat(model.wald()).isEmpty();
        assertThat(profiled.coefficient()).isEmpty();
        assertThat(profiled.upper()).isEmpty();
        assertThat(profiled.lower().orElseThrow()).isGreaterThan(1);
        assertThat(profiled.test().pValue()).isLessThan(0.01);
        assertThat(firth.coefficient().orElseThrow()).isBetween(2.0, 8.0);
        assertThat(firth.lower().orElseThrow()).isGreaterThan(1);
    }

    @Test
    void penalisedScoreIsTheSlopeOfThePenalisedLikelihood() {
        // given a model with ties, at an arbitrary point
        ReferenceSet veteran = ReferenceSet.named("veteran");
        CoxDesign design = new CoxDesign(
                veteran.ordered(),
                List.of(new Covariate.Continuous(veteran.numbers("karno")), new Covariate.Continuous(veteran.numbers("age"))),
                new int[veteran.size()],
                1);
        Orthogonal orthogonal = Orthogonal.of(design, Set.of());
        for (Ties ties : Ties.values()) {
            FirthLikelihood likelihood = new FirthLikelihood(
                    new ColumnSweep(design, orthogonal.z(), ties), design, ties);
            double[] at = {-0.3, 0.2};

            // when
            double slope = (likelihood.at(new double[] {-0.3 + 1e-5, 0.2}).logLikelihood()
                            - likelihood.at(new double[] {-0.3 - 1e-5, 0.2}).logLikelihood())
                    / 2e-5;

            // then
            assertThat(likelihood.at(at).score[0]).isCloseTo(slope, within(1e-6));
        }
    }

    @Test
    void profileLimitsSurroundTheMaximumWhereEverythingIsRegular() {
        // given
        ReferenceSet lung = ReferenceSet.named("lung");
        CoxModel model = fitted(
                lung.ordered(), new Covariate.Categorical(lung.codes("sex", List.of("Female", "Male")), 2, 0));

        // when
        ProfiledRatio profiled = model.profileRatios(LEVEL).getFirst();

        // then profile and Wald limits are close in a sample of this size, and the test is the model's own
        HazardRatio wald = ratio(model, 0);
        assertThat(profiled.coefficient().orElseThrow()).isCloseTo(wald.coefficient(), within(1e-9));
        assertThat(profiled.lower().orElseThrow()).isCloseTo(wald.limits().lower(), within(0.02));
        assertThat(profiled.upper().orElseThrow()).isCloseTo(wald.limits().upper(), within(0.03));
        assertThat(profiled.test().chiSquare()).isCloseTo(model.likelihoodRatio().chiSquare(), within(1e-8));
    }

    @Test
    void explainsThatNobodyHadTheEvent() {
        OrderedFollowUp followUp =
                OrderedFollowUp.of(new FollowUp(new double[] {1, 2, 3}, new boolean[3]));

        CoxResult result =
                CoxModel.fit(followUp, List.of(new Covariate.Continuous(new double[] {1, 2, 3})), Ties.EFRON);

        assertThat(result).isEqualTo(new CoxResult.NotFitted(CoxResult.Reason.NO_EVENTS, List.of()));
    }

    @Test
    void explainsThatNobodyIsComplete() {
        OrderedFollowUp followUp = OrderedFollowUp.of(new FollowUp(new double[] {1, 2}, new boolean[] {true, true}));

        CoxResult result = CoxModel.fit(
                followUp, List.of(new Covariate.Continuous(new double[] {Double.NaN, Double.NaN})), Ties.BRESLOW);

        assertThat(result).isEqualTo(new CoxResult.NotFitted(CoxResult.Reason.NO_COMPLETE_PATIENTS, List.of()));
    }

    @Test
    void setsAsideWhatNoRiskSetTellsApart() {
        // given a covariate that varies only among patients censored before the first event
        OrderedFollowUp followUp = OrderedFollowUp.of(
                new FollowUp(new double[] {1, 2, 3, 4, 5}, new boolean[] {false, false, true, true, false}));

        // when
        CoxModel model = fitted(
                followUp,
                new Covariate.Continuous(new double[] {1, 0, 0, 0, 0}),
                new Covariate.Continuous(new double[] {2, 1, 2, 3, 2.5}));

        // then
        assertThat(model.dropped().stream().map(DroppedColumn::reason))
                .containsExactly(DroppedColumn.Reason.NO_INFORMATION);
    }

    @Test
    void copesWithStrataOfOnePatientAndFiveHundredTiedTimes() {
        // given 500 events at one time and ten strata of one patient
        Random random = new Random(3);
        double[] times = new double[600];
        boolean[] events = new boolean[600];
        double[] x = new double[600];
        int[] stratum = new int[600];
        for (int i = 0; i < 600; i++) {
            times[i] = i < 500 ? 5 : 10;
            events[i] = i < 500;
            x[i] = random.nextGaussian() + (i < 500 ? 0.3 : 0);
            stratum[i] = i < 590 ? 0 : i - 589;
        }
        OrderedFollowUp followUp = OrderedFollowUp.of(new FollowUp(times, events));

        // when
        CoxResult result =
                CoxModel.fit(followUp, List.of(new Covariate.Continuous(x)), stratum, 11, Ties.EFRON);

        // then
        CoxModel model = ((CoxResult.Fitted) result).model();
        assertThat(ratio(model, 0).standardError()).isPositive().isFinite();
        assertThat(model.concordance().tiedTime() + model.concordance().tiedBoth()).isEqualTo(500 * 499 / 2.0);
        assertThat(model.residuals().size()).isEqualTo(600);
    }
}
