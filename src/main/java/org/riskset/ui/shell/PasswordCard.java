package org.riskset.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Asks for the password of a protected workbook. It is used once and kept nowhere.
public final class PasswordCard extends VBox {
    private final PasswordField password = new PasswordField();

    /// @param again  whether a password was tried and was wrong
    /// @param open   given the password
    /// @param cancel what "Cancel" does
    public PasswordCard(Messages messages, String fileName, boolean again, Consumer<String> open, Runnable cancel) {
        super(12);
        Label heading = Labels.wrapped(messages.text("password.heading"), "heading");
        Label sentence = Labels.wrapped(messages.text(again ? "password.wrong" : "password.text", fileName));
        HBox top = new HBox(12, Icons.of(Feather.LOCK, "icon-accent"), new VBox(6, heading, sentence));
        password.setId("password");
        password.setAccessibleText(messages.text("password.heading"));
        Button no = new Button(messages.text("action.cancel"));
        no.setCancelButton(true);
        no.setOnAction(_ -> cancel.run());
        Button yes = new Button(messages.text("password.open"));
        yes.getStyleClass().add("primary");
        yes.setDefaultButton(true);
        yes.setId("password-open");
        yes.disableProperty().bind(password.textProperty().isEmpty());
        yes.setOnAction(_ -> open.accept(password.getText()));
        HBox buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("floating-card");
        setMaxSize(440, Region.USE_PREF_SIZE);
        getChildren().addAll(top, password, buttons);
    }

    @Override
    public void requestFocus() {
        password.requestFocus();
    }
}
