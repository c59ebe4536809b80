package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.LandmarkStart;
import org.riskset.cohort.TimeUnit;
import org.riskset.style.FigureStyle;
import org.riskset.figure.KaplanMeierFigure;
import org.riskset.survival.compare.Comparison;
import org.riskset.ui.canvas.DrawingPane;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Compares the groups from a later start of the clock, with the p at every start that is offered, none hidden.
final class LandmarkPane extends VBox {
    private final Messages messages;
    private final ExploreModel model;
    private final GroupNames names;
    private final UnitText units;
    private final boolean dark;
    private final NumberGrid table = new NumberGrid(16, 24);
    private final Label others = Labels.wrapped("", "small", "muted");
    private final Label leavesOut = Labels.wrapped("", "small", "muted");
    private final DrawingPane preview = new DrawingPane();
    private final Button use;
    private final TextField own = new TextField();
    private final ToggleGroup starts = new ToggleGroup();
    private List<LandmarkStart> known = List.of();
    private double chosen;
    private Runnable close = () -> {};

    LandmarkPane(Messages messages, ExploreModel model, boolean dark) {
        super(10);
        this.messages = messages;
        this.model = model;
        this.dark = dark;
        this.names = new GroupNames(messages);
        this.units = new UnitText(messages);
        this.use = new Button(messages.text("landmark.use"));
        TimeUnit unit = model.timeUnit();
        List<Double> offered = offered(unit);
        chosen = model.clock().landmark().orElse(offered.get(1));
        setId("landmark");
        setPadding(new Insets(14, 16, 12, 16));
        setPrefWidth(400);
        preview.setPrefSize(368, 190);
        preview.setMinSize(368, 190);
        preview.setMouseTransparent(true);
        getChildren()
                .addAll(
                        Labels.of(messages.text("landmark.title"), "heading"),
                        Labels.wrapped(messages.text("landmark.text"), "small", "muted"),
                        startRow(offered, unit), table, others, preview, foot());
        compare(Stream.concat(offered.stream(), Stream.of(chosen)));
    }

    private void compare(Stream<Double> wanted) {
        model.clock().compareStarts(wanted.distinct().sorted().toList(), found -> {
            known = found;
            showChosen();
        });
    }

    void onClose(Runnable action) {
        close = action;
    }

    /// A month or so and its multiples, in the unit of the study.
    private static List<Double> offered(TimeUnit unit) {
        return switch (unit) {
            case DAYS -> List.of(30.0, 60.0, 90.0, 180.0);
            case WEEKS -> List.of(4.0, 8.0, 13.0, 26.0);
            case MONTHS -> List.of(1.0, 2.0, 3.0, 6.0);
            case YEARS -> List.of(0.25, 0.5, 1.0, 2.0);
        };
    }

    private HBox startRow(List<Double> offered, TimeUnit unit) {
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(starts);
        for (double start : offered) {
            ToggleButton button = new ToggleButton(messages.numbers().shortest(start));
            button.setUserData(start);
            button.setSelected(start == chosen);
            button.setId("landmark-" + messages.numbers().shortest(start));
            button.setOnAction(_ -> choose(start));
            segments.getButtons().add(button);
        }
        own.setPrefColumnCount(4);
        own.setId("landmark-own");
        own.setText(messages.numbers().shortest(chosen));
        own.setAccessibleText(messages.text("landmark.start"));
        own.setOnAction(_ -> readOwn());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(
                8, Labels.of(messages.text("landmark.start")), segments, Labels.of(units.plural(unit), "muted"), space, own);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox foot() {
        boolean inForce = model.clock().landmark().isPresent();
        Button cancel = new Button(messages.text(inForce ? "landmark.stop" : "landmark.cancel"));
        cancel.setCancelButton(!inForce);
        cancel.setId("landmark-stop");
        cancel.setOnAction(_ -> {
            close.run();
            if (inForce) {
                model.clock().startAt(Optional.empty(), messages.text("step.landmark.off"));
            }
        });
        use.getStyleClass().add("primary");
        use.setId("landmark-use");
        use.setDisable(true);
        use.setOnAction(_ -> {
            close.run();
            model.clock().startAt(Optional.of(chosen), messages.text("step.landmark", amount(chosen)));
        });
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        use.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(leavesOut, Priority.ALWAYS);
        leavesOut.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(8, leavesOut, cancel, use);
        foot.setAlignment(Pos.CENTER_RIGHT);
        return foot;
    }

    private void readOwn() {
        messages.numbers().read(own.getText()).ifPresent(start -> {
            if (start > 0) {
                choose(start);
            }
        });
    }

    private void choose(double start) {
        chosen = start;
        own.setText(messages.numbers().shortest(start));
        starts.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(start)));
        if (known.stream().anyMatch(each -> each.start() == start)) {
            showChosen();
        } else {
            compare(Stream.concat(known.stream().map(LandmarkStart::start), Stream.of(start)));
        }
    }

    private void showChosen() {
        Optional<AnalysisResult> later = known.stream()
                .filter(each -> each.start() == chosen)
                .findFirst()
                .flatMap(LandmarkStart::result);
        use.setDisable(later.isEmpty());
        others.setText(messages.text(
                "landmark.others",
                known.stream()
                        .filter(each -> each.start() != chosen)
                        .map(each -> messages.text("landmark.other", brief(each.start()), pText(each.result())))
                        .collect(Collectors.joining(" \u00b7 "))));
        model.clock().fromStart().ifPresent(first -> {
            showTable(first, later);
            leavesOut.setText(later.map(found -> leftOut(first, found)).orElse(messages.text("landmark.nobody")));
        });
        later.ifPresent(result -> preview.show((width, height) -> KaplanMeierFigure.of(
                        result,
                        FigureStyle.screen(width, height, dark)
                                .withRiskTable(FigureStyle.RiskTable.NONE),
                        messages)
                .drawing()));
    }

    private void showTable(AnalysisResult first, Optional<AnalysisResult> later) {
        List<List<Cell>> rows = new ArrayList<>();
        for (GroupSummary group : first.presentGroups()) {
            Optional<GroupSummary> then = later.flatMap(result -> result.groups().stream()
                    .filter(other -> other.group().equals(group.group()))
                    .findFirst());
            rows.add(List.of(
                    Cell.of(messages.text("landmark.row", names.name(group.group().label(), first.grouping().unit()))),
                    Cell.of(counts(group)),
                    Cell.of(then.map(this::counts).orElse("0 (0)"))));
        }
        rows.add(List.of(
                Cell.of(messages.text("test.log-rank") + " p", "strong"),
                Cell.of(pValue(Optional.of(first))),
                Cell.of(pValue(later), "strong")));
        table.show(
                List.of("", messages.text("landmark.from-start"), messages.text("landmark.from", amount(chosen))), rows);
    }

    private String counts(GroupSummary group) {
        return messages.numbers().count(group.patients()) + " (" + messages.numbers().count(group.events()) + ")";
    }

    private String leftOut(AnalysisResult first, AnalysisResult later) {
        int deaths = first.overall().events() - later.overall().events();
        int patients = first.overall().patients() - later.overall().patients();
        return messages.text("landmark.leaves-out", deaths, patients - deaths, amount(chosen));
    }

    private String brief(double start) {
        return messages.numbers().shortest(start) + "\u00a0" + units.brief(model.timeUnit());
    }

    private String amount(double start) {
        return units.amount(start, model.timeUnit());
    }

    private String pText(Optional<AnalysisResult> result) {
        return result.flatMap(LandmarkPane::logRank)
                .map(test -> messages.pValues().equation(test.pValue()))
                .orElse(messages.text("number.not-estimable"));
    }

    private String pValue(Optional<AnalysisResult> result) {
        return result.flatMap(LandmarkPane::logRank)
                .map(test -> messages.pValues().value(test.pValue()))
                .orElse(messages.text("number.none"));
    }

    private static Optional<Comparison.Test> logRank(AnalysisResult result) {
        return result.comparison()
                .map(comparison -> comparison.logRank().outcome())
                .filter(Comparison.Test.class::isInstance)
                .map(Comparison.Test.class::cast);
    }
}
