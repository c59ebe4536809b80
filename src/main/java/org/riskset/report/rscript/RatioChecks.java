package org.riskset.report.rscript;

import java.util.OptionalDouble;
import org.riskset.report.Quantity;
import org.riskset.report.ReportedModel;
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

    /// The same of the model of a report.
    static void write(ScriptWriter writer, String subject, String coefficient, ReportedModel.Ratio found) {
        String ratio = "ratio(fit, " + RText.quoted(coefficient) + ")";
        check(writer, subject, Quantity.HAZARD_RATIO, ratio + "[[\"hr\"]]", found.ratio());
        check(writer, subject, Quantity.HAZARD_RATIO_LOWER, ratio + "[[\"lower\"]]", found.lower());
        check(writer, subject, Quantity.HAZARD_RATIO_UPPER, ratio + "[[\"upper\"]]", found.upper().orElseThrow());
        writer.check(
                subject,
                Quantity.HAZARD_RATIO_P,
                ratio + "[[\"p\"]]",
                OptionalDouble.of(found.pValue()),
                ScriptWriter.ITERATED_P);
    }

    /// A hazard ratio of the model `penalised`, whose maximum R finds numerically; a limit that is not there is NA.
    static void writePenalised(ScriptWriter writer, String subject, String coefficient, ReportedModel.Ratio found) {
        String row = "penalised[" + RText.quoted(coefficient) + ", ";
        penalised(writer, subject, Quantity.HAZARD_RATIO, row + "\"hr\"]", OptionalDouble.of(found.ratio()));
        penalised(writer, subject, Quantity.HAZARD_RATIO_LOWER, row + "\"lower\"]", OptionalDouble.of(found.lower()));
        penalised(writer, subject, Quantity.HAZARD_RATIO_UPPER, row + "\"upper\"]", found.upper());
        penalised(writer, subject, Quantity.HAZARD_RATIO_P, row + "\"p\"]", OptionalDouble.of(found.pValue()));
    }

    private static void penalised(
            ScriptWriter writer, String subject, Quantity quantity, String expression, OptionalDouble value) {
        writer.check(subject, quantity, expression, value, ScriptWriter.NUMERICAL);
    }

    private static void check(ScriptWriter writer, String subject, Quantity quantity, String expression, double value) {
        writer.check(subject, quantity, expression, OptionalDouble.of(value), ScriptWriter.ITERATED);
    }
}
