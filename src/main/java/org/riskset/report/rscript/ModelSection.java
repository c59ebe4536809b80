package org.riskset.report.rscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.report.Quantity;
import org.riskset.report.ReportFacts;
import org.riskset.report.ReportedModel;
import org.riskset.report.text.ModelSubjects;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxProportionalHazards;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.survival.regression.TimeTransform;

/// The Cox model: every factor alone and all together.
final class ModelSection {
    private final ReportFacts facts;
    private final ReportedModel model;
    private final ScriptWriter writer;

    private ModelSection(ReportFacts facts, ReportedModel model, ScriptWriter writer) {
        this.facts = facts;
        this.model = model;
        this.writer = writer;
    }

    static void write(ReportFacts facts, ScriptWriter writer, AnalysedData data) {
        facts.model().ifPresent(model -> new ModelSection(facts, model, writer).write(data));
    }

    private void write(AnalysedData data) {
        writer.section(writer.messages().text("report.analysis.cox"), Optional.empty());
        writer.line("m <- patients");
        for (int factor = 0; factor < model.factors().size(); factor++) {
            define(model.factors().get(factor), variable(factor), data);
        }
        model.strata().ifPresent(strata -> writer.line("m$stratum <- " + stratum(strata, data)));
        String ties = RText.quoted(model.ties().name().toLowerCase(Locale.ROOT));
        if (model.multivariable() instanceof CoxResult.Fitted fitted) {
            List<Integer> all = new ArrayList<>();
            for (int factor = 0; factor < model.factors().size(); factor++) {
                all.add(factor);
            }
            writer.line("fit <- cox(" + terms(all) + ", m, " + ties + ")");
            whole(fitted.model());
            ratios(fitted, all, ties, "report.multivariable");
        }
        for (int factor = 0; factor < model.univariable().size(); factor++) {
            if (model.univariable().get(factor) instanceof CoxResult.Fitted alone) {
                writer.line("fit <- cox(" + terms(List.of(factor)) + ", m, " + ties + ")");
                ratios(alone, List.of(factor), ties, "report.univariable");
            }
        }
    }

    /// The stratum of every patient; a patient without a group on one side is in none.
    private static String stratum(ReportedModel.Strata strata, AnalysedData data) {
        List<String> sides = strata.sides().stream()
                .map(side -> data.groups(side.column(), side.labels()))
                .toList();
        return sides.size() == 1 ? sides.getFirst() : "interaction(" + String.join(", ", sides) + ", drop = TRUE)";
    }

    private static String variable(int factor) {
        return "x" + (factor + 1) + "_";
    }

    private void define(ReportedModel.Factor factor, String variable, AnalysedData data) {
        if (factor.isContinuous()) {
            String per = factor.unit() == 1 ? "" : " / " + RText.number(factor.unit());
            writer.line("m$" + variable + " <- " + data.use(factor.column()) + per);
            return;
        }
        writer.line("m$" + variable + " <- relevel(factor(" + data.groups(factor.column(), factor.levels()) + "), ref = \""
                + (factor.reference() + 1) + "\")");
    }

    private String terms(List<Integer> factors) {
        List<String> terms = new ArrayList<>(factors.stream().map(ModelSection::variable).toList());
        model.strata().ifPresent(_ -> terms.add("strata(stratum)"));
        return RText.strings(terms);
    }

    private void whole(CoxModel fitted) {
        String all = writer.messages().text("report.multivariable");
        writer.check(all, Quantity.PATIENTS, "fit$n", fitted.patients());
        writer.check(all, Quantity.EVENTS, "fit$nevent", fitted.events());
        // What follows is of the fit without the penalty, which is not the one reported.
        if (model.isPenalised() || fitted.hasDivergingCoefficient() || !fitted.dropped().isEmpty()) {
            return;
        }
        writer.iterated(all, Quantity.LIKELIHOOD_RATIO, "summary(fit)$logtest[[1]]", fitted.likelihoodRatio().chiSquare());
        writer.check(
                all,
                Quantity.LIKELIHOOD_RATIO_P,
                "summary(fit)$logtest[[3]]",
                OptionalDouble.of(fitted.likelihoodRatio().pValue()),
                ScriptWriter.ITERATED_P);
        writer.iterated(all, Quantity.CONCORDANCE, "summary(fit)$concordance[[1]]", fitted.concordance().estimate());
        CoxProportionalHazards proportional = fitted.proportionalHazards(TimeTransform.KM);
        for (int factor = 0; factor < model.factors().size(); factor++) {
            proportional(
                    all + ", " + facts.label(model.factors().get(factor).column()),
                    variable(factor),
                    proportional.terms().get(factor));
        }
        proportional(all, "GLOBAL", proportional.global());
    }

    private void proportional(String subject, String row, ProportionalHazards test) {
        if (test instanceof ProportionalHazards.Tested tested) {
            writer.check(
                    subject,
                    Quantity.PROPORTIONAL_P,
                    "proportional(fit, " + RText.quoted(row) + ")",
                    OptionalDouble.of(tested.test().pValue()),
                    ScriptWriter.ITERATED_P);
        }
    }

    private void ratios(CoxResult result, List<Integer> factors, String ties, String kind) {
        if (model.isPenalised()) {
            writer.comment("Firth's penalised likelihood, limits and p from its profile (Heinze and Schemper 2001).");
            writer.line("penalised <- firth(" + terms(factors) + ", m, " + ties + ")");
        }
        for (ReportedModel.Ratio ratio : model.ratios(result)) {
            int index = factors.get(ratio.column().covariate());
            ReportedModel.Factor factor = model.factors().get(index);
            Covariate.Column column = new Covariate.Column(index, ratio.column().level());
            String subject = writer.messages().text(kind) + ", " + ModelSubjects.of(facts, model, column, writer.messages());
            String name = variable(index) + (factor.isContinuous() ? "" : ratio.column().level().orElse(0) + 1);
            if (model.isPenalised()) {
                RatioChecks.writePenalised(writer, subject, name, ratio);
            } else {
                RatioChecks.write(writer, subject, name, ratio);
            }
        }
    }
}
