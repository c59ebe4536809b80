package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupComparison;
import org.riskset.analysis.GroupSummary;
import org.riskset.analysis.HazardComparison;
import org.riskset.cohort.Group;
import org.riskset.survival.regression.GroupHazard;
import org.riskset.survival.regression.HazardRatio;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// Hazards of the groups against one of them, which can be chosen.
final class HazardSection extends InspectorSection {
    private final GroupingModel model;
    private final IntervalStrip strip;
    private final MenuButton reference;
    private List<GroupSummary> groups = List.of();

    HazardSection(Messages messages, GroupingModel model, Inks inks) {
        super(messages, 10, "hazards-grid", "inspector.hazard.hint");
        this.model = model;
        this.strip = new IntervalStrip(true, messages, inks);
        this.reference = new MenuButton("", Icons.of(Feather.REPEAT, "small-icon"));
        reference.setId("hazard-reference");
        reference.getStyleClass().addAll("flat", "icon-only", "dense", "no-arrow");
        reference.setTooltip(new Tooltip(messages.text("inspector.hazard.reference")));
        reference.setAccessibleText(messages.text("inspector.hazard.reference"));
        addToHead(reference);
        getChildren().add(strip);
    }

    @Override
    void show(AnalysisResult result) {
        List<HazardComparison> compared =
                result.comparison().map(GroupComparison::hazards).orElse(List.of());
        setVisible(!compared.isEmpty());
        if (compared.isEmpty()) {
            return;
        }
        Group against = compared.getFirst().reference();
        setTitle(messages().text("inspector.hazard", name(result, against)));
        offer(result, against);
        List<List<Cell>> rows = new ArrayList<>();
        List<IntervalStrip.Entry> entries = new ArrayList<>();
        for (HazardComparison hazard : compared) {
            Cell name = nameCell(result, hazard.group());
            Optional<HazardRatio> ratio = hazard.hazard() instanceof GroupHazard.Estimated estimated
                    ? Optional.of(estimated.hazardRatio())
                    : Optional.empty();
            rows.add(ratio.map(known -> cells(name, known)).orElseGet(() -> without(name, hazard.hazard())));
            ratio.ifPresent(known -> entries.add(new IntervalStrip.Entry(
                    known.ratio(), known.limits().lower(), known.limits().upper(), hazard.group().colour())));
        }
        grid().show(List.of("", "HR", messages().text("table.ci"), "p"), rows);
        strip.show(entries, 1);
    }

    /// The items stay while the number of groups does; a moving cut-point only changes what they say.
    private void offer(AnalysisResult result, Group against) {
        groups = result.presentGroups();
        while (reference.getItems().size() > groups.size()) {
            reference.getItems().removeLast();
        }
        while (reference.getItems().size() < groups.size()) {
            reference.getItems().add(item(reference.getItems().size()));
        }
        for (int i = 0; i < groups.size(); i++) {
            RadioMenuItem item = (RadioMenuItem) reference.getItems().get(i);
            item.setText(name(result, groups.get(i).group()));
            item.setSelected(groups.get(i).group().equals(against));
        }
    }

    private RadioMenuItem item(int position) {
        RadioMenuItem item = new RadioMenuItem();
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> model.compareWith(
                Optional.of(groups.get(position).group().colour()),
                messages().text("step.reference", item.getText())));
        return item;
    }

    private List<Cell> cells(Cell name, HazardRatio hazard) {
        return List.of(
                name,
                Cell.of(messages().numbers().ratio(hazard.ratio()), "strong"),
                Cell.of(
                        messages().numbers().ratio(hazard.limits().lower()) + "\u2013"
                                + messages().numbers().ratio(hazard.limits().upper()),
                        "muted"),
                Cell.of(messages().pValues().value(hazard.pValue())));
    }

    private List<Cell> without(Cell name, GroupHazard hazard) {
        String why =
                switch (hazard) {
                    case GroupHazard.Diverges _ -> messages().text("inspector.hazard.diverges");
                    case GroupHazard.NotEstimable _, GroupHazard.Reference _, GroupHazard.Estimated _ ->
                        messages().text("number.not-estimable");
                };
        return List.of(name, Cell.of(none()), Cell.of(why, "muted"), Cell.of(""));
    }
}
