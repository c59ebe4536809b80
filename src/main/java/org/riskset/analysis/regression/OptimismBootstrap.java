package org.riskset.analysis.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.riskset.cohort.Cohort;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.FollowUp;
import org.riskset.survival.OrderedFollowUp;
import org.riskset.survival.regression.Concordance;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResult;

/// How much of a model's concordance is owed to its having been fitted to the same patients.
///
/// The model is fitted anew to patients drawn with replacement; optimism is the mean of its concordance among the drawn
/// minus its concordance among the patients of the study. Source: Harrell, Lee & Mark (1996), section 5.3. Seeded: the
/// same model gives the same answer.
public final class OptimismBootstrap {
    /// Draws usual for this purpose (Harrell 2015, section 5.3).
    public static final int DRAWS = 200;

    private static final long SEED = 20_260_101;

    private final Cohort cohort;
    private final RegressionPlan.Model plan;
    private final List<ModelFactor> factors;
    private final int[] strata;
    private final int strataCount;
    private final int[] complete;

    /// @param apparent    concordance of the model among the patients it was fitted to
    /// @param optimism    what it owes to that
    /// @param usableDraws draws in which the model could be fitted
    public record Optimism(double apparent, double optimism, int usableDraws) {
        /// What the concordance would be among new patients.
        public double corrected() {
            return apparent - optimism;
        }
    }

    private OptimismBootstrap(
            Cohort cohort, RegressionPlan.Model plan, List<ModelFactor> factors, FittedModels.Strata strata) {
        this.cohort = cohort;
        this.plan = plan;
        this.factors = factors;
        this.strata = strata.codes();
        this.strataCount = strata.count();
        this.complete = IntStream.range(0, cohort.patients())
                .filter(patient -> this.strata[patient] >= 0
                        && factors.stream().allMatch(factor -> factor.isKnown(patient)))
                .toArray();
    }

    /// Runs the draws.
    ///
    /// @param progress  told the share done
    /// @param cancelled asked before every draw
    /// @return empty if it was cancelled, the model cannot be fitted, or no draw could be used
    public static Optional<Optimism> run(
            Cohort cohort, RegressionPlan.Model plan, DoubleConsumer progress, BooleanSupplier cancelled) {
        Optional<FittedModels.Strata> strata = FittedModels.Strata.of(cohort, plan.strata());
        List<ModelFactor> factors = plan.factors().stream()
                .flatMap(factor -> ModelFactor.of(cohort, factor).stream())
                .toList();
        return factors.isEmpty() || factors.size() < plan.factors().size()
                ? Optional.empty()
                : strata.flatMap(known -> new OptimismBootstrap(cohort, plan, factors, known).run(progress, cancelled));
    }

    private Optional<Optimism> run(DoubleConsumer progress, BooleanSupplier cancelled) {
        Optional<double[]> own = fit(complete);
        if (own.isEmpty()) {
            return Optional.empty();
        }
        List<int[]> draws = draws(complete.length);
        double sum = 0;
        int usable = 0;
        for (int draw = 0; draw < DRAWS && !cancelled.getAsBoolean(); draw++) {
            int[] drawn = Arrays.stream(draws.get(draw)).map(i -> complete[i]).toArray();
            Optional<double[]> coefficients = fit(drawn);
            if (coefficients.isPresent()) {
                sum += concordance(drawn, coefficients.get()) - concordance(complete, coefficients.get());
                usable++;
            }
            progress.accept((draw + 1.0) / DRAWS);
        }
        return cancelled.getAsBoolean() || usable == 0
                ? Optional.empty()
                : Optional.of(new Optimism(concordance(complete, own.get()), sum / usable, usable));
    }

    /// Which of so many patients are drawn, each time as many as there are.
    static List<int[]> draws(int patients) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<int[]> draws = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            draws.add(random.ints(patients, 0, patients).toArray());
        }
        return draws;
    }

    /// Coefficients of a model of chosen patients, one per column; a column that was set aside has 0. Empty where there is
    /// no finite model.
    private Optional<double[]> fit(int[] patients) {
        int[] ofPatient = Arrays.stream(patients).map(patient -> strata[patient]).toArray();
        CoxResult result = CoxModel.fit(
                followUp(patients),
                factors.stream().map(factor -> factor.covariate(patients)).toList(),
                ofPatient,
                strataCount,
                plan.ties());
        return result instanceof CoxResult.Fitted fitted && !fitted.model().hasDivergingCoefficient()
                ? Optional.of(fitted.model().coefficients(ConfidenceLevel.NINETY_FIVE).stream()
                        .mapToDouble(column -> column instanceof CoxCoefficient.Estimated estimated
                                ? estimated.hazardRatio().coefficient()
                                : 0)
                        .toArray())
                : Optional.empty();
    }

    private OrderedFollowUp followUp(int[] patients) {
        double[] times = new double[patients.length];
        boolean[] events = new boolean[patients.length];
        for (int i = 0; i < patients.length; i++) {
            times[i] = cohort.followUp().time(patients[i]);
            events[i] = cohort.followUp().hadEvent(patients[i]);
        }
        return OrderedFollowUp.of(new FollowUp(times, events));
    }

    private double concordance(int[] patients, double[] coefficients) {
        double[] risk = Arrays.stream(patients).mapToDouble(patient -> risk(patient, coefficients)).toArray();
        int[] ofPatient = Arrays.stream(patients).map(patient -> strata[patient]).toArray();
        return Concordance.ofRisk(followUp(patients), risk, ofPatient, strataCount).estimate();
    }

    private double risk(int patient, double[] coefficients) {
        double risk = 0;
        int column = 0;
        for (ModelFactor factor : factors) {
            if (factor.isContinuous()) {
                risk += factor.value(patient) * coefficients[column];
                column++;
            } else {
                int code = factor.code(patient);
                if (code != factor.reference()) {
                    risk += coefficients[column + code - (code > factor.reference() ? 1 : 0)];
                }
                column += factor.groups().size() - 1;
            }
        }
        return risk;
    }
}
