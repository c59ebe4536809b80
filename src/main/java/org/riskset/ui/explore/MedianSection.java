package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.survival.curve.SpssQuantile;
import org.riskset.survival.curve.SurvivalQuantile;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.ui.controls.Segments;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Median survival of the groups, by the convention of R or of SPSS.
final class MedianSection extends InspectorSection {
    private final UnitText units;
    private final IntervalStrip strip;
    private final Segments<Convention> conventions;
    private Convention convention = Convention.R;
    private Optional<AnalysisResult> shown = Optional.empty();

    private enum Convention {
        R,
        SPSS
    }

    MedianSection(Messages messages, Inks inks) {
        super(messages, 10, "medians-grid", "inspector.median.hint");
        this.units = new UnitText(messages);
        this.strip = new IntervalStrip(false, messages, inks);
        this.conventions = new Segments<Convention>(Enum::name).onChosen(this::follow);
        conventions.show(List.of(Convention.values()), convention);
        conventions.getStyleClass().add("small-segments");
        addToHead(conventions);
        getChildren().add(strip);
    }

    private void follow(Convention other) {
        convention = other;
        shown.ifPresent(this::show);
    }

    @Override
    void show(AnalysisResult result) {
        shown = Optional.of(result);
        conventions.show(List.of(Convention.values()), convention);
        setTitle(messages().text("inspector.median", units.plural(result.cohort().unit())));
        List<List<Cell>> rows = new ArrayList<>();
        List<IntervalStrip.Entry> entries = new ArrayList<>();
        for (GroupSummary group : result.presentGroups()) {
            switch (convention) {
                case R -> byR(result, group, rows, entries);
                case SPSS -> bySpss(result, group, rows, entries);
            }
        }
        grid().show(
                convention == Convention.R
                        ? List.of("", "", messages().text("table.ci"))
                        : List.of("", "", messages().text("table.se"), messages().text("table.ci")),
                rows);
        strip.show(entries, 0);
    }

    private void byR(
            AnalysisResult result, GroupSummary group, List<List<Cell>> rows, List<IntervalStrip.Entry> entries) {
        SurvivalQuantile median = group.median();
        rows.add(List.of(
                nameCell(result, group.group()),
                Cell.of(
                        median.estimate().isPresent()
                                ? fixed(median.estimate().getAsDouble())
                                : messages().text("number.not-reached"),
                        "strong"),
                Cell.of("(" + bound(median.lower()) + "\u2013" + bound(median.upper()) + ")", "muted")));
        if (median.estimate().isPresent()) {
            double estimate = median.estimate().getAsDouble();
            entries.add(new IntervalStrip.Entry(
                    estimate,
                    median.lower().orElse(estimate),
                    median.upper().orElse(result.cohort().longest()),
                    group.group().colour()));
        }
    }

    private void bySpss(
            AnalysisResult result, GroupSummary group, List<List<Cell>> rows, List<IntervalStrip.Entry> entries) {
        Cell name = nameCell(result, group.group());
        rows.add(
                switch (group.spssMedian()) {
                    case SpssQuantile.WithError known -> {
                        entries.add(new IntervalStrip.Entry(
                                known.time(),
                                Math.max(0, known.limits().lower()),
                                known.limits().upper(),
                                group.group().colour()));
                        yield List.of(
                                name,
                                Cell.of(fixed(known.time()), "strong"),
                                Cell.of(messages().numbers().fixed(known.error(), 2)),
                                Cell.of(
                                        "(" + fixed(known.limits().lower()) + "\u2013"
                                                + fixed(known.limits().upper()) + ")",
                                        "muted"));
                    }
                    case SpssQuantile.WithoutError known ->
                        List.of(name, Cell.of(fixed(known.time()), "strong"), Cell.of(none()), Cell.of(none(), "muted"));
                    case SpssQuantile.NotReached _ ->
                        List.of(
                                name,
                                Cell.of(messages().text("number.not-reached"), "strong"),
                                Cell.of(none()),
                                Cell.of(none(), "muted"));
                });
    }

    private String fixed(double time) {
        return messages().numbers().fixed(time, 1);
    }

    private String bound(OptionalDouble bound) {
        return bound.isPresent() ? fixed(bound.getAsDouble()) : messages().text("number.not-reached.brief");
    }
}
