package org.riskset.study;

import java.util.List;
import org.riskset.analysis.AnalysisPlan;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.cohort.CohortRecipe;

/// A figure that left the study as a file, with all that decides what is in it: drawn again from the same registry it is the
/// same figure, whatever was decided since.
///
/// @param file        name of the file, without its folder
/// @param number      of the figure when it was exported, from 1
/// @param figure      what it shows, its comparisons and subgroups named
/// @param recipe      how the registry became the cohort
/// @param plan        the analysis in view
/// @param regression  the Cox models
/// @param dotsPerInch of pixels; without meaning for the other kinds of file
/// @param greyscale   whether its colours were turned to greys
/// @param companions  whether its caption and numbers were written beside it
/// @param language    `en` or `vi`
public record ExportedFigure(
        String file,
        int number,
        PlannedFigure figure,
        CohortRecipe recipe,
        AnalysisPlan plan,
        RegressionPlan regression,
        int dotsPerInch,
        boolean greyscale,
        boolean companions,
        String language) {
    /// @throws IllegalArgumentException if the file's name is none, or holds a folder
    public ExportedFigure {
        if (file.isBlank() || file.contains("/") || file.contains("\\") || List.of(".", "..").contains(file)) {
            throw new IllegalArgumentException("no name of a file: " + file);
        }
    }

    /// The study as far as it was decided when the figure was exported, or why there is no cohort. O(n log n) where the cohort
    /// is another.
    public Study.Recohort within(Study study) {
        Study.Recohort cohort = recipe.equals(study.recipe()) ? new Study.Recohort.Made(study) : study.withRecipe(recipe);
        return switch (cohort) {
            case Study.Recohort.Made made ->
                new Study.Recohort.Made(made.study().withPlan(plan).withRegression(regression));
            case Study.Recohort.NotMade not -> not;
        };
    }
}
