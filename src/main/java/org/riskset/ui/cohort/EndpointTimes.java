package org.riskset.ui.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.riskset.cohort.RoleGuess;
import org.riskset.cohort.TimeUnit;
import org.riskset.registry.Column;
import org.riskset.registry.DateColumn;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Where the follow-up of an endpoint comes from: time zero, dates of events of which the earliest counts, and last contact;
/// or a recorded time.
final class EndpointTimes extends VBox {
    private final Consumer<UnaryOperator<EndpointDraft>> change;
    private final RadioButton dates;
    private final RadioButton recorded;
    private final ComboBox<DateColumn> start;
    private final ComboBox<DateColumn> end;
    private final ComboBox<NumberColumn> duration;
    private final ComboBox<TimeUnit> recordedIn;
    private final Map<String, CheckBox> events = new LinkedHashMap<>();
    private final Set<String> births;
    private final VBox datesPart;
    private final HBox recordedPart;
    private boolean updating;

    EndpointTimes(Messages messages, Registry registry, Consumer<UnaryOperator<EndpointDraft>> change) {
        super(6);
        this.change = change;
        List<DateColumn> days = columns(registry, DateColumn.class);
        this.births = days.stream().filter(RoleGuess::isDateOfBirth).map(Column::name).collect(Collectors.toSet());
        this.dates = new RadioButton(messages.text("import.mode.dates"));
        this.recorded = new RadioButton(messages.text("import.mode.time"));
        ToggleGroup modes = new ToggleGroup();
        dates.setToggleGroup(modes);
        recorded.setToggleGroup(modes);
        this.start = VariableForm.choice(days, Column::label, "endpoint-start");
        this.end = VariableForm.choice(days, Column::label, "endpoint-end");
        this.duration = VariableForm.choice(columns(registry, NumberColumn.class), Column::label, "endpoint-time");
        this.recordedIn =
                VariableForm.choice(List.of(TimeUnit.values()), new UnitText(messages)::plural, "endpoint-recorded-in");
        VBox checks = new VBox(4);
        for (DateColumn day : days) {
            CheckBox box = new CheckBox(day.label());
            box.setId("endpoint-event-" + day.name().replaceAll("\\W+", "-"));
            box.setMnemonicParsing(false);
            box.setOnAction(_ -> change.accept(draft -> draft.withEvents(ticked())));
            events.put(day.name(), box);
            checks.getChildren().add(box);
        }
        this.datesPart = new VBox(
                4,
                Labels.of(messages.text("endpoint.start")), start,
                Labels.of(messages.text("endpoint.end")), end,
                Labels.of(messages.text("endpoint.events")),
                Labels.wrapped(messages.text("endpoint.events.hint"), "small", "muted"), checks);
        this.recordedPart = new HBox(8, duration, Labels.of(messages.text("import.time.in")), recordedIn);
        recordedPart.setAlignment(Pos.CENTER_LEFT);
        HBox mode = new HBox(14, dates, recorded);
        getChildren().addAll(mode, datesPart, recordedPart);
        listen();
    }

    private static <C extends Column> List<C> columns(Registry registry, Class<C> kind) {
        return registry.columns().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private void listen() {
        dates.setOnAction(_ -> change.accept(draft -> draft.withFromDates(true)));
        recorded.setOnAction(_ -> change.accept(draft -> draft.withFromDates(false)));
        onChoice(start, day -> change.accept(draft -> draft.withStart(day.name())));
        onChoice(end, day -> change.accept(draft -> draft.withEnd(day.name())));
        onChoice(duration, column -> change.accept(draft -> draft.withDuration(column.name())));
        onChoice(recordedIn, unit -> change.accept(draft -> draft.withRecordedIn(unit)));
    }

    private <T> void onChoice(ComboBox<T> choice, Consumer<T> action) {
        choice.valueProperty().addListener((_, _, value) -> {
            if (!updating && value != null) {
                action.accept(value);
            }
        });
    }

    private List<String> ticked() {
        List<String> ticked = new ArrayList<>();
        events.forEach((name, box) -> {
            if (box.isSelected()) {
                ticked.add(name);
            }
        });
        return ticked;
    }

    void show(EndpointDraft draft) {
        updating = true;
        dates.setSelected(draft.fromDates());
        recorded.setSelected(!draft.fromDates());
        setShown(datesPart, draft.fromDates());
        setShown(recordedPart, !draft.fromDates());
        draft.start().ifPresent(name -> VariableForm.select(start, name));
        draft.end().ifPresent(name -> VariableForm.select(end, name));
        draft.duration().ifPresent(name -> VariableForm.select(duration, name));
        recordedIn.setValue(draft.recordedIn());
        events.forEach((name, box) -> {
            boolean taken = draft.start().equals(Optional.of(name)) || draft.end().equals(Optional.of(name));
            boolean ticked = draft.events().contains(name);
            setShown(box, !taken && (ticked || !births.contains(name)));
            box.setSelected(ticked);
        });
        updating = false;
    }

    private static void setShown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
