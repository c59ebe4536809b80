package org.riskset.ui.error;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// A failure on a card over the window; what was open stays as it was.
public final class FailureCard extends VBox {
    /// @param actionName name of the next step, such as "Choose another file…"
    /// @param action     the next step
    /// @param dismissed  what "Close" does
    public FailureCard(Messages messages, Failure failure, String actionName, Runnable action, Runnable dismissed) {
        super(10);
        Label heading = Labels.wrapped(failure.heading(), "heading");
        heading.setId("failure-heading");
        Label sentence = Labels.wrapped(failure.sentence());
        sentence.setId("failure-sentence");
        Label details = Labels.wrapped(failure.details(), "small", "muted");
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
        Hyperlink more = new Hyperlink(messages.text("failure.details"));
        more.setOnAction(_ -> details.setVisible(!details.isVisible()));
        VBox words = new VBox(6, heading, sentence, more, details);
        HBox top = new HBox(12, Icons.of(Feather.ALERT_OCTAGON, "icon-danger"), words);
        Button close = new Button(messages.text("action.close"));
        close.setCancelButton(true);
        close.setId("failure-close");
        close.setOnAction(_ -> dismissed.run());
        Button next = new Button(actionName);
        next.getStyleClass().add("primary");
        next.setOnAction(_ -> action.run());
        HBox buttons = new HBox(8, close, next);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("floating-card");
        setMaxSize(440, Region.USE_PREF_SIZE);
        getChildren().addAll(top, buttons);
    }
}
