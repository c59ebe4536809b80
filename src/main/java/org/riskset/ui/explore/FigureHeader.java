package org.riskset.ui.explore;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.style.FigureStyle.RiskTable;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.EndpointText;
import org.riskset.wording.InSentence;
import org.riskset.wording.Messages;

/// Title of the live figure, and what it shows.
final class FigureHeader extends HBox {
    private final Messages messages;
    private final Consumer<FigureToggles> changed;
    private final Label title = Labels.of("", "heading");
    private final ToggleButton bands;
    private final ToggleButton censoring;
    private final ToggleButton medians;
    private final ToggleButton atRisk;
    private FigureToggles toggles = FigureToggles.ALL;
    private RiskTable lastTable = RiskTable.AT_RISK;

    /// @param changed told what the figure is to show
    /// @param export  exports the figure
    FigureHeader(Messages messages, ExploreModel model, Consumer<FigureToggles> changed, Runnable export) {
        super(6);
        this.messages = messages;
        this.changed = changed;
        this.bands = toggle("explore.toggle.bands", "B", on -> toggles.withBands(on));
        this.censoring = toggle("explore.toggle.censoring", "T", on -> toggles.withCensoring(on));
        this.medians = toggle("explore.toggle.medians", "M", on -> toggles.withMedians(on));
        this.atRisk =
                toggle("explore.toggle.at-risk", "N", on -> toggles.withRiskTable(on ? lastTable : RiskTable.NONE));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(0);
        Separator line = new Separator(Orientation.VERTICAL);
        line.setPrefHeight(18);
        line.setMaxHeight(18);
        Button exportButton = new Button(messages.text("action.export-figure"), Icons.of(Feather.SHARE, "small-icon"));
        exportButton.getStyleClass().add("dense");
        exportButton.setId("export-figure");
        exportButton.setMinWidth(USE_PREF_SIZE);
        exportButton.setOnAction(_ -> export.run());
        getChildren()
                .addAll(
                        title,
                        space,
                        bands,
                        censoring,
                        medians,
                        atRisk,
                        new ViewMenu(messages, this, model),
                        line,
                        exportButton);
        getStyleClass().add("figure-header");
    }

    FigureToggles toggles() {
        return toggles;
    }

    /// Changes what the figure shows; the buttons follow.
    void change(UnaryOperator<FigureToggles> change) {
        toggles = change.apply(toggles);
        if (toggles.riskTable() != RiskTable.NONE) {
            lastTable = toggles.riskTable();
        }
        bands.setSelected(toggles.bands());
        censoring.setSelected(toggles.censoring());
        medians.setSelected(toggles.medians());
        atRisk.setSelected(toggles.riskTable() != RiskTable.NONE);
        boolean incidence = toggles.counted() == FigureToggles.Counted.INCIDENCE;
        censoring.setDisable(incidence);
        medians.setDisable(incidence);
        changed.accept(toggles);
    }

    void show(AnalysisResult result) {
        title.setText(
                result.grouping().columnLabel().isEmpty()
                        ? endpoint(result)
                        : messages.text(
                                "explore.title.by",
                                endpoint(result),
                                InSentence.of(result.grouping().columnLabel())));
    }

    private String endpoint(AnalysisResult result) {
        return new EndpointText(messages).name(result.cohort().endpoint());
    }

    /// Switches by a letter; false for a letter without meaning here.
    boolean key(KeyCode letter) {
        switch (letter) {
            case B -> bands.fire();
            case T -> censoring.fire();
            case M -> medians.fire();
            case N -> atRisk.fire();
            default -> {
                return false;
            }
        }
        return true;
    }

    private ToggleButton toggle(String key, String letter, Function<Boolean, FigureToggles> change) {
        ToggleButton toggle = new ToggleButton(messages.text(key));
        toggle.getStyleClass().add("figure-toggle");
        toggle.setSelected(true);
        toggle.setTooltip(new Tooltip(messages.text("explore.toggle.hint", messages.text(key), letter)));
        toggle.setId("toggle-" + key.substring(key.lastIndexOf('.') + 1));
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setOnAction(_ -> change(_ -> change.apply(toggle.isSelected())));
        return toggle;
    }
}
