package org.riskset.ui.tables;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.table.TableCheck;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// What a reviewer of the tables would ask about.
final class ChecksPart {
    private final Messages messages;
    private final TablesModel model;
    private final VBox lines = new VBox(6);
    private final VBox root;

    ChecksPart(Messages messages, TablesModel model) {
        this.messages = messages;
        this.model = model;
        root = new VBox(8, Labels.of(messages.text("tables.checks"), "strong"), lines);
        root.getStyleClass().add("section");
        root.setId("table-checks");
    }

    Node root() {
        return root;
    }

    void show(TablesModel.Numbers numbers) {
        lines.getChildren()
                .setAll(TableCheck.of(numbers.characteristics(), numbers.factors(), numbers.setting(), messages).stream()
                        .map(check -> line(check, numbers.setting().hidden().any()))
                        .toList());
    }

    /// Percentages are not made to add up while counts are hidden, so that is not offered then.
    private Node line(TableCheck check, boolean hidden) {
        Label words = Labels.wrapped(check.text(), "small");
        VBox text = new VBox(words);
        if (check.kind() == TableCheck.Kind.NOT_ADDING_UP && !hidden) {
            Hyperlink action = new Hyperlink(messages.text("tables.checks.add-up"));
            action.setOnAction(_ -> model.design(
                    messages.text("step.table-one", messages.text("tables.one.add-up")),
                    design -> design.withCharacteristics(design.characteristics().withAddUp(true))));
            text.getChildren().add(action);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(
                8,
                check.kind() == TableCheck.Kind.PASSED
                        ? Icons.of(Feather.CHECK, "icon-success")
                        : Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"),
                text);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
