package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.ui.cohort.EndpointDraft;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;
import org.riskset.wording.OutcomeText;
import org.riskset.wording.UnitText;

/// Where it is said how survival was recorded: the clock's start and end, or a time, and what a death is.
final class RolesBand extends HBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double LEAST_DATE_WIDTH = 138;
    private static final double CARD_PADDING = 26;
    private static final double LEAST_OUTCOME_WIDTH = 176;
    private static final double ROOM_FOR_ARROW = 960;
    private static final double ROOM_FOR_STATUS = 1050;

    private final Messages messages;
    private final UnitText units;
    private final OutcomeText outcomeText;
    private final OutcomeWords outcomeWords;
    private final ImportModel model;
    private final RadioButton dates = new RadioButton();
    private final RadioButton time = new RadioButton();
    private final ComboBox<String> start = combo("role-start");
    private final ComboBox<String> end = combo("role-end");
    private final ComboBox<String> duration = combo("role-time");
    private final ComboBox<TimeUnit> recordedIn = unitCombo("role-recorded-in");
    private final ComboBox<String> status = combo("role-status");
    private final ComboBox<String> event = combo("role-event");
    private final ComboBox<TimeUnit> wanted = unitCombo("role-unit");
    private final Label startHint = Labels.of("", "caption");
    private final Label endHint = Labels.of("", "caption");
    private final Label timeHint = Labels.of("", "caption");
    private final Label result = Labels.wrapped("", "heading");
    private final Label resultHint = Labels.wrapped("", "small", "text-warning");
    private final VBox startCard;
    private final VBox endCard;
    private final VBox timeCard;
    private final StatusCard statusCard;
    private final Node arrow = Icons.of(Feather.ARROW_RIGHT);
    private Optional<ImportState> shown = Optional.empty();
    private Optional<String> together = Optional.empty(); // several values that mean the event, as one choice
    private boolean updating;

    RolesBand(Messages messages, ImportModel model) {
        this.messages = messages;
        this.units = new UnitText(messages);
        this.outcomeText = new OutcomeText(messages);
        this.outcomeWords = new OutcomeWords(messages);
        this.model = model;
        ToggleGroup modes = new ToggleGroup();
        dates.setToggleGroup(modes);
        time.setToggleGroup(modes);
        dates.setText(messages.text("import.mode.dates"));
        time.setText(messages.text("import.mode.time"));
        dates.setId("mode-dates");
        time.setId("mode-time");
        VBox mode = new VBox(6, Labels.of(messages.text("import.mode"), "strong"), dates, time);
        mode.setMinWidth(USE_PREF_SIZE);
        start.setMinWidth(LEAST_DATE_WIDTH);
        end.setMinWidth(LEAST_DATE_WIDTH);
        startCard = card(messages.text("import.clock-starts"), start, startHint);
        endCard = card(messages.text("import.clock-stops"), end, endHint);
        startCard.setMinWidth(LEAST_DATE_WIDTH + CARD_PADDING);
        endCard.setMinWidth(LEAST_DATE_WIDTH + CARD_PADDING);
        timeCard = card(messages.text("import.time"), row(duration, Labels.of(messages.text("import.time.in")), recordedIn), timeHint);
        statusCard = new StatusCard(messages, status, event);
        Label resultIn = Labels.of(messages.text("import.result"), "caption");
        resultIn.setMinWidth(USE_PREF_SIZE);
        VBox outcome = new VBox(4, row(resultIn, wanted), result, resultHint);
        outcome.setMinWidth(LEAST_OUTCOME_WIDTH);
        HBox.setHgrow(outcome, Priority.ALWAYS);
        HBox.setHgrow(statusCard, Priority.ALWAYS);
        getStyleClass().add("roles-band");
        setMinHeight(104);
        setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(mode, startCard, arrow, endCard, timeCard, statusCard, outcome);
        widthProperty().addListener(_ -> showArrow());
        listen();
    }

    void show(ImportState state) {
        updating = true;
        shown = Optional.of(state);
        Roles roles = state.roles();
        Registry registry = state.result().registry();
        dates.setSelected(roles.fromDates());
        time.setSelected(!roles.fromDates());
        for (Node part : List.of(startCard, endCard)) {
            setShown(part, roles.fromDates());
        }
        showArrow();
        setShown(timeCard, !roles.fromDates());
        fill(start, names(registry, DateColumn.class), roles.start());
        fill(end, names(registry, DateColumn.class), roles.end());
        fill(duration, names(registry, NumberColumn.class), roles.duration());
        fill(status, List.copyOf(state.values().keySet()), roles.status());
        recordedIn.setValue(roles.recordedIn());
        wanted.setValue(roles.unit());
        Optional<Column> statusColumn = roles.status().flatMap(registry::find);
        Set<String> events = statusColumn.map(column -> OutcomeWords.labels(column, roles.eventValues())).orElse(roles.eventValues());
        together = events.size() > 1 ? Optional.of(String.join(", ", new TreeSet<>(events))) : Optional.empty();
        List<String> meanings = new ArrayList<>(
                roles.status().map(column -> state.values().getOrDefault(column, List.of())).orElse(List.of()));
        together.ifPresent(meanings::addFirst);
        fill(event, meanings, together.or(() -> events.stream().findFirst()));
        startHint.setText(dateRange(registry, roles.start()));
        endHint.setText(dateRange(registry, roles.end()));
        timeHint.setText(messages.text("import.time.hint"));
        statusCard.show(
                messages.about(roles.endpoint().name()).text("import.death"),
                statusColumn.map(column -> outcomeWords.values(state, column)).orElse(messages.text("import.death.choose")));
        showOutcome(state);
        updating = false;
    }

    private void showArrow() {
        boolean wide = getWidth() >= ROOM_FOR_ARROW;
        statusCard.layOut(getWidth() >= ROOM_FOR_STATUS);
        setShown(arrow, dates.isSelected() && wide);
        pseudoClassStateChanged(NARROW, !wide);
    }

    private void showOutcome(ImportState state) {
        Optional<Cohort> cohort = state.cohort();
        result.setText(cohort.map(outcomeWords::counts).orElse(messages.text("import.result.none")));
        resultHint.getStyleClass().removeAll("text-warning", "text-danger", "muted");
        if (cohort.isPresent()) {
            int left = cohort.get().exclusions().size();
            resultHint.setText(
                    left == 0
                            ? messages.text("import.result.all")
                            : messages.counted("import.result.excluded", left));
            resultHint.getStyleClass().add(left == 0 ? "muted" : "text-warning");
        } else {
            resultHint.setText(state.outcome()
                    .filter(CohortOutcome.NotMade.class::isInstance)
                    .map(outcome -> outcomeText.sentence((CohortOutcome.NotMade) outcome))
                    .orElse(messages.text("import.result.incomplete")));
            resultHint.getStyleClass().add("text-danger");
        }
    }

    private void listen() {
        dates.setOnAction(_ -> change(roles -> roles.with(draft -> draft.withFromDates(true))));
        time.setOnAction(_ -> change(roles -> roles.with(draft -> draft.withFromDates(false))));
        onChoice(start, (roles, column) -> roles.with(draft -> draft.withStart(column)));
        onChoice(end, (roles, column) -> roles.with(draft -> draft.withEnd(column)));
        onChoice(duration, (roles, column) -> roles.with(draft -> draft.withDuration(column)));
        onChoice(recordedIn, (roles, chosen) -> roles.with(draft -> draft.withRecordedIn(chosen)));
        onChoice(wanted, Roles::withUnit);
        onChoice(event, (roles, value) -> together.equals(Optional.of(value)) ? roles : roles.withMeanings(
                said -> new EndpointDraft.Meanings(Set.of(value), without(said.competing(), value)).asConfirmed()));
        onChoice(status, (roles, column) ->
                roles.with(draft -> draft.withStatus(Optional.of(column), EndpointDraft.Meanings.NONE)));
    }

    private static Set<String> without(Set<String> values, String value) {
        return values.stream().filter(each -> !each.equals(value)).collect(Collectors.toUnmodifiableSet());
    }

    private interface Change<V> {
        Roles apply(Roles roles, V value);
    }

    private <V> void onChoice(ComboBox<V> combo, Change<V> change) {
        combo.valueProperty().addListener((_, _, value) -> {
            if (value != null) {
                change(roles -> change.apply(roles, value));
            }
        });
    }

    private void change(UnaryOperator<Roles> change) {
        if (!updating) {
            model.changeRoles(messages.text("step.import.roles"), change);
        }
    }

    private static VBox card(String title, Node control, Label hint) {
        VBox card = new VBox(4, Labels.of(title, "caption"), control, hint);
        card.getStyleClass().add("card");
        card.setMinWidth(100);
        hint.setMinWidth(0);
        return card;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(6, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static ComboBox<String> combo(String id) {
        ComboBox<String> combo = new ComboBox<>();
        combo.setId(id);
        combo.setPrefWidth(150);
        combo.setMinWidth(60);
        combo.valueProperty().addListener((_, _, value) -> combo.setTooltip(value == null ? null : new Tooltip(value)));
        return combo;
    }

    private ComboBox<TimeUnit> unitCombo(String id) {
        ComboBox<TimeUnit> combo = new ComboBox<>();
        combo.getItems().setAll(TimeUnit.values());
        combo.setId(id);
        combo.setPrefWidth(104);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(TimeUnit unit) {
                return unit == null ? "" : units.plural(unit);
            }

            @Override
            public TimeUnit fromString(String text) {
                throw new UnsupportedOperationException("units are chosen, not typed");
            }
        });
        return combo;
    }

    private static <V> void fill(ComboBox<V> combo, List<V> items, Optional<V> value) {
        if (!combo.getItems().equals(items)) {
            combo.getItems().setAll(items);
        }
        combo.setValue(value.orElse(null));
    }

    private static void setShown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static List<String> names(Registry registry, Class<? extends Column> kind) {
        return registry.columns().stream().filter(kind::isInstance).map(Column::name).toList();
    }

    private static String dateRange(Registry registry, Optional<String> name) {
        return name.flatMap(registry::find)
                .filter(DateColumn.class::isInstance)
                .map(DateColumn.class::cast)
                .filter(column -> column.earliest().isPresent())
                .map(column -> column.earliest().get() + " \u2013 " + column.latest().orElseThrow())
                .orElse("");
    }
}
