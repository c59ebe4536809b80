package org.riskset.report.text;

import java.util.Optional;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.survival.regression.Covariate;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// What a coefficient of a Cox model is about: "Age", "Stage, IVB against IVA".
public final class ModelSubjects {
    private ModelSubjects() {}

    /// @param column column of the model of all factors
    public static String of(ReportFacts facts, ReportedModel model, Covariate.Column column, Messages messages) {
        ReportedModel.Factor factor = model.factors().get(column.covariate());
        String label = facts.label(factor.column());
        if (factor.isContinuous()) {
            return perUnit(factor, label, messages);
        }
        GroupNames names = new GroupNames(messages);
        return label + ", "
                + messages.text(
                        "report.against",
                        names.name(factor.levels().get(column.level().orElse(0)), Optional.empty()),
                        names.name(factor.levels().get(factor.reference()), Optional.empty()));
    }

    /// "Age", or "Age, per 10" where the ratio is for more than one unit.
    public static String perUnit(ReportedModel.Factor factor, String label, Messages messages) {
        return factor.unit() == 1
                ? label
                : messages.text("report.per-unit", label, messages.numbers().shortest(factor.unit()));
    }
}
