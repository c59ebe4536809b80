package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.riskset.analysis.AnalysisResult;
import org.riskset.cohort.TimeUnit;
import org.riskset.style.FigureStyle.RiskTable;
import org.riskset.ui.explore.FigureToggles.Counted;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// What the live figure counts, in which numbers, with which table, and how much of the follow-up it shows.
final class ViewMenu extends MenuButton {
    private static final double MONTHS_IN_YEAR = 12;

    private final Messages messages;
    private final FigureHeader header;
    private final ExploreModel model;

    ViewMenu(Messages messages, FigureHeader header, ExploreModel model) {
        super(messages.text("explore.view"));
        this.messages = messages;
        this.header = header;
        this.model = model;
        setId("figure-view");
        getStyleClass().addAll("flat", "dense");
        setTooltip(new Tooltip(messages.text("explore.view.hint")));
        setMinWidth(USE_PREF_SIZE);
        setOnShowing(_ -> fill());
        fill();
    }

    private void fill() {
        FigureToggles now = header.toggles();
        List<MenuItem> items = new ArrayList<>(List.of(
                counting("explore.view.survival", Counted.SURVIVAL, now),
                counting("explore.view.events", Counted.EVENTS, now)));
        if (model.hasCompetingEvents()) {
            items.add(counting("explore.view.incidence", Counted.INCIDENCE, now));
        }
        items.add(new SeparatorMenuItem());
        items.add(item("explore.view.percent", now.inPercent(), shown -> shown.withPercent(true)));
        items.add(item("explore.view.probability", !now.inPercent(), shown -> shown.withPercent(false)));
        items.add(new SeparatorMenuItem());
        items.add(table("explore.view.at-risk", RiskTable.AT_RISK, now));
        items.add(table("explore.view.kmunicate", RiskTable.KMUNICATE, now));
        items.add(table("explore.view.no-table", RiskTable.NONE, now));
        items.add(new SeparatorMenuItem());
        items.addAll(limits(now));
        getItems().setAll(items);
    }

    private List<MenuItem> limits(FigureToggles now) {
        List<MenuItem> items = new ArrayList<>(List.of(item(
                "explore.view.whole",
                now.timeLimit().isEmpty(),
                shown -> shown.withTimeLimit(OptionalDouble.empty()))));
        model.resultProperty().get().ifPresent(result -> lengths(result).forEach(length -> {
            TimeUnit unit = result.cohort().unit();
            String words = messages.text("explore.view.first", new UnitText(messages).amount(length, unit));
            RadioMenuItem item = new RadioMenuItem(words);
            item.setSelected(now.timeLimit().equals(OptionalDouble.of(length)));
            item.setOnAction(_ -> header.change(shown -> shown.withTimeLimit(OptionalDouble.of(length))));
            items.add(item);
        }));
        return items;
    }

    /// Half a year, one, two, three, five and ten years, as far as they are shorter than the follow-up.
    private static List<Double> lengths(AnalysisResult result) {
        double year =
                switch (result.cohort().unit()) {
                    case DAYS -> 365;
                    case WEEKS -> 52;
                    case MONTHS -> MONTHS_IN_YEAR;
                    case YEARS -> 1;
                };
        return List.of(0.5, 1.0, 2.0, 3.0, 5.0, 10.0).stream()
                .map(years -> Math.rint(2 * years * year) / 2)
                .filter(length -> length < result.cohort().longest())
                .toList();
    }

    private MenuItem counting(String key, Counted counted, FigureToggles now) {
        return item(key, now.counted() == counted, shown -> shown.withCounted(counted));
    }

    private MenuItem table(String key, RiskTable table, FigureToggles now) {
        return item(key, now.riskTable() == table, shown -> shown.withRiskTable(table));
    }

    private MenuItem item(String key, boolean selected, UnaryOperator<FigureToggles> change) {
        RadioMenuItem item = new RadioMenuItem(messages.text(key));
        item.setId(key.replace('.', '-'));
        item.setSelected(selected);
        item.setOnAction(_ -> header.change(change));
        return item;
    }
}
