package org.riskset.ui.cohort;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Step;
import org.riskset.cohort.filter.Filter;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.FilterWords;
import org.riskset.wording.Messages;
import org.riskset.wording.OutcomeText;

/// The list of filters: each can be switched off, changed and taken away.
public final class FiltersPanel extends VBox {
    private final Messages messages;
    private final CohortModel model;
    private final FilterWords words;
    private final Label badge = Labels.of("", "badge");
    private final VBox rows = new VBox(2);
    private final Hyperlink add;
    private final Label refusal = Labels.wrapped("", "small", "text-danger");
    private List<Step<Filter>> shown = List.of();

    public FiltersPanel(Messages messages, CohortModel model) {
        super(6);
        this.messages = messages;
        this.model = model;
        this.words = new FilterWords(messages);
        this.add = new Hyperlink(messages.text("filter.add"));
        add.setId("add-filter");
        add.setTooltip(new Tooltip(messages.text("filter.add.hint")));
        add.setOnAction(_ -> addFilter());
        getStyleClass().add("section");
        setId("filters");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, Labels.of(messages.text("filter.title"), "strong"), badge, space, add);
        head.setAlignment(Pos.CENTER_LEFT);
        badge.managedProperty().bind(badge.visibleProperty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        rows.managedProperty().bind(rows.visibleProperty());
        getChildren().addAll(head, rows, refusal);
        model.openStudy().studyProperty().addListener(_ -> showFilters());
        model.refusalProperty().addListener((_, _, reason) -> {
            refusal.setText(reason.map(new OutcomeText(messages)::sentence).orElse(""));
            refusal.setVisible(reason.isPresent());
        });
        refusal.setVisible(false);
        fill(model.filters());
    }

    /// Opens the editor of a new filter.
    public void addFilter() {
        edit(add, Optional.empty());
    }

    /// Opens the editor of a new filter on one column.
    public void addFilter(Column column) {
        open(add, new FilterEditor(messages, model, column));
    }

    private void showFilters() {
        List<Step<Filter>> filters = model.filters();
        if (!filters.equals(shown)) {
            fill(filters);
        }
    }

    private void fill(List<Step<Filter>> filters) {
        shown = filters;
        long inForce = filters.stream().filter(Step::inForce).count();
        badge.setText(Long.toString(inForce));
        badge.setVisible(inForce > 0);
        rows.setVisible(!filters.isEmpty());
        rows.getChildren().clear();
        for (int position = 0; position < filters.size(); position++) {
            rows.getChildren().add(row(position, filters.get(position)));
        }
    }

    private Node row(int position, Step<Filter> step) {
        String text = text(step.decision());
        CheckBox on = new CheckBox();
        on.setSelected(step.inForce());
        on.setAccessibleText(text);
        on.setOnAction(_ -> {
            String key = on.isSelected() ? "step.filter.on" : "step.filter.off";
            if (!model.switchFilter(position, on.isSelected(), messages.text(key, text))) {
                on.setSelected(!on.isSelected());
            }
        });
        Hyperlink name = new Hyperlink(text);
        name.setMnemonicParsing(false);
        name.getStyleClass().add("filter-name");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(text + "\n" + messages.text("filter.change")));
        name.setOnAction(_ -> edit(name, Optional.of(position)));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button remove = new Button("", Icons.of(Feather.X, "small-icon"));
        remove.getStyleClass().addAll("flat", "icon-only", "dense");
        remove.setAccessibleText(messages.text("filter.remove", text));
        remove.setTooltip(new Tooltip(messages.text("filter.remove", text)));
        remove.setOnAction(_ -> model.remove(position, messages.text("step.filter.remove", text)));
        HBox row = new HBox(6, on, name, space, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(26);
        return row;
    }

    private String text(Filter filter) {
        return text(messages, words, model.registry(), filter);
    }

    static String text(Messages messages, FilterWords words, Optional<Registry> registry, Filter filter) {
        Optional<Column> column = registry.flatMap(present -> present.find(filter.column()));
        Optional<String> unit = column.filter(NumberColumn.class::isInstance)
                .flatMap(number -> ((NumberColumn) number).unit());
        return words.of(filter, column.map(Column::label).orElse(filter.column()), unit);
    }

    private void edit(Node owner, Optional<Integer> position) {
        open(owner, new FilterEditor(messages, model, position));
    }

    private static void open(Node owner, FilterEditor editor) {
        PopOver popOver = PointingCard.around(editor);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_BOTTOM);
        editor.onClose(popOver::hide);
        popOver.show(owner);
    }
}
