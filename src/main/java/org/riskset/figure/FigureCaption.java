package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Caution;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.style.FigureStyle;
import org.riskset.survival.compare.Comparison;
import org.riskset.wording.EndpointText;
import org.riskset.wording.Messages;
import org.riskset.wording.SubgroupText;

/// The caption of a figure: what it shows, panel by panel, and what its signs mean.
public final class FigureCaption {
    private final Messages messages;

    public FigureCaption(Messages messages) {
        this.messages = messages;
    }

    /// @param number of the figure in its study, from 1
    public String text(int number, PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn) {
        return messages.text("figure.caption.number", number) + " " + words(figure, numbers, drawn);
    }

    /// The caption without the figure's number: the one put in its place by hand, or else the one written here.
    public String words(PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn) {
        return figure.caption().orElseGet(() -> written(figure, numbers, drawn));
    }

    /// The caption as the analysis gives it, whatever was put in its place.
    public String written(PlannedFigure figure, FigureNumbers numbers, StudyFigure drawn) {
        if (figure.kind() == PlannedFigure.Kind.KAPLAN_MEIER && numbers instanceof FigureNumbers.Comparisons compared) {
            return String.join(" ", curves(figure, compared.results()));
        }
        if (numbers instanceof FigureNumbers.Subgroups subgroups && subgroups.effects().isPresent()) {
            SubgroupText text = new SubgroupText(subgroups.effects().get(), messages);
            return messages.text(
                    "figure.caption.subgroups",
                    text.compared(),
                    text.reference(),
                    messages.numbers().shortest(100 * subgroups.effects().get().level().coverage()));
        }
        return drawn.drawing().title() + ".";
    }

    private List<String> curves(PlannedFigure figure, List<AnalysisResult> results) {
        List<String> sentences = new ArrayList<>();
        FigureStyle style = figure.look().style();
        if (results.size() == 1) {
            sentences.add(new KaplanMeierWords(
                                    results.getFirst(), style, figure.panels().getFirst().edits(), messages)
                            .title()
                    + ".");
        } else {
            sentences.add(new EndpointText(messages).name(results.getFirst().cohort().endpoint()) + ".");
            for (int panel = 0; panel < results.size(); panel++) {
                Optional<String> given = figure.panels().get(panel).edits().title();
                String label = results.get(panel).grouping().columnLabel();
                String about = given.orElseGet(() -> label.isEmpty()
                        ? messages.text("group.everyone")
                        : messages.text("figure.caption.by", KaplanMeierWords.inSentence(label, messages)));
                sentences.add(figure.look().letters().of(panel) + ", " + about + ".");
            }
        }
        addSigns(sentences, style.shown());
        addTests(sentences, figure, results);
        return sentences;
    }

    private void addSigns(List<String> sentences, FigureStyle.Shown shown) {
        if (shown.bands()) {
            sentences.add(messages.text("figure.caption.bands"));
        }
        if (shown.censoring()) {
            sentences.add(messages.text("figure.caption.censoring"));
        }
        if (shown.medians()) {
            sentences.add(messages.text("figure.caption.medians"));
        }
    }

    private void addTests(List<String> sentences, PlannedFigure figure, List<AnalysisResult> results) {
        boolean tested = results.stream()
                .flatMap(result -> result.comparison().stream())
                .anyMatch(comparison -> comparison.logRank().outcome() instanceof Comparison.Test);
        if (!figure.look().style().shown().verdict() || !tested) {
            return;
        }
        List<String> adjusted = new ArrayList<>();
        for (int panel = 0; panel < results.size(); panel++) {
            if (results.get(panel).cautions().stream().anyMatch(Caution.CutPointSearched.class::isInstance)) {
                adjusted.add(figure.look().letters().of(panel));
            }
        }
        if (adjusted.isEmpty()) {
            sentences.add(messages.text("figure.caption.log-rank"));
        } else if (results.size() == 1) {
            sentences.add(messages.text("figure.caption.log-rank.searched"));
        } else {
            sentences.add(messages.text("figure.caption.log-rank.panels", String.join(", ", adjusted)));
        }
    }
}
