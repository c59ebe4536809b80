package org.riskset.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.IncidenceResult;
import org.riskset.drawing.Drawing;
import org.riskset.figure.FigureCaption;
import org.riskset.figure.FigureDraughtsman;
import org.riskset.figure.StudyFigure;
import org.riskset.report.text.Passage;
import org.riskset.report.text.ReportText;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.study.PrintedFigure;
import org.riskset.wording.FigureKindText;
import org.riskset.wording.Messages;

/// The figures of a report as they are planned, with their legends. The flow of patients is a part of its own, drawn as
/// planned where a figure shows it.
final class FigureParts {
    private final ReportFacts facts;
    private final ReportText text;
    private final Messages messages;
    private final List<PrintedFigure> figures;

    FigureParts(ReportFacts facts, ReportText text, Messages messages) {
        this.facts = facts;
        this.text = text;
        this.messages = messages;
        this.figures = facts.figures().stream()
                .filter(figure -> !figure.is(PlannedFigure.Kind.FLOW))
                .toList();
    }

    /// Number of figures besides the flow of patients.
    int count() {
        return figures.size();
    }

    /// What a figure is about: its variables, or its kind.
    ///
    /// @param position from 0
    String about(int position) {
        PrintedFigure figure = figures.get(position);
        String kind = new FigureKindText(messages).name(figure.planned().kind());
        if (figure.is(PlannedFigure.Kind.INCIDENCE)) {
            return kind + ", " + subjects(figure);
        }
        return figure.is(PlannedFigure.Kind.KAPLAN_MEIER) ? subjects(figure) : kind;
    }

    private String subjects(PrintedFigure figure) {
        return figure.comparisons().stream()
                .map(result -> result.plan().grouping().columnName().isEmpty()
                        ? messages.text("report.analysis.cohort")
                        : result.grouping().columnLabel())
                .collect(Collectors.joining(", "));
    }

    /// A figure on its page, or the sentence why it cannot be drawn.
    ///
    /// @param position from 0
    /// @param number   it has in the report
    ReportPiece piece(int position, int number) {
        return piece(figures.get(position), number);
    }

    /// The flow of patients.
    ReportPiece flow(int number) {
        return piece(
                facts.figures().stream()
                        .filter(figure -> figure.is(PlannedFigure.Kind.FLOW))
                        .findFirst()
                        .orElseGet(() -> PrintedFigure.flow(facts.whole()).sparing(facts.setting().hidden())),
                number);
    }

    private ReportPiece piece(PrintedFigure figure, int number) {
        return switch (new FigureDraughtsman(messages).draw(figure)) {
            case StudyFigure.Made made -> {
                Passage legend = legend(figure, made.figure());
                Drawing drawn = made.figure().drawing();
                yield new ReportPiece.Figure(
                        number,
                        facts.setting().hidden().any() ? drawn.withAlternativeText(legend.text()) : drawn,
                        legend,
                        byHand(figure.planned()));
            }
            case StudyFigure.NotMade not -> new ReportPiece.Paragraph(text.plain(not.reason()));
        };
    }

    private static List<String> byHand(PlannedFigure planned) {
        return Stream.concat(
                        planned.caption().stream(),
                        planned.panels().stream().flatMap(panel -> panel.edits().texts().stream()))
                .toList();
    }

    private Passage legend(PrintedFigure figure, StudyFigure drawn) {
        Optional<String> byHand = figure.planned().caption();
        if (byHand.isPresent()) {
            return text.plain(byHand.get());
        }
        if (figure.is(PlannedFigure.Kind.FLOW)) {
            return text.plain(messages.text("report.flow.legend"));
        }
        List<AnalysisResult> compared = figure.comparisons();
        if (figure.is(PlannedFigure.Kind.KAPLAN_MEIER)) {
            if (compared.size() == 1 && isWhole(compared.getFirst())) {
                return text.wholeLegend(drawn.style());
            }
            if (compared.stream().allMatch(this::isReported)) {
                return text.legend(compared, letters(figure.planned()), drawn.style());
            }
        }
        if (figure.numbers() instanceof FigureNumbers.Incidence incidence) {
            Optional<Passage> legend = reported(incidence.result())
                    .map(known -> text.incidenceLegend(known, incidence.causes(figure.planned()), drawn.style()));
            if (legend.isPresent()) {
                return legend.get();
            }
        }
        return text.plain(new FigureCaption(messages).words(figure.planned(), figure.numbers(), drawn));
    }

    private static boolean isWhole(AnalysisResult result) {
        return result.plan().grouping().columnName().isEmpty();
    }

    /// Whether the report's own numbers are of this comparison, so that its legend may give them.
    private boolean isReported(AnalysisResult result) {
        return facts.comparedFactors().stream()
                .anyMatch(factor -> factor.plan().grouping().equals(result.plan().grouping())
                        && factor.plan().origin() == result.plan().origin());
    }

    /// The same incidence among those whose numbers the report has.
    private Optional<IncidenceResult> reported(AnalysisResult result) {
        return facts.incidences().stream()
                .filter(known -> known.result().plan().grouping().equals(result.plan().grouping())
                        && known.result().plan().origin() == result.plan().origin())
                .findFirst();
    }

    private static List<String> letters(PlannedFigure planned) {
        List<String> letters = new ArrayList<>();
        for (int panel = 0; panel < planned.panels().size(); panel++) {
            letters.add(planned.look().letters().of(panel));
        }
        return letters;
    }
}
