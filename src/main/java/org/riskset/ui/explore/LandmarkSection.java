package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.survival.compare.Contrast;
import org.riskset.survival.curve.LandmarkSurvival;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Survival of the groups at chosen times and, of two groups, its differences.
final class LandmarkSection extends InspectorSection {
    private final UnitText units;

    LandmarkSection(Messages messages) {
        super(messages, 8, "landmarks-grid", "inspector.survival.hint");
        this.units = new UnitText(messages);
    }

    @Override
    void show(AnalysisResult result) {
        setTitle(messages().text("inspector.survival", level(result)));
        List<String> heads = new ArrayList<>(List.of(""));
        result.plan()
                .options()
                .landmarks()
                .forEach(time -> heads.add(messages().numbers().shortest(time) + "\u00a0"
                        + units.brief(result.cohort().unit())));
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupSummary group : result.presentGroups()) {
            List<Cell> row = new ArrayList<>(List.of(nameCell(result, group.group())));
            group.landmarks().forEach(landmark -> row.add(Cell.of(landmark(landmark))));
            rows.add(row);
        }
        List<Optional<Contrast>> differences = result.landmarkDifferences();
        if (!differences.isEmpty()) {
            List<Cell> difference = new ArrayList<>(List.of(Cell.of(messages().text("inspector.survival.difference"))));
            List<Cell> limits = new ArrayList<>(List.of(Cell.of("", "muted"))); // on a line of their own: three do not fit beside
            List<Cell> pValues = new ArrayList<>(List.of(Cell.of("p", "muted")));
            for (Optional<Contrast> contrast : differences) {
                difference.add(Cell.of(contrast.map(known -> signed(known.estimate())).orElse(none())));
                limits.add(Cell.of(contrast.map(this::limits).orElse(""), "muted"));
                pValues.add(Cell.of(
                        contrast.map(known -> messages().pValues().value(known.pValue())).orElse(none()), "muted"));
            }
            rows.add(difference);
            rows.add(limits);
            rows.add(pValues);
        }
        grid().show(heads, rows);
    }

    private String landmark(LandmarkSurvival landmark) {
        String survival = messages().numbers().percent(landmark.survival(), 0);
        return landmark.limits()
                .map(limits -> survival + " (" + messages().numbers().percent(limits.lower(), 0) + "\u2013"
                        + messages().numbers().percent(limits.upper(), 0) + ")")
                .orElse(survival);
    }

    /// In percentage points, "to" between the limits where one is negative.
    private String limits(Contrast contrast) {
        return "("
                + messages().text("number.from-to", signed(contrast.limits().lower()), signed(contrast.limits().upper()))
                + ")";
    }

    private String signed(double share) {
        String size = messages().numbers().percent(Math.abs(share), 0);
        return share < 0 && !size.equals("0") ? "\u2212" + size : size;
    }
}
