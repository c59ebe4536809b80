package org.riskset.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riskset.analysis.regression.FittedModels;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.report.ReportedModel;
import org.riskset.survival.ConfidenceLevel;
import org.riskset.survival.ChiSquareTest;
import org.riskset.survival.regression.Covariate;
import org.riskset.survival.regression.CoxCoefficient;
import org.riskset.survival.regression.CoxModel;
import org.riskset.survival.regression.CoxProportionalHazards;
import org.riskset.survival.regression.CoxResult;
import org.riskset.survival.regression.DroppedColumn;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.survival.regression.Ties;
import org.riskset.survival.regression.TimeTransform;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A Cox model of the factors asked for, and each factor's own, as JSON.
final class CoxJson {
    private final Cohort cohort;
    private final AnalyzeOptions options;
    private final Map<String, List<String>> orders;

    CoxJson(Cohort cohort, AnalyzeOptions options, Map<String, List<String>> orders) {
        this.cohort = cohort;
        this.options = options;
        this.orders = orders;
    }

    /// The models as a report shows them.
    ///
    /// @param level coverage of the limits
    ReportedModel reported(ConfidenceLevel level) throws RefusedException {
        RegressionPlan.Model plan = plan();
        return ReportedModel.of(cohort, FittedModels.fit(cohort, plan).orElseThrow(), plan, level);
    }

    void add(ObjectNode root) throws RefusedException {
        FittedModels models = fit();
        ObjectNode node = root.putObject("cox");
        node.put("ties", ties().name().toLowerCase(Locale.ROOT));
        switch (models.multivariable()) {
            case CoxResult.Fitted fitted -> addModel(node, fitted.model(), models.factors());
            case CoxResult.NotFitted not -> {
                node.put("reason", not.reason().name().toLowerCase(Locale.ROOT));
                addDropped(node.putArray("dropped"), not.dropped(), models.factors());
            }
        }
        ArrayNode alone = node.putArray("univariable");
        for (int i = 0; i < models.factors().size(); i++) {
            if (models.univariable().get(i) instanceof CoxResult.Fitted fitted) {
                addTerms(alone, fitted.model(), List.of(models.factors().get(i)));
            }
        }
    }

    private FittedModels fit() throws RefusedException {
        return FittedModels.fit(cohort, plan()).orElseThrow();
    }

    private RegressionPlan.Model plan() throws RefusedException {
        List<RegressionPlan.Factor> factors = new ArrayList<>();
        Map<String, String> references = references();
        for (String text : factorTexts()) {
            factors.add(factor(text, references));
        }
        Optional<Grouping> strata = options.coxStrata == null
                ? Optional.empty()
                : Optional.of(new GroupRequest(options.coxStrata, List.of()).on(cohort, orders));
        return new RegressionPlan.Model(
                factors, strata, ties(), RegressionPlan.Estimation.MAXIMUM_LIKELIHOOD);
    }

    private Map<String, String> references() throws RefusedException {
        Map<String, String> references = new HashMap<>();
        for (String reference : options.references) {
            int equals = reference.indexOf('=');
            if (equals < 0) {
                throw new RefusedException("--reference " + reference + ": write it as --reference stage=IVA.");
            }
            references.put(reference.substring(0, equals), reference.substring(equals + 1));
        }
        return references;
    }

    /// `stage,size_cm:6` is two factors; a comma within cut-points cannot be told apart, so one cut per factor.
    private List<String> factorTexts() {
        return GroupRequest.list(options.cox == null ? "" : options.cox);
    }

    private Ties ties() throws RefusedException {
        String name = options.ties == null ? "efron" : options.ties.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "efron" -> Ties.EFRON;
            case "breslow" -> Ties.BRESLOW;
            default -> throw new RefusedException("--ties " + name + ": the method is efron or breslow.");
        };
    }

    private RegressionPlan.Factor factor(String text, Map<String, String> references) throws RefusedException {
        GroupRequest request = GroupRequest.parse(text);
        Optional<Column> column = cohort.registry().find(request.column());
        boolean continuous = request.cuts().isEmpty()
                && column.filter(NumberColumn.class::isInstance).isPresent();
        if (continuous) {
            return new RegressionPlan.Continuous(request.column(), 1);
        }
        Grouping grouping = request.on(cohort, orders);
        List<String> levels = GroupAssignment.of(cohort, grouping).orElseThrow().groups().stream()
                .map(group -> group.label().plain())
                .toList();
        Optional<String> wanted = Optional.ofNullable(references.get(request.column()));
        if (wanted.isPresent() && !levels.contains(wanted.get())) {
            throw new RefusedException("--reference " + request.column() + "=" + wanted.get() + ": there is no such level"
                    + Nearest.hint(wanted.get(), levels) + ".");
        }
        return new RegressionPlan.Grouped(request.column(), grouping, wanted);
    }

    private static void addModel(ObjectNode node, CoxModel model, List<ModelFactor> factors) {
        node.put("n", model.patients())
                .put("events", model.events())
                .put("loglik_null", model.nullLogLikelihood())
                .put("loglik", model.logLikelihood())
                .put("aic", model.aic());
        addTest(node.putObject("likelihood_ratio"), Optional.of(model.likelihoodRatio()));
        addTest(node.putObject("wald"), model.wald());
        addTest(node.putObject("score"), Optional.of(model.score()));
        node.putObject("concordance")
                .put("estimate", model.concordance().estimate())
                .put("se", model.concordance().standardError());
        addTerms(node.putArray("terms"), model, factors);
        CoxProportionalHazards proportional = model.proportionalHazards(TimeTransform.KM);
        ObjectNode tested = node.putObject("proportional_hazards");
        tested.put("transform", "km");
        ArrayNode terms = tested.putArray("terms");
        for (int i = 0; i < factors.size(); i++) {
            ObjectNode term = terms.addObject();
            term.put("column", factors.get(i).plan().column());
            addProportional(term, proportional.terms().get(i));
        }
        addProportional(tested.putObject("global"), proportional.global());
        addDropped(node.putArray("dropped"), model.dropped(), factors);
        ArrayNode warnings = node.putArray("warnings");
        if (model.hasDivergingCoefficient()) {
            warnings.addObject()
                    .put("code", "monotone-likelihood")
                    .put(
                            "text",
                            "A coefficient runs to infinity: nobody, or everybody, of a level had the event. "
                                    + "Its ratio and Wald test have no meaning; use the likelihood-ratio test.");
        }
        if (model.events() < 10L * Math.max(1, model.degreesOfFreedom())) {
            warnings.addObject()
                    .put("code", "few-events-per-variable")
                    .put(
                            "text",
                            model.events() + " events for " + model.degreesOfFreedom()
                                    + " coefficients: under 10 each, so the model says more than the data can.");
        }
    }

    private static void addTest(ObjectNode node, Optional<ChiSquareTest> test) {
        test.ifPresentOrElse(
                known -> node.put("chi2", known.chiSquare())
                        .put("df", known.degreesOfFreedom())
                        .put("p", known.pValue()),
                () -> Numbers.putNulls(node, "diverges", "chi2", "df", "p"));
    }

    private static void addProportional(ObjectNode node, ProportionalHazards test) {
        switch (test) {
            case ProportionalHazards.Tested tested -> addTest(node, Optional.of(tested.test()));
            case ProportionalHazards.NotTested not ->
                Numbers.putNulls(node, not.reason().name().toLowerCase(Locale.ROOT), "chi2", "df", "p");
        }
    }

    private static void addTerms(ArrayNode terms, CoxModel model, List<ModelFactor> factors) {
        for (CoxCoefficient coefficient : model.coefficients()) {
            ObjectNode term = terms.addObject();
            switch (coefficient) {
                case CoxCoefficient.Estimated estimated -> {
                    name(term, estimated.column(), factors);
                    HazardRatio ratio = estimated.hazardRatio();
                    term.put("coef", ratio.coefficient())
                            .put("se", ratio.standardError())
                            .put("hr", ratio.ratio())
                            .put("lower", ratio.limits().lower())
                            .put("upper", ratio.limits().upper())
                            .put("z", ratio.z())
                            .put("p", ratio.pValue());
                }
                case CoxCoefficient.Diverges diverges -> {
                    name(term, diverges.column(), factors);
                    none(term, "diverges_" + diverges.direction().name().toLowerCase(Locale.ROOT));
                }
                case CoxCoefficient.Dropped dropped -> {
                    name(term, dropped.column(), factors);
                    none(term, dropped.reason().name().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    private static void none(ObjectNode term, String reason) {
        Numbers.putNulls(term, reason, "coef", "se", "hr", "lower", "upper", "z", "p");
    }

    private static void name(ObjectNode node, Covariate.Column column, List<ModelFactor> factors) {
        ModelFactor factor = factors.get(column.covariate());
        node.put("column", factor.plan().column());
        if (column.level().isPresent()) {
            node.put("level", factor.groups().get(column.level().getAsInt()).label().plain());
        } else {
            node.putNull("level");
        }
    }

    private static void addDropped(ArrayNode node, List<DroppedColumn> dropped, List<ModelFactor> factors) {
        for (DroppedColumn column : dropped) {
            ObjectNode entry = node.addObject();
            name(entry, column.column(), factors);
            entry.put("reason", column.reason().name().toLowerCase(Locale.ROOT));
        }
        for (ModelFactor factor : factors) {
            if (hasOneLevel(factor)) {
                nameOnlyLevel(node.addObject(), factor).put("reason", constant());
            }
        }
    }

    /// A factor of one level has no column in the model, so the model itself cannot name it as constant.
    private static boolean hasOneLevel(ModelFactor factor) {
        return factor.groups().size() == 1;
    }

    private static ObjectNode nameOnlyLevel(ObjectNode node, ModelFactor factor) {
        return node.put("column", factor.plan().column())
                .put("level", factor.groups().getFirst().label().plain());
    }

    private static String constant() {
        return DroppedColumn.Reason.CONSTANT.name().toLowerCase(Locale.ROOT);
    }
}
