package org.riskset.survival.regression;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.competing.CompetingFollowUp;

/// Regression of the cumulative incidence of one cause: proportional subdistribution hazards.
///
/// Its ratios say how covariates change the probability of the cause, other causes being able to come first; a Cox model
/// with the others censored says how they change its rate. Source: Fine & Gray (1999). Agrees with `cmprsk::crr` of R;
/// `finegray` and `coxph` of R's survival differ in the third or fourth digit where events and censorings share a time,
/// because they count patients with an event as no longer at risk of censoring then. Immutable.
public final class FineGrayModel {
    private final CoxDesign design;
    private final Orthogonal orthogonal;
    private final SubdistributionRows rows;
    private final CoxFit fit;
    private final double[] beta;
    private final double[][] covariance;
    private final boolean[] diverging;

    private FineGrayModel(CoxDesign design, Orthogonal orthogonal, SubdistributionRows rows) {
        this.design = design;
        this.orthogonal = orthogonal;
        this.rows = rows;
        SubdistributionLikelihood likelihood =
                new SubdistributionLikelihood(rows, orthogonal.z());
        this.fit = CoxFit.of(likelihood);
        this.beta = orthogonal.coefficients(fit.gamma());
        this.covariance = LinearSystem.of(fit.atFit().information)
                .map(system -> orthogonal.covariance(
                        sandwich(system.inverse(), SubdistributionVariance.of(likelihood, fit.gamma()))))
                .orElseGet(() -> new double[beta.length][beta.length]);
        this.diverging = fit.direction().map(orthogonal::running).orElseGet(() -> new boolean[beta.length]);
    }

    /// Fits a model; patients with a missing covariate are left out.
    ///
    /// @param covariates at least one, each with a value per patient
    /// @param cause      the cause whose incidence is modelled
    /// @throws IllegalArgumentException if lengths differ from the cohort's or there is no such cause
    public static FineGrayResult fit(CompetingFollowUp followUp, List<Covariate> covariates, int cause) {
        if (cause < 1 || cause > followUp.causes()) {
            throw new IllegalArgumentException("no cause " + cause + " of " + followUp.causes());
        }
        CoxDesign design =
                new CoxDesign(followUp.anyCause(), covariates, new int[followUp.patients()], 1);
        if (design.rows() == 0) {
            return new FineGrayResult.NotFitted(CoxResult.Reason.NO_COMPLETE_PATIENTS, List.of());
        }
        SubdistributionRows rows = new SubdistributionRows(design, followUp, cause);
        if (rows.causes() == 0) {
            return new FineGrayResult.NotFitted(CoxResult.Reason.NO_EVENTS, List.of());
        }
        Set<Integer> uninformative = new HashSet<>();
        while (true) {
            Orthogonal orthogonal = Orthogonal.of(design, uninformative);
            if (orthogonal.size() == 0) {
                return new FineGrayResult.NotFitted(CoxResult.Reason.NO_COLUMNS, orthogonal.dropped());
            }
            CoxLikelihood none = new SubdistributionLikelihood(rows, orthogonal.z())
                    .at(new double[orthogonal.size()]);
            int without = SequentialPivots.firstWithoutInformation(none.information, rows.causes());
            if (without < 0) {
                return new FineGrayResult.Fitted(new FineGrayModel(design, orthogonal, rows));
            }
            uninformative.add(orthogonal.column(without));
        }
    }

    private static double[][] sandwich(double[][] bread, double[][] filling) {
        int size = bread.length;
        double[][] half = new double[size][size];
        double[][] whole = new double[size][size];
        for (int j = 0; j < size; j++) {
            for (int l = 0; l < size; l++) {
                for (int k = 0; k < size; k++) {
                    half[j][l] += bread[j][k] * filling[k][l];
                }
            }
        }
        for (int j = 0; j < size; j++) {
            for (int l = 0; l < size; l++) {
                for (int k = 0; k < size; k++) {
                    whole[j][l] += half[j][k] * bread[k][l];
                }
            }
        }
        return whole;
    }

    /// Number of patients in the model.
    public int patients() {
        return design.rows();
    }

    /// Number of events of the cause.
    public int events() {
        return rows.causes();
    }

    /// Every column of the design in the order of the covariates and their levels; the ratios are of subdistribution hazards.
    public List<CoxCoefficient> coefficients(ConfidenceLevel level) {
        CoxCoefficient[] all = new CoxCoefficient[design.columns().size()];
        for (DroppedColumn dropped : orthogonal.dropped()) {
            all[design.columns().indexOf(dropped.column())] =
                    new CoxCoefficient.Dropped(dropped.column(), dropped.reason());
        }
        for (int j = 0; j < beta.length; j++) {
            Covariate.Column column = design.columns().get(orthogonal.column(j));
            all[orthogonal.column(j)] = diverging[j]
                    ? new CoxCoefficient.Diverges(
                            column,
                            beta[j] > 0 ? GroupHazard.Direction.TO_INFINITY : GroupHazard.Direction.TO_ZERO)
                    : new CoxCoefficient.Estimated(
                            column, HazardRatio.of(beta[j], Math.sqrt(covariance[j][j]), level));
        }
        return List.of(all);
    }

    /// Covariance of two estimated coefficients, by the sandwich with estimated censoring weights.
    public double covariance(int estimated, int other) {
        return covariance[estimated][other];
    }

    /// Weighted partial log-likelihood with no covariate effect.
    public double nullLogLikelihood() {
        return fit.nullLogLikelihood();
    }

    /// Its maximum.
    public double logLikelihood() {
        return fit.atFit().logLikelihood();
    }
}
