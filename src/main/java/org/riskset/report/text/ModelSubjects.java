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
            return label;
        }
        GroupNames names = new GroupNames(messages);
        return label + ", "
                + messages.text(
                        "report.against",
                        names.name(factor.levels().get(column.level().orElse(0)), Optional.empty()),
                        names.name(factor.levels().get(factor.reference()), Optional.empty()));
    }
}
