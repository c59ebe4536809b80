package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import org.riskset.analysis.regression.HazardOverTime;
import org.riskset.analysis.regression.ModelFit;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.cohort.TimeUnit;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.drawing.Mark;
import org.riskset.style.FigureStyle;
import org.riskset.survival.regression.ProportionalHazards;
import org.riskset.wording.Messages;
import org.riskset.wording.RegressionText;
import org.riskset.wording.UnitText;

/// Every log hazard ratio of a Cox model over time, one panel each: scaled Schoenfeld residuals, their smooth line, and a
/// dashed line where the model has the ratio, with the test of proportional hazards.
public final class ResidualsFigure {
    private static final int MOST_SIDE_BY_SIDE = 3;

    private final ModelFit fit;
    private final TimeUnit unit;
    private final FigureStyle style;
    private final Messages messages;
    private final RegressionText text;

    private ResidualsFigure(ModelFit fit, TimeUnit unit, FigureStyle style, Messages messages) {
        this.fit = fit;
        this.unit = unit;
        this.style = style;
        this.messages = messages;
        this.text = new RegressionText(messages);
    }

    /// @param unit of the times
    /// @throws IllegalArgumentException if no coefficient was estimated
    public static ResidualsFigure of(RegressionResult result, TimeUnit unit, FigureStyle style, Messages messages) {
        if (result.fit().isEmpty() || result.fit().get().overTime().isEmpty()) {
            throw new IllegalArgumentException("no estimated coefficient");
        }
        return new ResidualsFigure(result.fit().get(), unit, style, messages);
    }

    /// The page.
    public Drawing drawing() {
        List<HazardOverTime> panels = fit.overTime();
        int columns = columns(panels.size());
        int rows = (panels.size() + columns - 1) / columns;
        double gap = style.type().text();
        double width = (style.width() - (columns - 1) * gap) / columns;
        double height = (style.height() - (rows - 1) * gap) / rows;
        List<Mark> marks = new ArrayList<>();
        String timeTitle = messages.text("figure.time-axis", new UnitText(messages).plural(unit));
        StringBuilder words = new StringBuilder(messages.text("figure.residuals.alternative"));
        for (int i = 0; i < panels.size(); i++) {
            double left = i % columns * (width + gap);
            double top = (double) (i / columns) * (height + gap);
            HazardOverTime panel = panels.get(i);
            String name = text.fullName(panel.row());
            String p = pText(fit.proportionalHazards().terms().get(panel.factor()));
            Box place = new Box(left, top, left + width, top + height);
            for (Mark mark : new ResidualPanel(panel, name, p, timeTitle, place, style, messages).marks()) {
                marks.add(mark.withRole(mark.role().panel(i)));
            }
            words.append(' ').append(name).append(": ").append(p.replace("*", "")).append('.');
        }
        String title = messages.text("figure.residuals.title");
        return new Drawing(style.width(), style.height(), style.theme().page(), marks, title, words.toString());
    }

    private static int columns(int panels) {
        return Math.clamp((int) Math.ceil(Math.sqrt(panels)), 1, MOST_SIDE_BY_SIDE);
    }

    private String pText(ProportionalHazards test) {
        return switch (test) {
            case ProportionalHazards.Tested tested ->
                style.numbers().equation(messages.pValues().equation(tested.test().pValue()));
            case ProportionalHazards.NotTested _ -> messages.text("number.none");
        };
    }
}
