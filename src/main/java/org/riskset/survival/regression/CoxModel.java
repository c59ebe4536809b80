package org.riskset.survival.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.OrderedFollowUp;

/// Proportional hazards regression on covariates, fitted by maximum partial likelihood.
///
/// Patients with a missing covariate are left out. Redundant columns are set aside and named, and coefficients that run
/// to infinity are said to. Agrees with `coxph(Surv(time, event) ~ x + ... + strata(s), ties = ...)` of R and, with
/// Breslow's ties, with SPSS `COXREG`. Source: Cox (1972, 1975); Therneau & Grambsch (2000). Immutable.
public final class CoxModel {
    private final Specification specification;
    private final CoxDesign design;
    private final Orthogonal orthogonal;
    private final RiskSetSweep sweep;
    private final CoxFit fit;
    private final double[] beta;
    private final double[][] covariance;
    private final boolean[] diverging;

    /// What was asked for: kept so that models without one of the terms can be fitted.
    private record Specification(
            OrderedFollowUp followUp, List<Covariate> covariates, int[] stratumOfPatient, int strata, Ties ties) {}

    private CoxModel(
            Specification specification,
            CoxDesign design,
            Orthogonal orthogonal,
            ColumnSweep likelihood,
            CoxLikelihood atZero) {
        this.specification = specification;
        this.design = design;
        this.orthogonal = orthogonal;
        this.sweep = new RiskSetSweep(design, orthogonal.z(), specification.ties());
        this.fit = CoxFit.of(likelihood, atZero, SampleStart.of(design, orthogonal, sample -> fitted(specification, sample)));
        this.beta = orthogonal.coefficients(fit.gamma());
        this.covariance = LinearSystem.of(fit.atFit().information)
                .map(LinearSystem::inverse)
                .map(orthogonal::covariance)
                .orElseGet(() -> new double[beta.length][beta.length]);
        this.diverging = fit.direction().map(orthogonal::running).orElseGet(() -> new boolean[beta.length]);
    }

    /// Fits a model without strata.
    public static CoxResult fit(OrderedFollowUp followUp, List<Covariate> covariates, Ties ties) {
        return fit(followUp, covariates, new int[followUp.cohortSize()], 1, ties);
    }

    /// Fits a model, with a baseline hazard of its own for every stratum.
    ///
    /// O(patients x columns^2) per Newton step, after O(patients x columns^2) of preparation.
    ///
    /// @param covariates       at least one, each with a value per patient of the cohort
    /// @param stratumOfPatient stratum of every patient, `0 .. strata - 1`, or -1 for a patient to leave out
    /// @param strata           number of strata, at least 1
    /// @throws IllegalArgumentException if lengths differ from the cohort's or a code is out of range
    public static CoxResult fit(
            OrderedFollowUp followUp, List<Covariate> covariates, int[] stratumOfPatient, int strata, Ties ties) {
        Specification specification =
                new Specification(followUp, List.copyOf(covariates), stratumOfPatient.clone(), strata, ties);
        CoxDesign design = new CoxDesign(followUp, covariates, stratumOfPatient, strata);
        return fitted(specification, design);
    }

    private static CoxResult fitted(Specification specification, CoxDesign design) {
        if (design.rows() == 0) {
            return new CoxResult.NotFitted(CoxResult.Reason.NO_COMPLETE_PATIENTS, List.of());
        }
        if (design.events() == 0) {
            return new CoxResult.NotFitted(CoxResult.Reason.NO_EVENTS, List.of());
        }
        return fitInformative(specification, design);
    }

    /// Sets aside, one after the other, the columns that no risk set with an event tells apart, and fits the rest.
    private static CoxResult fitInformative(Specification specification, CoxDesign design) {
        Set<Integer> uninformative = new HashSet<>();
        while (true) {
            Orthogonal orthogonal = Orthogonal.of(design, uninformative);
            if (orthogonal.size() == 0) {
                return new CoxResult.NotFitted(CoxResult.Reason.NO_COLUMNS, orthogonal.dropped());
            }
            ColumnSweep sweep = new ColumnSweep(design, orthogonal.z(), specification.ties());
            CoxLikelihood none = sweep.at(new double[orthogonal.size()]);
            int without = SequentialPivots.firstWithoutInformation(none.information, design.events());
            if (without < 0) {
                return new CoxResult.Fitted(new CoxModel(specification, design, orthogonal, sweep, none));
            }
            uninformative.add(orthogonal.column(without));
        }
    }

    /// The coefficient of a column of the design; 0 where it has none.
    double coefficient(int designColumn) {
        int kept = orthogonal.keptColumn(designColumn);
        return kept < 0 ? 0 : beta[kept];
    }

    /// Number of patients in the model.
    public int patients() {
        return design.rows();
    }

    /// Number of events in the model.
    public int events() {
        return design.events();
    }

    /// Treatment of tied events.
    public Ties ties() {
        return specification.ties();
    }

    /// Every column of the design in the order of the covariates and their levels, with 95 % limits.
    public List<CoxCoefficient> coefficients() {
        return coefficients(ConfidenceLevel.NINETY_FIVE);
    }

    /// Every column of the design in the order of the covariates and their levels.
    public List<CoxCoefficient> coefficients(ConfidenceLevel level) {
        CoxCoefficient[] all = new CoxCoefficient[design.columns().size()];
        for (DroppedColumn dropped : orthogonal.dropped()) {
            all[design.columns().indexOf(dropped.column())] =
                    new CoxCoefficient.Dropped(dropped.column(), dropped.reason());
        }
        for (int j = 0; j < beta.length; j++) {
            Covariate.Column column = design.columns().get(orthogonal.column(j));
            all[orthogonal.column(j)] = diverging[j]
                    ? new CoxCoefficient.Diverges(column, directionOf(j))
                    : new CoxCoefficient.Estimated(
                            column, HazardRatio.of(beta[j], Math.sqrt(covariance[j][j]), level));
        }
        return List.of(all);
    }

    private GroupHazard.Direction directionOf(int kept) {
        return beta[kept] > 0 ? GroupHazard.Direction.TO_INFINITY : GroupHazard.Direction.TO_ZERO;
    }

    /// Whether some coefficient runs to infinity, so that Wald tests and limits mean nothing.
    public boolean hasDivergingCoefficient() {
        return fit.direction().isPresent();
    }

    /// Columns that were set aside.
    public List<DroppedColumn> dropped() {
        return List.copyOf(orthogonal.dropped());
    }

    /// Columns that have a coefficient, in order; covariance and residuals refer to them.
    public List<Covariate.Column> estimatedColumns() {
        List<Covariate.Column> columns = new ArrayList<>();
        for (int j = 0; j < beta.length; j++) {
            columns.add(design.columns().get(orthogonal.column(j)));
        }
        return List.copyOf(columns);
    }

    /// Covariance of two estimated coefficients. R `vcov(fit)`.
    public double covariance(int estimated, int other) {
        return covariance[estimated][other];
    }

    /// Partial log-likelihood with no covariate effect.
    public double nullLogLikelihood() {
        return fit.nullLogLikelihood();
    }

    /// Maximum of the partial log-likelihood, or its limit within 1e-9 where a coefficient runs to infinity.
    public double logLikelihood() {
        return fit.atFit().logLikelihood();
    }

    /// Number of coefficients.
    public int degreesOfFreedom() {
        return beta.length;
    }

    /// Akaike's criterion, `-2 log likelihood + 2 df`.
    public double aic() {
        return -2 * logLikelihood() + 2 * degreesOfFreedom();
    }

    /// Schwarz's criterion with the number of events, `-2 log likelihood + df log(events)` (Volinsky & Raftery 2000).
    public double bic() {
        return -2 * logLikelihood() + degreesOfFreedom() * Math.log(events());
    }

    /// Likelihood-ratio test of no covariate effect; stands also where coefficients diverge.
    public ChiSquareTest likelihoodRatio() {
        return ChiSquareTest.of(Math.max(0, 2 * (logLikelihood() - nullLogLikelihood())), degreesOfFreedom());
    }

    /// Wald test of no covariate effect; empty where a coefficient runs to infinity.
    public Optional<ChiSquareTest> wald() {
        if (hasDivergingCoefficient()) {
            return Optional.empty();
        }
        double statistic = 0; // g'Ig in orthogonal coordinates: no inverse, and no matter how the covariates are scaled
        for (int j = 0; j < beta.length; j++) {
            statistic += fit.gamma()[j] * CoxFit.dot(fit.atFit().information[j], fit.gamma());
        }
        return Optional.of(ChiSquareTest.of(statistic, degreesOfFreedom()));
    }

    /// Score test of no covariate effect: the log-rank test, but for the tie correction, if there is one grouping.
    public ChiSquareTest score() {
        return ChiSquareTest.of(fit.scoreStatistic(), degreesOfFreedom());
    }

    /// Likelihood-ratio test of leaving out one covariate, fitted anew on the same patients; empty if it has no
    /// coefficient. R `drop1(fit, test = "Chisq")`.
    public Optional<ChiSquareTest> termTest(int covariate) {
        int columns = 0;
        for (Covariate.Column column : estimatedColumns()) {
            columns += column.covariate() == covariate ? 1 : 0;
        }
        if (columns == 0) {
            return Optional.empty();
        }
        List<Covariate> rest = new ArrayList<>(specification.covariates());
        Covariate left = rest.remove(covariate);
        int[] strata = specification.stratumOfPatient().clone();
        for (int i = 0; i < strata.length; i++) {
            strata[i] = left.isKnown(i) ? strata[i] : -1;
        }
        CoxResult without =
                fit(specification.followUp(), rest, strata, specification.strata(), specification.ties());
        double smaller =
                switch (without) {
                    case CoxResult.Fitted(CoxModel model) -> model.logLikelihood();
                    case CoxResult.NotFitted _ -> nullLogLikelihood();
                };
        double fewer = without instanceof CoxResult.Fitted(CoxModel model) ? model.degreesOfFreedom() : 0;
        int freedom = (int) (degreesOfFreedom() - fewer);
        return freedom < 1
                ? Optional.empty()
                : Optional.of(ChiSquareTest.of(Math.max(0, 2 * (logLikelihood() - smaller)), freedom));
    }

    /// Limits and tests of every estimated column from the profile of the partial likelihood.
    public List<ProfiledRatio> profileRatios(ConfidenceLevel level) {
        return ProfiledModel.ratios(
                design,
                orthogonal,
                other -> new ColumnSweep(design, other.z(), ties()),
                diverging,
                level);
    }

    /// Firth's penalised fit on the same patients and columns: finite where a coefficient runs to infinity.
    ///
    /// Limits and tests come from the profile of the penalised likelihood. Source: Heinze & Schemper (2001). Agrees, with
    /// Breslow's ties, with `coxphf::coxphf` of R.
    public List<ProfiledRatio> firthRatios(ConfidenceLevel level) {
        return ProfiledModel.ratios(
                design,
                orthogonal,
                other -> new FirthLikelihood(
                        new ColumnSweep(design, other.z(), ties()), design, ties()),
                new boolean[beta.length],
                level);
    }

    /// Harrell's C of the model. O(n log n).
    public Concordance concordance() {
        return Concordance.of(design, sweep.linear(fit.gamma()));
    }

    /// Tests of proportional hazards per covariate and for the whole model. R `cox.zph(fit, transform)`.
    public CoxProportionalHazards proportionalHazards(TimeTransform transform) {
        if (hasDivergingCoefficient()) {
            return CoxProportionalHazards.notTested(
                    specification.covariates().size(), ProportionalHazards.Reason.NO_HAZARD_RATIO);
        }
        return CoxProportionalHazards.of(
                design, orthogonal, sweep, fit.gamma(), transform, specification.covariates().size());
    }

    /// Residuals of every patient in the model.
    public CoxResiduals residuals() {
        return CoxResiduals.of(design, orthogonal, sweep, fit.gamma(), covariance);
    }

    /// Cumulative baseline hazard and the survival predicted from it.
    public CoxBaseline baseline() {
        return CoxBaseline.of(design, orthogonal, sweep, fit.gamma(), covariance);
    }

    @Override
    public String toString() {
        return "CoxModel[" + patients() + " patients, " + events() + " events, coefficients " + Arrays.toString(beta)
                + "]";
    }
}
