package org.riskset.report.text;

import java.util.ArrayList;
import java.util.List;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxResult;
import org.riskset.wording.Messages;

/// The Cox model in sentences.
final class ModelText {
    private final ReportFacts facts;
    private final Messages messages;
    private final NumberLinks links;
    private final String level;
    private final String analysis;
    private final String all;

    ModelText(ReportFacts facts, Messages messages, NumberLinks links, String level) {
        this.facts = facts;
        this.messages = messages;
        this.links = links;
        this.level = level;
        this.analysis = messages.text("report.analysis.cox");
        this.all = messages.text("report.multivariable");
    }

    /// Nothing where there is no model.
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        facts.model().ifPresent(model -> {
            switch (model.multivariable()) {
                case CoxResult.Fitted fitted -> fitted(model, fitted.model(), sentences);
                case CoxResult.NotFitted _ -> sentences.add(messages.text("report.results.cox.none"));
            }
        });
        return sentences;
    }

    private void fitted(ReportedModel model, CoxModel fitted, List<String> sentences) {
        List<String> ratios = new ArrayList<>();
        List<String> without = new ArrayList<>();
        List<Covariate.Column> finite = model.ratios(model.multivariable()).stream()
                .map(ReportedModel.Ratio::column)
                .toList();
        for (CoxCoefficient coefficient : fitted.coefficients(model.level())) {
            if (facts.hidesRatios(model.factors().get(coefficient.column().covariate()))) {
                continue;
            }
            String subject = ModelSubjects.of(facts, model, coefficient.column(), messages);
            if (finite.contains(coefficient.column())) {
                ratios.add(ratio(messages, links, analysis, all + ", " + subject, subject, level));
            } else {
                without.add(subject);
            }
        }
        if (ratios.isEmpty() && facts.setting().hidden().any()) {
            return;
        }
        sentences.add(
                facts.setting().hidden().any()
                        ? messages.text("report.results.cox.uncounted", Lists.and(ratios, messages))
                        : messages.text(
                                "report.results.cox",
                                links.number(analysis, all, Quantity.PATIENTS),
                                links.number(analysis, all, Quantity.EVENTS),
                                Lists.and(ratios, messages)));
        if (facts.isCompeting()) {
            sentences.add(messages.text("report.results.cox.competing"));
        }
        if (!without.isEmpty()) {
            sentences.add(messages.text("report.results.cox.without", Lists.and(without, messages)));
        }
        if (links.has(analysis, all, Quantity.LIKELIHOOD_RATIO_P)) {
            sentences.add(messages.text(
                    "report.results.cox.whole",
                    links.equation(analysis, all, Quantity.LIKELIHOOD_RATIO_P),
                    links.number(analysis, all, Quantity.CONCORDANCE)));
        }
        if (links.has(analysis, all, Quantity.PROPORTIONAL_P)) {
            sentences.add(messages.text(
                    "report.results.cox.proportional", links.equation(analysis, all, Quantity.PROPORTIONAL_P)));
        }
    }

    /// "1.9 (95% CI 0.8-4.4; p = 0.14) for stage IVB against IVA".
    static String ratio(
            Messages messages, NumberLinks links, String analysis, String subject, String shown, String level) {
        return messages.text(
                "report.results.ratio",
                links.number(analysis, subject, Quantity.HAZARD_RATIO),
                level,
                links.number(analysis, subject, Quantity.HAZARD_RATIO_LOWER),
                links.number(analysis, subject, Quantity.HAZARD_RATIO_UPPER),
                links.equation(analysis, subject, Quantity.HAZARD_RATIO_P),
                shown);
    }
}
