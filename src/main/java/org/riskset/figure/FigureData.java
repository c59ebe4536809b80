package org.riskset.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointEvidence;
import org.riskset.analysis.FollowUpCurves;
import org.riskset.analysis.regression.HazardOverTime;
import org.riskset.analysis.regression.ModelFit;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.analysis.regression.RegressionRow;
import org.riskset.study.FigureNumbers;
import org.riskset.study.PlannedFigure;
import org.riskset.survival.curve.SurvivalCurve;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.RegressionText;

/// The numbers behind a study's figure as comma-separated values by RFC 4180, unrounded: for readers who cannot see it, and
/// for anybody who wants to draw it again.
public final class FigureData {
    private final Messages messages;

    public FigureData(Messages messages) {
        this.messages = messages;
    }

    public String csv(PlannedFigure figure, FigureNumbers numbers) {
        List<List<String>> lines = switch (numbers) {
            case FigureNumbers.Comparisons compared -> compared(figure, compared.results());
            case FigureNumbers.Incidence incidence -> new IncidenceTable(incidence, messages).lines(incidence.causes(figure));
            case FigureNumbers.FollowUp followUp -> followUp(figure, followUp);
            case FigureNumbers.LogLog logLog -> points(logLog);
            case FigureNumbers.Lanes lanes -> lanes(lanes);
            case FigureNumbers.Subgroups subgroups ->
                subgroups.effects().map(effects -> new SubgroupTable(effects, messages).lines()).orElse(List.of());
            case FigureNumbers.Regression regression ->
                figure.kind() == PlannedFigure.Kind.RESIDUALS
                        ? residuals(regression.result())
                        : ratios(regression.result());
        };
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> FigureTable.addLine(text, line));
        return text.toString();
    }

    private List<List<String>> compared(PlannedFigure figure, List<AnalysisResult> results) {
        return switch (figure.kind()) {
            case CUT_POINT -> results.getFirst().evidence().map(this::candidates).orElse(List.of());
            case FLOW -> flow(results.getFirst());
            case KAPLAN_MEIER, FOLLOW_UP, LOG_MINUS_LOG, SWIMMER, INCIDENCE, FOREST_ALONE, FOREST_TOGETHER,
                    FOREST_SUBGROUPS, RESIDUALS ->
                steps(figure, results);
        };
    }

    /// Every step of every curve; with several panels their letters come first.
    private List<List<String>> steps(PlannedFigure figure, List<AnalysisResult> results) {
        List<List<String>> lines = new ArrayList<>();
        for (int panel = 0; panel < results.size(); panel++) {
            FigureTable table =
                    new FigureTable(results.get(panel), figure.panels().get(panel).edits(), messages);
            String letter = figure.look().letters().of(panel);
            boolean several = results.size() > 1;
            if (panel == 0) {
                lines.add(several ? joined(messages.text("figure.table.panel"), table.header()) : table.header());
            }
            table.rows().forEach(row -> lines.add(several ? joined(letter, row) : row));
        }
        return lines;
    }

    /// The curves of follow-up, group by group; with several panels their letters come first.
    private List<List<String>> followUp(PlannedFigure figure, FigureNumbers.FollowUp numbers) {
        GroupNames names = new GroupNames(messages);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                messages.text("figure.table.panel"), messages.text("figure.table.group"), messages.text("figure.table.time"),
                messages.text("figure.table.at-risk"), messages.text("figure.table.followed"),
                messages.text("figure.table.lower"), messages.text("figure.table.upper")));
        for (int panel = 0; panel < numbers.curves().size(); panel++) {
            String letter = figure.look().letters().of(panel);
            Optional<String> unit = numbers.results().get(panel).grouping().unit();
            for (FollowUpCurves.GroupFollowUp group : numbers.curves().get(panel).groups()) {
                SurvivalCurve curve = group.curve();
                for (int step = 0; step < curve.size(); step++) {
                    lines.add(List.of(
                            letter,
                            names.name(group.group().label(), unit),
                            FigureTable.number(curve.time(step)),
                            Integer.toString(curve.atRisk(step)),
                            FigureTable.number(curve.survival(step)),
                            curve.hasLimits(step) ? FigureTable.number(curve.lower(step)) : "",
                            curve.hasLimits(step) ? FigureTable.number(curve.upper(step)) : ""));
                }
            }
        }
        return lines;
    }

    private List<List<String>> points(FigureNumbers.LogLog numbers) {
        GroupNames names = new GroupNames(messages);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                messages.text("figure.table.group"), messages.text("figure.table.time"), messages.text("figure.table.log-minus-log")));
        numbers.curves().groups().forEach(group -> group.points().forEach(point -> lines.add(List.of(
                names.name(group.group().label(), numbers.result().grouping().unit()),
                FigureTable.number(point.time()),
                FigureTable.number(point.value())))));
        return lines;
    }

    private List<List<String>> lanes(FigureNumbers.Lanes numbers) {
        GroupNames names = new GroupNames(messages);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                messages.text("figure.table.row"), messages.text("figure.table.group"), messages.text("figure.table.time"),
                messages.about(numbers.result().cohort().endpoint()).text("figure.table.event")));
        numbers.lanes().lanes().forEach(lane -> lines.add(List.of(
                Integer.toString(lane.sourceRow()),
                names.name(
                        numbers.result().groups().get(lane.group()).group().label(), numbers.result().grouping().unit()),
                FigureTable.number(lane.time()),
                lane.hadEvent() ? "1" : "0")));
        return lines;
    }

    private static List<String> joined(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private List<List<String>> candidates(CutPointEvidence evidence) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                messages.text("figure.table.cut-point"),
                messages.text("figure.table.below"),
                messages.text("figure.table.at-least"),
                messages.text("figure.table.chi-square"),
                "p"));
        evidence.candidates().forEach(candidate -> lines.add(List.of(
                FigureTable.number(candidate.cutPoint()),
                Integer.toString(candidate.below()),
                Integer.toString(candidate.atLeast()),
                FigureTable.number(candidate.chiSquare()),
                FigureTable.number(candidate.pValue()))));
        return lines;
    }

    private List<List<String>> flow(AnalysisResult result) {
        GroupNames names = new GroupNames(messages);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(messages.text("figure.table.group"), messages.text("figure.patients")));
        lines.add(List.of(messages.text("explore.flow.rows"), Integer.toString(result.cohort().registryRows())));
        lines.add(List.of(messages.text("explore.flow.analysed"), Integer.toString(result.overall().patients())));
        result.presentGroups().forEach(group -> lines.add(List.of(
                names.name(group.group().label(), result.grouping().unit()), Integer.toString(group.patients()))));
        return lines;
    }

    private List<List<String>> ratios(RegressionResult result) {
        RegressionText text = new RegressionText(messages);
        List<List<String>> lines = new ArrayList<>();
        String lower = messages.text("figure.table.lower");
        String upper = messages.text("figure.table.upper");
        String alone = messages.text("figure.forest.one-factor");
        String together = messages.text("figure.forest.all-factors");
        lines.add(List.of(
                messages.text("figure.table.group"), messages.text("figure.patients"), messages.text("figure.events"),
                alone, lower, upper, "p", together, lower, upper, "p"));
        for (RegressionRow row : result.rows()) {
            List<String> line = new ArrayList<>(
                    List.of(text.fullName(row), Integer.toString(row.patients()), Integer.toString(row.events())));
            line.addAll(estimate(row.univariable(), text));
            line.addAll(estimate(row.multivariable(), text));
            lines.add(line);
        }
        return lines;
    }

    private static List<String> estimate(RegressionRow.Estimate estimate, RegressionText text) {
        return switch (estimate) {
            case RegressionRow.Ratio ratio -> List.of(
                    FigureTable.number(ratio.ratio()),
                    FigureTable.number(ratio.lower()),
                    ratio.upper().isPresent() ? FigureTable.number(ratio.upper().getAsDouble()) : "",
                    FigureTable.number(ratio.pValue()));
            case RegressionRow.Reference _, RegressionRow.Diverges _, RegressionRow.SetAside _, RegressionRow.NoModel _ ->
                List.of(text.ratio(estimate), "", "", "");
        };
    }

    private List<List<String>> residuals(RegressionResult result) {
        RegressionText text = new RegressionText(messages);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                messages.text("figure.table.group"),
                messages.text("figure.table.time"),
                messages.text("figure.table.residual"),
                messages.text("figure.table.smooth")));
        for (HazardOverTime panel : result.fit().map(ModelFit::overTime).orElse(List.of())) {
            for (int i = 0; i < panel.points().size(); i++) {
                lines.add(List.of(
                        text.fullName(panel.row()),
                        FigureTable.number(panel.points().get(i).time()),
                        FigureTable.number(panel.points().get(i).value()),
                        FigureTable.number(panel.smooth().get(i))));
            }
        }
        return lines;
    }
}
