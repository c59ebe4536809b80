package org.riskset.ui.report;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// What is done with the script in R: saved with its data, or copied. Where the study leaves small counts unprinted, only
/// after it was said that the script holds them.
final class ScriptPart {
    private final Messages messages;
    private final ReportModel model;
    private final ReportView.Actions actions;
    private final CheckBox anonymous = new CheckBox();
    private final Label warning = Labels.wrapped("", "small", "problem");
    private final Button proceed = new Button();
    private final Button leave = new Button();
    private final VBox asked = new VBox(8);
    private final HBox buttons;
    private final VBox root;
    private boolean updating;

    ScriptPart(Messages messages, ReportModel model, ReportView.Actions actions) {
        this.messages = messages;
        this.model = model;
        this.actions = actions;
        HBox title = new HBox(
                8, Icons.of(Feather.INFO, "icon-accent"), Labels.of(messages.text("report.reproduce"), "strong"));
        title.setAlignment(Pos.CENTER_LEFT);
        anonymous.setText(messages.text("report.anonymous"));
        anonymous.setId("report-anonymous");
        anonymous.setOnAction(_ -> {
            if (!updating) {
                boolean left = anonymous.isSelected();
                model.edit(messages.text("step.report-anonymous"), plan -> plan.withoutIdentifiers(left));
            }
        });
        Button save = new Button(messages.text("report.save-script"), Icons.of(Feather.DOWNLOAD, "small-icon"));
        save.setId("report-save-script");
        save.setOnAction(_ -> ifWanted("report.script.counts.save", this::save));
        Button copy = new Button(messages.text("report.copy-script"), Icons.of(Feather.COPY, "small-icon"));
        copy.setId("report-copy-script");
        copy.setOnAction(_ -> ifWanted("report.script.counts.copy", this::copy));
        buttons = new HBox(8, save, copy);
        proceed.setId("report-script-proceed");
        leave.setText(messages.text("report.script.counts.leave"));
        leave.setId("report-script-leave");
        leave.setOnAction(_ -> ask(false));
        warning.setId("report-script-warning");
        asked.getChildren().setAll(warning, new HBox(8, leave, proceed));
        root = new VBox(
                8,
                title,
                Labels.wrapped(messages.text("report.reproduce.words"), "small", "muted"),
                anonymous,
                buttons,
                asked);
        root.setPadding(new Insets(12));
        root.getStyleClass().add("report-settings");
        ask(false);
    }

    VBox root() {
        return root;
    }

    void show(ReportModel.Prepared prepared) {
        updating = true;
        anonymous.setSelected(prepared.study().report().withoutIdentifiers());
        updating = false;
        ask(false);
    }

    private void ask(boolean asking) {
        asked.setVisible(asking);
        asked.setManaged(asking);
        buttons.setVisible(!asking);
        buttons.setManaged(!asking);
    }

    /// Does it at once, or where the study leaves counts unprinted when the reader has seen what is in the script.
    private void ifWanted(String key, Runnable action) {
        model.preparedProperty().get().ifPresent(prepared -> {
            if (!prepared.leavesCountsOut()) {
                action.run();
                return;
            }
            warning.setText(messages.text(
                    "report.script.counts", prepared.facts().setting().hidden().least()));
            proceed.setText(messages.text(key));
            proceed.setOnAction(_ -> {
                ask(false);
                action.run();
            });
            ask(true);
            leave.requestFocus();
        });
    }

    private void save() {
        model.preparedProperty()
                .get()
                .ifPresent(prepared ->
                        actions.saveScript(ReportModel.fileName(prepared.study().name()) + ".R"));
    }

    private void copy() {
        model.preparedProperty()
                .get()
                .ifPresent(prepared -> actions.copy(prepared.reproduction().script()));
    }
}
