package org.riskset.analysis.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Group;
import org.riskset.cohort.GroupAssignment;
import org.riskset.cohort.GroupLabel;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.survival.regression.Covariate;

/// A factor with the values of a cohort's patients, as a Cox model takes it.
///
/// Compared by identity, as it holds a value per patient.
public final class ModelFactor {
    private final RegressionPlan.Factor plan;
    private final String label;
    private final Optional<String> unit;
    private final List<Group> groups;
    private final int reference;
    private final int[] codes;
    private final double[] values;

    private ModelFactor(
            RegressionPlan.Factor plan,
            Column column,
            List<Group> groups,
            int reference,
            int[] codes,
            double[] values) {
        this.plan = plan;
        this.label = column.label();
        this.unit = column instanceof NumberColumn number ? number.unit() : Optional.empty();
        this.groups = List.copyOf(groups);
        this.reference = reference;
        this.codes = codes;
        this.values = values;
    }

    /// The factor in a cohort. O(n).
    ///
    /// A reference that is no group of the cohort gives way to the first group.
    ///
    /// @return empty where the cohort has no such column, or it cannot be entered that way
    public static Optional<ModelFactor> of(Cohort cohort, RegressionPlan.Factor plan) {
        Optional<Column> column = cohort.registry().find(plan.column());
        return switch (plan) {
            case RegressionPlan.Continuous continuous ->
                column.filter(NumberColumn.class::isInstance)
                        .map(number -> continuous(cohort, (NumberColumn) number, continuous));
            case RegressionPlan.Grouped grouped ->
                column.flatMap(present -> GroupAssignment.of(cohort, grouped.grouping())
                        .filter(assignment -> !assignment.groups().isEmpty())
                        .map(assignment -> grouped(present, assignment, grouped)));
        };
    }

    private static ModelFactor continuous(Cohort cohort, NumberColumn column, RegressionPlan.Continuous plan) {
        double[] values = new double[cohort.patients()];
        Arrays.setAll(values, patient -> column.value(cohort.row(patient)) / plan.unit());
        return new ModelFactor(plan, column, List.of(), 0, new int[0], values);
    }

    private static ModelFactor grouped(Column column, GroupAssignment assignment, RegressionPlan.Grouped plan) {
        List<String> names =
                assignment.groups().stream().map(Group::label).map(GroupLabel::plain).toList();
        int reference = Math.max(0, plan.reference().map(names::indexOf).orElse(0));
        return new ModelFactor(plan, column, assignment.groups(), reference, assignment.codes(), new double[0]);
    }

    public RegressionPlan.Factor plan() {
        return plan;
    }

    /// The factor's name in figures and tables.
    public String label() {
        return label;
    }

    /// The unit of its column, where that is a number that has one.
    public Optional<String> unit() {
        return unit;
    }

    /// Its groups in order; none for a number entered as it is.
    public List<Group> groups() {
        return groups;
    }

    /// Position of the group the others are compared with; without meaning where there are no groups.
    public int reference() {
        return reference;
    }

    /// Whether the factor is a number entered as it is.
    public boolean isContinuous() {
        return groups.isEmpty();
    }

    /// Coefficients it adds to a model in which every group has patients.
    public int coefficients() {
        return isContinuous() ? 1 : groups.size() - 1;
    }

    /// Whether a patient's value is known, and in one of the groups.
    public boolean isKnown(int patient) {
        return isContinuous() ? !Double.isNaN(values[patient]) : codes[patient] >= 0;
    }

    /// Group of a patient; -1 where it is in none.
    int code(int patient) {
        return codes[patient];
    }

    /// Value of a patient in the unit of the plan; NaN where missing.
    double value(int patient) {
        return values[patient];
    }

    /// The values of all patients.
    public Covariate covariate() {
        return covariate(all(isContinuous() ? values.length : codes.length));
    }

    /// The values of chosen patients, who may be chosen more than once.
    Covariate covariate(int[] patients) {
        if (isContinuous()) {
            return new Covariate.Continuous(Arrays.stream(patients).mapToDouble(i -> values[i]).toArray());
        }
        int[] chosen = Arrays.stream(patients).map(i -> codes[i]).toArray();
        return new Covariate.Categorical(chosen, groups.size(), reference);
    }

    private static int[] all(int patients) {
        int[] all = new int[patients];
        Arrays.setAll(all, i -> i);
        return all;
    }
}
