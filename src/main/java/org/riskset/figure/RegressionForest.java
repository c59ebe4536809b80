package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRow;
import org.riskset.analysis.tables.HiddenCounts;
import org.riskset.wording.Messages;
import org.riskset.wording.RegressionText;

/// Rows of a forest plot from a regression: every factor alone, and all together.
public final class RegressionForest {
    private RegressionForest() {}

    /// Which models the plot shows.
    public enum Models {
        ALONE,
        TOGETHER,
        BOTH
    }

    /// Both models side by side; no rows where no factor is chosen.
    public static ForestFigure.Content of(RegressionResult result, Messages messages) {
        return of(result, Models.BOTH, HiddenCounts.none(), messages);
    }

    /// What the plot shows, without the ratios that are to stay unprinted; no rows where no factor is chosen.
    public static ForestFigure.Content of(RegressionResult result, Models models, HiddenCounts hidden, Messages messages) {
        RegressionText text = new RegressionText(messages);
        List<ForestRow> rows = new ArrayList<>();
        for (ModelFactor factor : result.factors()) {
            rows.add(new ForestRow.Heading(factor.label()));
            boolean untold = hidden.ratios(result, factor);
            for (RegressionRow row : result.rowsOf(factor)) {
                rows.add(new ForestRow.Entry(
                        text.name(row),
                        row.patients(),
                        row.events(),
                        chosen(
                                models,
                                estimate(row.univariable(), untold, text),
                                estimate(row.multivariable(), untold, text))));
            }
        }
        return new ForestFigure.Content(
                messages.text("figure.forest.title"),
                chosen(models, messages.text("figure.forest.one-factor"), messages.text("figure.forest.all-factors")),
                result.level().coverage(),
                rows);
    }

    private static <T> List<T> chosen(Models models, T alone, T together) {
        return switch (models) {
            case ALONE -> List.of(alone);
            case TOGETHER -> List.of(together);
            case BOTH -> List.of(alone, together);
        };
    }

    private static ForestRow.Estimate estimate(RegressionRow.Estimate estimate, boolean untold, RegressionText text) {
        return switch (estimate) {
            case RegressionRow.Reference _ -> new ForestRow.Reference();
            case RegressionRow.Ratio _ when untold -> new ForestRow.NoRatio(text.unprinted());
            case RegressionRow.Ratio ratio when ratio.lower() > 0 && ratio.upper().isPresent() ->
                new ForestRow.Ratio(
                        ratio.ratio(), ratio.lower(), ratio.upper().getAsDouble(), ratio.pValue());
            case RegressionRow.Ratio _, RegressionRow.Diverges _, RegressionRow.SetAside _, RegressionRow.NoModel _ ->
                new ForestRow.NoRatio(text.ratio(estimate));
        };
    }
}
