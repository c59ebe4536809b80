package org.riskset.ui.explore;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.Messages;

/// Asks why a caution is set aside; without a reason it is not.
final class ReasonForm {
    private static final double WIDTH = 320;

    private final Messages messages;
    private final String heading;

    /// @param heading what the caution is about
    ReasonForm(Messages messages, String heading) {
        this.messages = messages;
        this.heading = heading;
    }

    /// @param given told the reason, once it is given
    void ask(Node owner, Consumer<String> given) {
        TextField reason = new TextField();
        reason.setId("set-aside-reason");
        reason.setPromptText(messages.text("trust.reason.prompt"));
        Button done = new Button(messages.text("trust.reason.done"));
        done.setId("set-aside-done");
        done.getStyleClass().addAll("accent", "dense");
        done.setDefaultButton(true);
        done.disableProperty().bind(reason.textProperty().map(String::isBlank));
        HBox buttons = new HBox(done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(
                8,
                Labels.wrapped(heading, "strong"),
                Labels.wrapped(messages.text("trust.reason.ask"), "small", "muted"),
                reason,
                buttons);
        content.setPadding(new Insets(12, 16, 12, 16));
        content.setPrefWidth(WIDTH);
        PopOver popOver = PointingCard.around(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
        done.setOnAction(_ -> {
            popOver.hide();
            given.accept(reason.getText().strip());
        });
        popOver.show(owner);
        reason.requestFocus();
    }
}
