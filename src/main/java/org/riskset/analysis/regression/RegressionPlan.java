package org.riskset.analysis.regression;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.riskset.cohort.Grouping;
import org.riskset.survival.regression.Ties;

/// The Cox models of a study: the one in view, and those kept beside it for comparison.
///
/// @param model in view
/// @param kept  earlier ones, in the order they were kept, without repetitions
/// @param inTableTwo whether Table II has the model in view beside each factor's own
public record RegressionPlan(Model model, List<Model> kept, boolean inTableTwo) {
    /// No factor chosen yet.
    public static final RegressionPlan EMPTY =
            new RegressionPlan(new Model(List.of(), Optional.empty(), Ties.EFRON, Estimation.MAXIMUM_LIKELIHOOD), List.of(), false);

    public RegressionPlan {
        kept = List.copyOf(kept);
    }

    /// One Cox model.
    ///
    /// @param factors    in the order of the rows
    /// @param strata     grouping whose groups each have a baseline hazard of their own; empty for one baseline
    /// @param ties       how events at one time are treated
    /// @param estimation how coefficients are estimated
    /// @param leftOutByP factors that were in it and were left out after their p had been seen; none of `factors`
    public record Model(
            List<Factor> factors,
            Optional<Grouping> strata,
            Ties ties,
            Estimation estimation,
            List<Factor> leftOutByP) {
        public Model {
            factors = List.copyOf(factors);
            leftOutByP = List.copyOf(leftOutByP);
        }

        /// A model whose factors nobody has chosen by their p.
        public Model(List<Factor> factors, Optional<Grouping> strata, Ties ties, Estimation estimation) {
            this(factors, strata, ties, estimation, List.of());
        }

        /// The factor of a column; empty where the model does not have it.
        public Optional<Factor> find(String column) {
            return factors.stream().filter(factor -> factor.column().equals(column)).findFirst();
        }

        /// The same model with these factors. What was left out by its p stays remembered while factors stay without it.
        public Model withFactors(List<Factor> others) {
            return remembering(others, leftOutByP);
        }

        /// The same model without the factors of these columns, whose p-values were the reason.
        public Model withoutByP(Collection<String> columns) {
            List<Factor> remembered = new ArrayList<>(leftOutByP);
            factors.stream().filter(factor -> columns.contains(factor.column())).forEach(remembered::add);
            return remembering(
                    factors.stream().filter(factor -> !columns.contains(factor.column())).toList(), remembered);
        }

        /// The same model with everything again that was left out by its p.
        public Model withAllTakenBack() {
            List<Factor> all = new ArrayList<>(factors);
            all.addAll(leftOutByP);
            return withFactors(all);
        }

        /// The same model, ignorant of left out factors that the registry no longer has.
        public Model rememberingOnly(Predicate<Factor> known) {
            return remembering(factors, leftOutByP.stream().filter(known).toList());
        }

        private Model remembering(List<Factor> others, List<Factor> leftOut) {
            List<String> present = others.stream().map(Factor::column).toList();
            return new Model(
                    others,
                    strata,
                    ties,
                    estimation,
                    others.isEmpty()
                            ? List.of()
                            : leftOut.stream().filter(factor -> !present.contains(factor.column())).toList());
        }

        /// The same model with one factor more, or with another in place of the one of that column.
        public Model with(Factor factor) {
            List<Factor> all = new ArrayList<>(factors);
            all.replaceAll(present -> present.column().equals(factor.column()) ? factor : present);
            if (find(factor.column()).isEmpty()) {
                all.add(factor);
            }
            return withFactors(all);
        }

        /// The same model without a column's factor.
        public Model without(String column) {
            return withFactors(factors.stream().filter(factor -> !factor.column().equals(column)).toList());
        }

        public Model withStrata(Optional<Grouping> other) {
            return new Model(factors, other, ties, estimation, leftOutByP);
        }

        public Model withTies(Ties other) {
            return new Model(factors, strata, other, estimation, leftOutByP);
        }

        public Model withEstimation(Estimation other) {
            return new Model(factors, strata, ties, other, leftOutByP);
        }
    }

    /// How coefficients are estimated.
    public enum Estimation {
        /// Maximum partial likelihood with Wald limits and tests.
        MAXIMUM_LIKELIHOOD,
        /// Firth's penalised likelihood with limits and tests from its profile (Heinze & Schemper 2001): finite where a
        /// coefficient runs to infinity, and less biased with few events.
        FIRTH
    }

    /// A factor as it enters a model.
    public sealed interface Factor {
        /// Name of its column.
        String column();
    }

    /// A factor with groups, each compared with one of them.
    ///
    /// @param column    of the grouping
    /// @param grouping  how patients are grouped
    /// @param reference plain label of the group the others are compared with; empty for the first
    public record Grouped(String column, Grouping grouping, Optional<String> reference) implements Factor {
        /// A factor against its first group; empty for the whole cohort, which is no factor.
        public static Optional<Grouped> of(Grouping grouping) {
            return grouping.columnName().map(column -> new Grouped(column, grouping, Optional.empty()));
        }
    }

    /// A number entered as it is: one hazard ratio per so many units of it.
    ///
    /// @param unit greater than 0, such as 10 for "per 10 years"
    public record Continuous(String column, double unit) implements Factor {
        /// @throws IllegalArgumentException if the unit is not positive and finite
        public Continuous {
            if (!(unit > 0) || Double.isInfinite(unit)) {
                throw new IllegalArgumentException("unit must be positive, but is " + unit);
            }
        }
    }

    /// The same plan with the model in view following the groupings of a study, such as a moved cut-point; the reference
    /// of groups that are no longer there is forgotten.
    public RegressionPlan following(List<Grouping> groupings) {
        Model followed = model;
        for (Grouping grouping : groupings) {
            Optional<Factor> present = grouping.columnName().flatMap(model::find);
            if (present.isPresent() && present.get() instanceof Grouped grouped && !grouped.grouping().equals(grouping)) {
                boolean sameGroups = grouping instanceof Grouping.ByLevels;
                followed = followed.with(new Grouped(
                        grouped.column(), grouping, sameGroups ? grouped.reference() : Optional.empty()));
            }
        }
        return withModel(followed);
    }

    public RegressionPlan withModel(Model other) {
        return new RegressionPlan(other, kept, inTableTwo);
    }

    public RegressionPlan withInTableTwo(boolean shown) {
        return new RegressionPlan(model, kept, shown);
    }

    /// The same plan with a model kept for comparison; nothing changes if it is kept already.
    public RegressionPlan keeping(Model other) {
        if (kept.contains(other)) {
            return this;
        }
        List<Model> all = new ArrayList<>(kept);
        all.add(other);
        return new RegressionPlan(model, all, inTableTwo);
    }

    /// The same plan without one of the kept models.
    public RegressionPlan forgetting(Model other) {
        return new RegressionPlan(
                model, kept.stream().filter(present -> !present.equals(other)).toList(), inTableTwo);
    }
}
