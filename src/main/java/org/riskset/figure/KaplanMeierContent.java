package org.riskset.figure;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.LongFunction;
import org.riskset.drawing.Font;
import org.riskset.style.FigureEdits;
import org.riskset.wording.Messages;

/// What a Kaplan-Meier figure says, before anything is placed: every text and every curve.
///
/// @param title           what the figure shows; printed only where a style asks for it
/// @param timeTitle       title of the time axis with unit and time zero
/// @param survivalTitle   title of the survival axis
/// @param steps           distances of ticks to choose from, ascending, in the unit of the curves
/// @param edits           what was changed by hand: axes, places of texts, annotations and reference lines
/// @param sharedLongest   the longest follow-up of figures that share a time axis
/// @param groups          in the order they are named
/// @param verdict         result of comparing the groups, the main line first; may be empty
/// @param numbers         texts of the table under the axis
/// @param timeText        a time as text of a tick
/// @param countText       a number of patients as text
/// @param alternativeText what a reader who cannot see the figure is told
record KaplanMeierContent(
        String title,
        String timeTitle,
        String survivalTitle,
        List<Double> steps,
        FigureEdits edits,
        OptionalDouble sharedLongest,
        List<GroupCurve> groups,
        List<VerdictLine> verdict,
        RiskWords numbers,
        DoubleFunction<String> timeText,
        LongFunction<String> countText,
        String alternativeText) {

    /// Texts of the table under the axis.
    ///
    /// @param title          above the numbers at risk
    /// @param kmunicateTitle above the numbers of all patients
    /// @param atRisk   row of patients at risk, where there are rows of other patients too
    /// @param censored row of patients censored so far
    /// @param events   row of patients with the event so far
    record RiskWords(String title, String kmunicateTitle, String atRisk, String censored, String events) {
        /// @param print whether the figure is printed, where the title is longer
        static RiskWords of(boolean print, Messages messages) {
            return new RiskWords(
                    messages.text(print ? "figure.at-risk.print" : "figure.at-risk"),
                    messages.text("figure.patients"),
                    messages.text("figure.at-risk"),
                    messages.text("figure.censored"),
                    messages.text("figure.events"));
        }
    }

    /// The figure beside others with the same time axis.
    KaplanMeierContent withLongest(OptionalDouble shared) {
        return new KaplanMeierContent(
                title,
                timeTitle,
                survivalTitle,
                steps,
                edits,
                shared,
                groups,
                verdict,
                numbers,
                timeText,
                countText,
                alternativeText);
    }

    /// The groups with a row in the table under the axis: the first ones.
    List<GroupCurve> counted() {
        return groups.stream().filter(GroupCurve::counted).toList();
    }

    /// A share as text of a tick: in per cent or from 0 to 1.
    String shareText(double share) {
        return edits.axes().verticalScale().inPercent()
                ? timeText.apply(Math.rint(share * 1e6) / 1e4)
                : timeText.apply(Math.rint(share * 1e6) / 1e6);
    }

    /// The widest such text, in points.
    double widestShare(Typography type, Font font) {
        return Math.max(type.width(shareText(1), font), edits.axes().verticalScale().inPercent() ? 0 : type.width(shareText(0.25), font));
    }

    /// The longest follow-up the time axis is made for: of any group, or of the figures beside; 0 without patients.
    double longest() {
        return sharedLongest.orElseGet(this::longestFollowUp);
    }

    private double longestFollowUp() {
        return groups.stream()
                .mapToDouble(group -> group.curve().maxTime().orElse(0))
                .max()
                .orElse(0);
    }
}
