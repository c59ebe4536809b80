package org.riskset.survival.regression;

import java.util.Arrays;
import java.util.List;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.Interval;
import org.riskset.survival.OrderedFollowUp;

/// Harrell's C: how often, of two patients, the one with the higher predicted risk had the event first.
///
/// Pairs count where the shorter follow-up ended with the event (a censoring at the same time is later). The estimate is
/// `(concordant + tiedRisk / 2) / (concordant + discordant + tiedRisk)`, its standard error the infinitesimal jackknife.
/// Within strata only. Source: Harrell et al. (1982); Therneau & Watson (2015). Agrees with `concordance(coxph)` of R.
///
/// @param concordant   pairs in which the higher risk had the event first
/// @param discordant   pairs in which the lower risk did
/// @param tiedRisk     pairs of equal risk
/// @param tiedTime     pairs with events at the same time and unequal risks
/// @param tiedBoth     pairs with events at the same time and equal risks
/// @param estimate     C; 1/2 if there is no pair to compare
/// @param standardError standard error of C
public record Concordance(
        double concordant,
        double discordant,
        double tiedRisk,
        double tiedTime,
        double tiedBoth,
        double estimate,
        double standardError) {

    /// How well a risk known beforehand orders a cohort, such as one predicted by a model of other patients.
    ///
    /// @param risk             one per patient, the higher the earlier the event is expected
    /// @param stratumOfPatient stratum of every patient, `0 .. strata - 1`, or -1 for a patient to leave out
    /// @param strata           number of strata, at least 1
    public static Concordance ofRisk(OrderedFollowUp followUp, double[] risk, int[] stratumOfPatient, int strata) {
        CoxDesign design =
                new CoxDesign(followUp, List.of(new Covariate.Continuous(risk)), stratumOfPatient, strata);
        double[] ofRows = new double[design.rows()];
        Arrays.setAll(ofRows, row -> risk[design.patient(row)]);
        return ConcordanceCount.count(design, ofRows);
    }

    static Concordance of(CoxDesign design, double[] risk) {
        return ConcordanceCount.count(design, risk);
    }

    /// Limits `C -/+ z se`, cut off at 0 and 1.
    public Interval limits(ConfidenceLevel level) {
        double half = level.z() * standardError;
        return new Interval(Math.max(0, estimate - half), Math.min(1, estimate + half));
    }
}
