package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.riskset.analysis.AnalysisResult;
import org.riskset.registry.CategoryColumn;
import org.riskset.registry.Column;
import org.riskset.wording.Messages;

/// Asks for the variable within whose levels the groups are compared as well.
final class StratumChoice extends MenuButton {
    private final Messages messages;
    private final ExploreModel model;
    private Optional<AnalysisResult> shown = Optional.empty();

    StratumChoice(Messages messages, ExploreModel model) {
        this.messages = messages;
        this.model = model;
        setText(messages.text("stratum.choose"));
        setTooltip(new Tooltip(messages.text("stratum.hint")));
        setId("stratum");
        getStyleClass().addAll("flat", "dense");
        setOnShowing(_ -> fill());
    }

    void show(AnalysisResult result) {
        shown = Optional.of(result);
        setVisible(result.comparison().isPresent());
    }

    /// The menu is made when it opens: it is not needed while a cut-point moves.
    private void fill() {
        getItems().clear();
        ToggleGroup group = new ToggleGroup();
        Optional<String> stratum = shown.flatMap(result -> result.plan().stratum());
        RadioMenuItem none = new RadioMenuItem(messages.text("stratum.none"));
        none.setToggleGroup(group);
        none.setSelected(stratum.isEmpty());
        none.setOnAction(_ -> model.stratifyBy(Optional.empty(), messages.text("step.stratum.off")));
        getItems().add(none);
        for (Column column : choices()) {
            RadioMenuItem item = new RadioMenuItem(column.label());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(stratum.equals(Optional.of(column.name())));
            item.setOnAction(_ -> model.stratifyBy(
                    Optional.of(column.name()), messages.text("step.stratum", column.label())));
            getItems().add(item);
        }
    }

    private List<Column> choices() {
        Optional<String> grouped = shown.flatMap(result -> result.plan().grouping().columnName());
        return model.variables().stream()
                .filter(CategoryColumn.class::isInstance)
                .filter(column -> !grouped.equals(Optional.of(column.name())))
                .toList();
    }
}
