package org.riskset.report.rscript;

import java.util.OptionalDouble;
import org.riskset.report.Quantity;
import org.riskset.survival.regression.HazardRatio;

/// A hazard ratio of the model `fit` with its limits and p.
final class RatioChecks {
    private RatioChecks() {}

    /// @param coefficient R's name of the coefficient
    static void write(ScriptWriter writer, String subject, String coefficient, HazardRatio hazard) {
        String ratio = "ratio(fit, " + RText.quoted(coefficient) + ")";
        check(writer, subject, Quantity.HAZARD_RATIO, ratio + "[[\"hr\"]]", hazard.ratio());
        check(writer, subject, Quantity.HAZARD_RATIO_LOWER, ratio + "[[\"lower\"]]", hazard.limits().lower());
        check(writer, subject, Quantity.HAZARD_RATIO_UPPER, ratio + "[[\"upper\"]]", hazard.limits().upper());
        writer.check(
                subject,
                Quantity.HAZARD_RATIO_P,
                ratio + "[[\"p\"]]",
                OptionalDouble.of(hazard.pValue()),
                ScriptWriter.ITERATED_P);
    }

    private static void check(ScriptWriter writer, String subject, Quantity quantity, String expression, double value) {
        writer.check(subject, quantity, expression, OptionalDouble.of(value), ScriptWriter.ITERATED);
    }
}
