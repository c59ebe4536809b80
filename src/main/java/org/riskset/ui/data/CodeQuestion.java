package org.riskset.ui.data;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.registry.Registry;
import org.riskset.ui.cohort.EndpointDraft.Meanings;
import org.riskset.ui.cohort.MeaningsCard;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// The question whether the highest of several codes without a name alone means the event, answered with one click either way; and
/// the answer, which stays until it is taken back.
final class CodeQuestion {
    private final Messages messages;
    private final ImportModel model;
    private final Registry registry;
    private final Roles roles;

    CodeQuestion(Messages messages, ImportModel model, ImportState state) {
        this.messages = messages.about(state.roles().endpoint().name());
        this.model = model;
        this.registry = state.result().registry();
        this.roles = state.roles();
    }

    /// @param cards make what all findings have
    Node asked(FollowUpFinding question, QualityCards cards) {
        QualityWords words = new QualityWords(messages, registry);
        VBox card = FindingsPanel.finding(
                Icons.of(Feather.HELP_CIRCLE, "icon-warning"),
                words.heading(question),
                messages.counted("import.patients", question.sourceRows().size()));
        card.getChildren().addAll(
                Labels.wrapped(words.sentence(question), "small", "muted"),
                cards.buttons(question.sourceRows(), Optional.of(question.column()), List.of(yes(question), no(question))));
        return card;
    }

    private Button yes(FollowUpFinding question) {
        Button yes = answer("code-yes", messages.text("quality.code-question.yes", question.value()));
        yes.setOnAction(_ -> model.changeRoles(step(question.column()), all -> all.withMeanings(Meanings::asConfirmed)));
        return yes;
    }

    private Button no(FollowUpFinding question) {
        Button no = answer("code-no", messages.text("quality.code-question.no"));
        no.setOnAction(_ -> registry.find(question.column()).ifPresent(status -> MeaningsCard.open(
                no,
                messages,
                status,
                roles.endpoint().meanings(),
                said -> model.changeRoles(step(question.column()), all -> all.withMeanings(_ -> said)))));
        return no;
    }

    private static Button answer(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("dense", "remedy");
        return button;
    }

    /// The answer, with the way back to the question.
    Node answered() {
        String column = roles.status().orElse("");
        VBox card = FindingsPanel.finding(
                Icons.of(Feather.CHECK, "icon-success"),
                messages.text("quality.code-answer", label(column), String.join(", ", roles.eventValues())),
                "");
        Hyperlink again = new Hyperlink(messages.text("quality.code-answer.again"));
        again.setId("code-ask-again");
        again.getStyleClass().add("small");
        again.setOnAction(_ -> model.changeRoles(step(column), all -> all.withMeanings(Meanings::asGuessed)));
        card.getChildren().addAll(Labels.wrapped(messages.text("quality.code-answer.sentence"), "small", "muted"), again);
        return card;
    }

    private String step(String column) {
        return messages.text("step.import.code-meaning", label(column));
    }

    private String label(String column) {
        return registry.find(column).map(each -> each.label()).orElse(column);
    }
}
