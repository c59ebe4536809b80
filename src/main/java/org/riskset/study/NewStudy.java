package org.riskset.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.Grouping;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;

/// First studies on a cohort, before anybody has decided anything.
public final class NewStudy {
    private static final int MOST_LEVELS_IN_TABLE = 8;

    private NewStudy() {}

    /// A study of any registry: the whole cohort in view, the tables with one row block per category and per number cut
    /// at its median.
    public static Study of(String name, SourceFile source, Cohort cohort) {
        List<Grouping> factors = new ArrayList<>();
        for (Column column : cohort.registry().columns()) {
            if (!cohort.definition().columns().contains(column.name())) {
                factor(cohort, column).ifPresent(factors::add);
            }
        }
        TablePlan tables =
                new TablePlan(factors, Collections.nCopies(factors.size(), true), Optional.empty());
        return new Study(name, source, cohort, AnalysisPlan.WHOLE_COHORT, tables);
    }

    /// The sample cohort with the groupings of the published tables: age at 60, tumour size at 6 cm, and the four kinds
    /// of active treatment.
    public static Study sample(String name, SourceFile source, Cohort cohort) {
        List<Grouping> factors = List.of(
                Grouping.ByLevels.of("sex"),
                Grouping.ByCutPoints.at("age_at_diagnosis", 60),
                Grouping.ByCutPoints.at("tumour_size_cm", 6),
                Grouping.ByLevels.of("stage"),
                new Grouping.ByLevels("surgery", List.of("Yes", "No"), Set.of()),
                new Grouping.ByLevels(
                        "treatment",
                        List.of(
                                "Surgery + chemoradiotherapy",
                                "Surgery + radiotherapy",
                                "Surgery alone",
                                "Chemotherapy + radiotherapy"),
                        Set.of("Palliative treatment")),
                Grouping.ByLevels.of("cervical_ln"),
                Grouping.ByLevels.of("distant_metastasis"));
        TablePlan tables =
                new TablePlan(factors, Collections.nCopies(factors.size(), true), Optional.empty());
        AnalysisPlan plan = AnalysisPlan.WHOLE_COHORT.withGrouping(factors.get(3), CutPointOrigin.FIXED_IN_ADVANCE);
        return new Study(name, source, cohort, plan, tables);
    }

    private static Optional<Grouping> factor(Cohort cohort, Column column) {
        return switch (column) {
            case CategoryColumn category when category.levels().size() >= 2
                    && category.levels().size() <= MOST_LEVELS_IN_TABLE ->
                Optional.of(Grouping.ByLevels.of(column.name()));
            case NumberColumn number -> medianCut(cohort, number);
            default -> Optional.empty();
        };
    }

    private static Optional<Grouping> medianCut(Cohort cohort, NumberColumn column) {
        double[] values = cohort.sortedValues(column);
        if (values.length < 2 || values[0] == values[values.length - 1]) {
            return Optional.empty();
        }
        double median = values[values.length / 2];
        return median > values[0] ? Optional.of(Grouping.ByCutPoints.at(column.name(), median)) : Optional.empty();
    }
}
