package org.riskset.ui.data;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Cohort;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// How many patients the sheet gives, and the ways on from it: a new study, or the next export for the open one.
final class ImportFooter extends HBox {
    private final Messages messages;
    private final ImportModel model;
    private final Label summary = Labels.of("");
    private final Button finish = new Button();
    private final Button update = new Button();

    ImportFooter(Messages messages, ImportModel model, ImportView.Actions actions) {
        super(8);
        this.messages = messages;
        this.model = model;
        Button cancel = new Button(messages.text("action.cancel"));
        cancel.setOnAction(_ -> actions.cancel());
        cancel.setId("import-cancel");
        finish.setId("import-finish");
        finish.setOnAction(_ -> actions.makeStudy());
        update.setText(messages.text("import.update"));
        update.setGraphic(Icons.of(Feather.ARROW_RIGHT, "small-icon"));
        update.getStyleClass().add("primary");
        update.setId("import-update");
        update.setTooltip(new Tooltip(messages.text("import.update.hint")));
        update.setOnAction(_ -> actions.updateStudy());
        update.managedProperty().bind(update.visibleProperty());
        update.visibleProperty().bind(model.ofOpenStudyProperty());
        update.disableProperty().bind(finish.disableProperty());
        model.ofOpenStudyProperty().addListener(_ -> showFinish());
        showFinish();
        summary.setMinWidth(0);
        summary.setId("import-summary");
        for (Button button : List.of(cancel, finish, update)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().add("import-footer");
        getChildren().addAll(summary, space, cancel, finish, update);
    }

    void show(ImportState state) {
        int patients = state.cohort().map(Cohort::patients).orElse(0);
        finish.setDisable(patients == 0);
        summary.setText(patients == 0 ? messages.text("import.summary.none") : counts(patients, state.exclusions().size()));
    }

    private String counts(int patients, int left) {
        String imported = messages.counted("import.summary", patients);
        return left == 0 ? imported : imported + " " + messages.counted("import.summary.left-out", left);
    }

    /// A new study is what is wanted, but where the sheet belongs to the study that is open.
    private void showFinish() {
        boolean ofStudy = model.ofOpenStudyProperty().get();
        finish.setText(messages.text(ofStudy ? "import.finish.new" : "import.finish"));
        finish.setGraphic(ofStudy ? null : Icons.of(Feather.ARROW_RIGHT, "small-icon"));
        finish.getStyleClass().remove("primary");
        if (!ofStudy) {
            finish.getStyleClass().add("primary");
        }
        finish.setDefaultButton(!ofStudy);
        update.setDefaultButton(ofStudy);
    }
}
