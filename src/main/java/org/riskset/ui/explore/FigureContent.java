package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CompetingRisks;
import org.riskset.analysis.CompetingRisks.GroupIncidence;
import org.riskset.analysis.GroupSummary;
import org.riskset.drawing.Drawing;
import org.riskset.figure.IncidenceFigure;
import org.riskset.figure.KaplanMeierFigure;
import org.riskset.figure.PlotFrame;
import org.riskset.style.FigureStyle;
import org.riskset.survival.Interval;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.ui.explore.FigureToggles.Counted;
import org.riskset.ui.explore.ReadOut.Reading;
import org.riskset.wording.Messages;

/// The numbers behind the live figure, and how they are drawn and read off.
///
/// @param risks   incidence among competing events, where it is asked for and known
/// @param toggles what is shown
record FigureContent(AnalysisResult result, Optional<CompetingRisks> risks, FigureToggles toggles) {
    /// A drawing and where its plot lies.
    record Drawn(Drawing drawing, PlotFrame frame) {}

    /// Incidence is drawn once it is known; until then 1 minus survival stands for it.
    Drawn draw(FigureStyle plain, Messages messages) {
        FigureStyle style = toggles.on(plain);
        if (isIncidence()) {
            IncidenceFigure figure =
                    IncidenceFigure.of(result, risks.orElseThrow(), style, toggles.edits(), messages);
            return new Drawn(figure.drawing(), figure.frame());
        }
        KaplanMeierFigure figure = KaplanMeierFigure.of(result, style, toggles.edits(), messages);
        return new Drawn(figure.drawing(), figure.frame());
    }

    private boolean isIncidence() {
        return toggles.counted() == Counted.INCIDENCE && risks.isPresent();
    }

    /// Whether the shares are of patients with the event.
    boolean rises() {
        return toggles.counted() != Counted.SURVIVAL;
    }

    /// Every group at a time.
    List<Reading> at(double time) {
        return isIncidence()
                ? risks.orElseThrow().causes().getFirst().groups().stream()
                        .map(group -> incidence(group, time))
                        .toList()
                : result.presentGroups().stream().map(group -> survival(group, time)).toList();
    }

    private Reading survival(GroupSummary group, double time) {
        LandmarkSurvival alive = group.curve().landmark(time);
        return rises()
                ? new Reading(
                        group.group(),
                        1 - alive.survival(),
                        alive.limits().map(limits -> new Interval(1 - limits.upper(), 1 - limits.lower())),
                        alive.atRisk())
                : new Reading(group.group(), alive.survival(), alive.limits(), alive.atRisk());
    }

    private Reading incidence(GroupIncidence group, double time) {
        int step = group.curve().stepAt(time);
        int atRisk = result.groups().stream()
                .filter(summary -> summary.group().equals(group.group()))
                .findFirst()
                .map(summary -> summary.curve().atRiskAt(time))
                .orElse(0);
        return step < 0
                ? new Reading(group.group(), 0, Optional.empty(), atRisk)
                : new Reading(
                        group.group(),
                        group.curve().incidence(step),
                        group.curve().limits(step, result.plan().options().level()),
                        atRisk);
    }

    /// A drop of a curve: at one time, of one group.
    ///
    /// @param group position among the groups of the result
    record Drop(int group, double time) {}

    /// The drop of a survival curve under a point of the page, within so many points of it.
    Optional<Drop> dropAt(double x, double y, PlotFrame frame, double reach) {
        for (int group = 0; group < result.groups().size(); group++) {
            GroupSummary summary = result.groups().get(group);
            int step = summary.curve().stepAt(frame.timeAt(x + reach));
            while (step >= 0 && frame.x(summary.curve().time(step)) >= x - reach) {
                double before = share(step == 0 ? 1 : summary.curve().survival(step - 1));
                double after = share(summary.curve().survival(step));
                double top = Math.min(frame.y(before), frame.y(after));
                double bottom = Math.max(frame.y(before), frame.y(after));
                if (summary.curve().events(step) > 0 && y >= top - reach && y <= bottom + reach) {
                    return Optional.of(new Drop(group, summary.curve().time(step)));
                }
                step--;
            }
        }
        return Optional.empty();
    }

    /// The drop of the first group with an event at a time.
    Optional<Drop> dropAt(double time) {
        for (int group = 0; group < result.groups().size(); group++) {
            SurvivalCurve curve = result.groups().get(group).curve();
            int step = curve.stepAt(time);
            if (step >= 0 && curve.time(step) == time && curve.events(step) > 0) {
                return Optional.of(new Drop(group, time));
            }
        }
        return Optional.empty();
    }

    private double share(double survival) {
        return rises() ? 1 - survival : survival;
    }
}
