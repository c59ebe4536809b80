package org.riskset.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.data.ImportModel;
import org.riskset.ui.data.SheetReadings;
import org.riskset.wording.Messages;

/// A long read under way: what, how far, and the way to stop it.
final class ReadingCard extends VBox {
    ReadingCard(Messages messages, SheetReadings.Reading reading, Runnable cancel) {
        super(12);
        HBox title = new HBox(
                8,
                Icons.of(Feather.FILE, "icon-accent"),
                Labels.of(messages.text("reading.title", reading.fileName()), "heading"));
        title.setAlignment(Pos.CENTER_LEFT);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(reading.job().progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label words = Labels.of(messages.text("reading.nothing-lost"), "small", "muted");
        Button stop = new Button(messages.text("action.cancel"));
        stop.setCancelButton(true);
        stop.setId("reading-cancel");
        stop.setOnAction(_ -> cancel.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bottom = new HBox(8, words, space, stop);
        bottom.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("floating-card");
        setMaxSize(400, Region.USE_PREF_SIZE);
        getChildren().addAll(title, bar, bottom);
    }
}
