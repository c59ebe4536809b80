package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Derivation;
import org.riskset.registry.Column;
import org.riskset.ui.cohort.CohortModel;
import org.riskset.ui.cohort.VariableMaker;
import org.riskset.ui.controls.DistributionShape;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.KindIcons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.MiniDistribution;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// The list of variables with their small distributions; a click groups the cohort by one.
final class VariablesPanel extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected-variable");

    private final Messages messages;
    private final CohortModel cohort;
    private final Consumer<Column> chosen;
    private final BiConsumer<Column, Consumer<DistributionShape>> counting;
    private final VariableDrag drag;
    private final VariableUses uses;
    private final Label count = Labels.of("", "badge");
    private final CustomTextField search = new CustomTextField();
    private final VBox rows = new VBox();
    private final List<Row> all = new ArrayList<>();
    private Inks inks;

    /// @param chosen told the variable that is clicked
    /// @param counting looks how the values of a variable are spread and tells it on the interface thread
    /// @param drag   takes a variable to where it is dropped
    /// @param uses   what else can be done with a variable
    VariablesPanel(
            Messages messages,
            CohortModel cohort,
            Inks inks,
            Consumer<Column> chosen,
            BiConsumer<Column, Consumer<DistributionShape>> counting,
            VariableDrag drag,
            VariableUses uses) {
        this.drag = drag;
        this.uses = uses;
        this.messages = messages;
        this.cohort = cohort;
        this.inks = inks;
        this.chosen = chosen;
        this.counting = counting;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button add = new Button("", Icons.of(Feather.PLUS, "small-icon"));
        add.getStyleClass().addAll("flat", "icon-only", "dense");
        add.setId("add-variable");
        add.setAccessibleText(messages.text("derive.add"));
        add.setTooltip(new Tooltip(messages.text("derive.add")));
        add.setOnAction(_ -> VariableMaker.open(add, messages, cohort, Optional.empty()));
        HBox head = new HBox(6, Labels.of(messages.text("explore.variables"), "strong"), count, space, add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 12, 0, 12));
        head.setMinHeight(40);
        search.setPromptText(messages.text("explore.variables.filter"));
        search.setId("variable-search");
        HBox magnifier = new HBox(Icons.of(Feather.SEARCH, "small-icon"));
        magnifier.setAlignment(Pos.CENTER);
        magnifier.setPadding(new Insets(0, 0, 0, 8));
        search.setLeft(magnifier);
        search.textProperty().addListener(_ -> filter());
        VBox searchBox = new VBox(search);
        searchBox.setPadding(new Insets(0, 12, 6, 12));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, searchBox, scroll);
    }

    /// Lists other variables. Their distributions follow when they have been counted.
    void show(List<Column> columns) {
        all.clear();
        columns.forEach(column -> all.add(new Row(column)));
        count.setText(Integer.toString(columns.size()));
        filter();
        all.forEach(row -> counting.accept(row.column, shape -> row.distribution.show(shape, inks)));
    }

    /// Marks the variable the cohort is grouped by.
    void markGrouped(Optional<String> columnName) {
        all.forEach(row -> row.pseudoClassStateChanged(
                SELECTED, columnName.filter(row.column.name()::equals).isPresent()));
    }

    void showInks(Inks theme) {
        inks = theme;
        all.forEach(row -> row.distribution.draw(theme));
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        rows.getChildren()
                .setAll(all.stream()
                        .filter(row -> row.column.label().toLowerCase(Locale.ROOT).contains(wanted)
                                || row.column.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
    }

    private final class Row extends HBox {
        private final Column column;
        private final MiniDistribution distribution = new MiniDistribution();

        private Row(Column column) {
            this.column = column;
            getStyleClass().add("variable-row");
            setId("variable-" + column.name());
            Label name = Labels.of(column.label());
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMinWidth(0);
            getChildren().addAll(Icons.of(KindIcons.of(column.kind())), name, distribution);
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(messages.text("explore.group-by.variable", column.label()));
            Tooltip.install(this, new Tooltip(column.label() + " (" + column.name() + ")"));
            drag.from(this, column);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                    chosen.accept(column);
                }
            });
            ContextMenu menu = new ContextMenu();
            menu.getItems().addAll(uses.of(column));
            cohort.derivation(column.name()).ifPresent(derivation -> showDerived(derivation, menu));
            setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    chosen.accept(column);
                    event.consume();
                }
            });
        }

        /// A derived variable can be changed and taken away.
        private void showDerived(Derivation derivation, ContextMenu menu) {
            MenuItem change = new MenuItem(messages.text("derive.change-open"));
            change.setOnAction(_ -> VariableMaker.open(this, messages, cohort, Optional.of(derivation)));
            MenuItem remove = new MenuItem(messages.text("derive.remove"));
            remove.setOnAction(
                    _ -> cohort.forget(column.name(), messages.text("step.derive.remove", column.label())));
            menu.getItems().addAll(new SeparatorMenuItem(), change, remove);
            MenuButton more = new MenuButton("", Icons.of(Feather.EDIT_2, "small-icon"));
            more.getStyleClass().addAll("flat", "no-arrow", "dense", "derived");
            more.setAccessibleText(messages.text("derive.change-open"));
            more.getItems().addAll(copy(change), copy(remove));
            getChildren().add(2, more);
        }

        private static MenuItem copy(MenuItem item) {
            MenuItem copy = new MenuItem(item.getText());
            copy.setOnAction(item.getOnAction());
            return copy;
        }
    }
}
