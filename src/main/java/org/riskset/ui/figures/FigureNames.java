package org.riskset.ui.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riskset.analysis.AnalysisResult;
import org.riskset.registry.Column;
import org.riskset.study.FigureNumbers;
import org.riskset.study.FigurePlan;
import org.riskset.study.PlannedFigure;
import org.riskset.study.Study;
import org.riskset.survival.compare.Comparison;
import org.riskset.wording.FigureKindText;
import org.riskset.wording.Messages;

/// What the lists call figures and their panels.
final class FigureNames {
    private final Messages messages;

    FigureNames(Messages messages) {
        this.messages = messages;
    }

    String kind(PlannedFigure.Kind kind) {
        return new FigureKindText(messages).name(kind);
    }

    /// What a figure is about: its variables, or its kind.
    String about(PlannedFigure figure, Study study) {
        boolean curves = figure.kind() == PlannedFigure.Kind.KAPLAN_MEIER;
        String variables = figure.panels().stream()
                .map(panel -> panel(panel.subject(), study))
                .collect(Collectors.joining(", "));
        return curves ? variables : kind(figure.kind());
    }

    /// The variable of a panel.
    String panel(PlannedFigure.Subject subject, Study study) {
        return FigurePlan.comparison(subject, study)
                .grouping()
                .columnName()
                .flatMap(name -> study.cohort().registry().find(name))
                .map(Column::label)
                .orElseGet(() -> messages.text("group.everyone"));
    }

    /// The log-rank p of a panel; empty where there is none.
    Optional<String> pValue(Optional<FigureNumbers> numbers, int panel) {
        return numbers.flatMap(known -> switch (known) {
            case FigureNumbers.Comparisons compared when panel < compared.results().size() ->
                pValue(compared.results().get(panel));
            case FigureNumbers.Comparisons _, FigureNumbers.Regression _, FigureNumbers.Incidence _, FigureNumbers.FollowUp _,
                    FigureNumbers.LogLog _, FigureNumbers.Lanes _, FigureNumbers.Subgroups _ -> Optional.<String>empty();
        });
    }

    private Optional<String> pValue(AnalysisResult result) {
        return result.comparison()
                .map(comparison -> comparison.logRank().outcome())
                .filter(Comparison.Test.class::isInstance)
                .map(test -> messages.pValues().equation(((Comparison.Test) test).pValue()));
    }

    /// The size a figure is planned in; its width alone where its height follows from what it shows.
    String size(PlannedFigure figure) {
        return figure.kind().hasOwnHeight()
                ? rounded(figure.look().widthMillimetres()) + "\u00a0mm"
                : size(figure.look().widthMillimetres(), figure.look().heightMillimetres());
    }

    String size(double widthMillimetres, double heightMillimetres) {
        return rounded(widthMillimetres) + " \u00d7 " + rounded(heightMillimetres) + "\u00a0mm";
    }

    private String rounded(double millimetres) {
        return messages.numbers().shortest(Math.rint(millimetres * 10) / 10);
    }

    /// The layouts of so many panels that fill a page.
    static List<Integer> columns(int panels) {
        return panels > 2 ? List.of(panels, 2, 1) : panels == 2 ? List.of(2, 1) : List.of(1);
    }
}
