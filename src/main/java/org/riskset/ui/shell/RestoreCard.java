package org.riskset.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Offers the study that was open when the program was stopped.
public final class RestoreCard extends VBox {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /// @param restore what "Restore study" does
    /// @param later   what "Not now" does
    public RestoreCard(Messages messages, Path study, Clock clock, Runnable restore, Runnable later) {
        super(12);
        Label heading = Labels.wrapped(messages.text("restore.heading"), "heading");
        Label sentence = Labels.wrapped(messages.text("restore.text", name(study), savedAt(study, clock, messages)));
        HBox top = new HBox(12, Icons.of(Feather.ROTATE_CCW, "icon-accent"), new VBox(6, heading, sentence));
        Button no = new Button(messages.text("restore.no"));
        no.setCancelButton(true);
        no.setOnAction(_ -> later.run());
        Button yes = new Button(messages.text("restore.yes"));
        yes.getStyleClass().add("primary");
        yes.setDefaultButton(true);
        yes.setId("restore");
        yes.setOnAction(_ -> restore.run());
        HBox buttons = new HBox(8, no, yes);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("floating-card");
        setMaxSize(440, Region.USE_PREF_SIZE);
        getChildren().addAll(top, buttons);
    }

    private static String name(Path study) {
        return study.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static String savedAt(Path study, Clock clock, Messages messages) {
        try {
            return MOMENT.format(Files.getLastModifiedTime(study).toInstant().atZone(clock.getZone()));
        } catch (IOException unknown) {
            return messages.text("restore.unknown-time");
        }
    }
}
