package org.riskset.ui.cohort;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.riskset.cohort.Cohort;
import org.riskset.cohort.CohortOutcome;
import org.riskset.cohort.Endpoint;
import org.riskset.cohort.EndpointGuess;
import org.riskset.cohort.EndpointName;
import org.riskset.registry.DateColumn;
import org.riskset.registry.Registry;
import org.riskset.ui.controls.FrameByFrame;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.ui.error.Failure;
import org.riskset.ui.task.LatestOnly;
import org.riskset.wording.EndpointText;
import org.riskset.wording.Messages;
import org.riskset.wording.OutcomeText;

/// Makes or changes one endpoint: what it is called, where its follow-up comes from, what its status values mean, and the
/// last day that counts. What it would give is counted below while it is put together.
public final class EndpointEditor extends VBox {
    private static final double WIDTH = 420;
    private static final double FIELDS_WIDTH = 372;

    private final Messages messages;
    private final EndpointText endpoints;
    private final EndpointChoices choices;
    private final Optional<EndpointName> existing;
    private final ComboBox<EndpointName.Kind> kind;
    private final TextField name = new TextField();
    private final EndpointTimes times;
    private final StatusMeanings meanings;
    private final CutOffField cutOff;
    private final Label counts = Labels.wrapped("", "small");
    private final Button save;
    private EndpointDraft draft;
    private boolean updating;
    private Runnable close = () -> {};
    private final LatestOnly<Question, Answer> counting;
    private int asked;

    private EndpointEditor(
            Messages messages, EndpointChoices choices, Registry registry, Optional<EndpointName> existing) {
        super(10);
        this.messages = messages;
        this.endpoints = new EndpointText(messages);
        this.choices = choices;
        this.existing = existing;
        this.kind = VariableForm.choice(List.of(EndpointName.Kind.values()), endpoints::kind, "endpoint-kind");
        this.times = new EndpointTimes(messages, registry, this::change);
        this.meanings = new StatusMeanings(messages, registry, this::change);
        this.cutOff = new CutOffField(
                messages, () -> lastDay(registry, draft()), day -> change(draft -> draft.withCutOff(day)));
        this.save = new Button(messages.text(existing.isPresent() ? "endpoint.change" : "endpoint.make"));
        this.draft = first(registry);
        this.counting = new LatestOnly<>(
                Question::answer, choices.jobs().background(), choices.jobs().foreground(), this::showCounts, this::say);
        compose();
        kind.valueProperty().addListener((_, _, chosen) -> {
            if (!updating && chosen != null) {
                suggest(registry, chosen);
            }
        });
        name.setOnKeyTyped(_ -> showCounts());
        show();
    }

    /// Opens the editor beside a node.
    ///
    /// @param existing the endpoint to be changed; empty for a new one
    public static void open(Node owner, Messages messages, EndpointChoices choices, Optional<EndpointName> existing) {
        choices.registry().ifPresent(registry -> {
            EndpointEditor editor = new EndpointEditor(messages, choices, registry, existing);
            PopOver popOver = PointingCard.around(editor);
            popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
            editor.close = popOver::hide;
            popOver.show(owner);
        });
    }

    private EndpointDraft draft() {
        return draft;
    }

    private EndpointDraft first(Registry registry) {
        Optional<Endpoint> changed = existing.flatMap(this::find);
        if (changed.isPresent()) {
            return EndpointDraft.of(changed.get());
        }
        EndpointName.Kind first = List.of(EndpointName.Kind.values()).stream()
                .filter(offered -> offered != EndpointName.Kind.OTHER)
                .filter(offered -> find(EndpointName.of(offered)).isEmpty())
                .findFirst()
                .orElse(EndpointName.Kind.OTHER);
        return guess(registry, first);
    }

    private Optional<Endpoint> find(EndpointName wanted) {
        return choices.endpoints().stream().filter(each -> each.name().equals(wanted)).findFirst();
    }

    private EndpointDraft guess(Registry registry, EndpointName.Kind chosen) {
        EndpointName named = chosen == EndpointName.Kind.OTHER
                ? new EndpointName(chosen, endpoints.kind(chosen))
                : EndpointName.of(chosen);
        return choices.endpoints().stream()
                .findFirst()
                .map(base -> EndpointDraft.of(EndpointGuess.of(named, registry, base)))
                .orElseGet(() -> EndpointDraft.empty(named));
    }

    /// Another kind of a new endpoint brings its own guess; an existing one is only called otherwise.
    private void suggest(Registry registry, EndpointName.Kind chosen) {
        EndpointDraft guessed = guess(registry, chosen);
        draft = existing.isPresent() ? draft.withName(guessed.name()) : guessed;
        show();
    }

    private void compose() {
        setId("endpoint-editor");
        setPadding(new Insets(14, 16, 12, 16));
        setPrefWidth(WIDTH);
        name.setId("endpoint-name");
        VBox fields = new VBox(10, new VBox(4, Labels.of(messages.text("endpoint.kind")), kind));
        new FrameByFrame().run(List.of(
                () -> fields.getChildren().add(new VBox(4, Labels.of(messages.text("endpoint.name")), name)),
                () -> fields.getChildren().add(times),
                () -> fields.getChildren().add(meanings),
                () -> fields.getChildren().add(cutOff)));
        fields.setPrefWidth(FIELDS_WIDTH); // so that nothing moves when a scroll bar comes
        ScrollPane scroll = new ScrollPane(fields);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setPrefHeight(430);
        scroll.setId("endpoint-fields");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        counts.setId("endpoint-counts");
        counts.setMinHeight(36);
        counts.setAlignment(Pos.TOP_LEFT);
        save.getStyleClass().add("primary");
        save.setId("endpoint-save");
        save.setOnAction(_ -> save());
        Button cancel = new Button(messages.text("action.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, space, cancel, save);
        foot.setAlignment(Pos.CENTER_LEFT);
        if (existing.isPresent() && choices.endpoints().size() > 1) {
            Button remove = new Button(messages.text("endpoint.remove"));
            remove.setId("endpoint-remove");
            remove.setOnAction(_ -> remove(existing.get()));
            foot.getChildren().addFirst(remove);
        }
        getChildren()
                .addAll(
                        Labels.of(messages.text(existing.isPresent() ? "endpoint.edit.title" : "endpoint.new.title"), "heading"),
                        scroll, counts, foot);
    }

    private void change(UnaryOperator<EndpointDraft> change) {
        if (!updating) {
            draft = change.apply(draft);
            show();
        }
    }

    private void show() {
        updating = true;
        kind.setValue(draft.name().kind());
        String shown = endpoints.name(draft.name());
        if (typedName().filter(draft.name()::equals).isEmpty()) {
            name.setText(shown);
        }
        times.show(draft);
        meanings.show(draft);
        cutOff.show(draft.cutOff(), draft.fromDates());
        updating = false;
        showCounts();
    }

    private Optional<EndpointName> typedName() {
        return name.getText().isBlank()
                ? Optional.empty()
                : Optional.of(endpoints.typed(draft.name().kind(), name.getText()));
    }

    private Optional<Endpoint> endpoint() {
        return typedName().flatMap(typed -> draft.withName(typed).endpoint());
    }

    /// What was asked for when the fields stood as they do; empty while something is missing.
    private record Question(int number, Optional<Supplier<Optional<CohortOutcome>>> counting) {
        private Answer answer() {
            return new Answer(number, counting.flatMap(Supplier::get));
        }
    }

    private record Answer(int number, Optional<CohortOutcome> outcome) {}

    private void showCounts() {
        save.setDisable(true);
        asked++;
        counting.request(new Question(asked, endpoint().map(choices::outcome)));
    }

    private void showCounts(Answer answer) {
        Optional<CohortOutcome> outcome = answer.outcome();
        boolean made = outcome.filter(CohortOutcome.Made.class::isInstance).isPresent();
        save.setDisable(!made || answer.number() != asked);
        counts.getStyleClass().removeAll("text-danger", "muted");
        counts.getStyleClass().add(made || outcome.isEmpty() ? "muted" : "text-danger");
        counts.setText(outcome.map(each -> switch (each) {
                    case CohortOutcome.Made some -> counted(some.cohort());
                    case CohortOutcome.NotMade none -> new OutcomeText(messages).sentence(none);
                })
                .orElse(messages.text("endpoint.incomplete")));
    }

    private void say(Throwable failure) {
        counts.setText(Failure.of(failure, messages).heading());
    }

    private String counted(Cohort cohort) {
        int patients = cohort.patients();
        int events = cohort.followUp().events();
        int competing = cohort.competingEvents();
        return messages.text(
                "endpoint.counts", patients, events, competing, patients - events - competing, cohort.exclusions().size());
    }

    private void save() {
        endpoint().ifPresent(made -> {
            String words = messages.text("step.endpoint.put", endpoints.name(made.name()));
            if (choices.putEndpoint(existing, made, words)) {
                close.run();
            }
        });
    }

    private void remove(EndpointName removed) {
        if (choices.removeEndpoint(removed, messages.text("step.endpoint.remove", endpoints.name(removed)))) {
            close.run();
        }
    }

    /// The last day of the registry: the latest last contact.
    private static LocalDate lastDay(Registry registry, EndpointDraft draft) {
        return draft.end()
                .flatMap(registry::find)
                .filter(DateColumn.class::isInstance)
                .flatMap(column -> ((DateColumn) column).latest())
                .orElse(LocalDate.EPOCH);
    }
}
