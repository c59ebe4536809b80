package org.riskset.ui.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.figure.FigureCheck;
import org.riskset.figure.FigureReview;
import org.riskset.figure.StudyFigure;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// "Ready to submit?": every rule the figure is held to, those it breaks first, with what puts them right.
final class ChecksPane {
    private static final double HIGHEST = 236;

    private final Messages messages;
    private final FiguresModel model;
    private final FieldEdits edits;
    private final VBox rows = new VBox();
    private final Label badge = Labels.of("", "badge");
    private final VBox root;
    private final Runnable writeTimeTitle;

    /// @param writeTimeTitle shows where the title of the time axis is written, which only the reader can
    ChecksPane(Messages messages, FiguresModel model, FieldEdits edits, Runnable writeTimeTitle) {
        this.writeTimeTitle = writeTimeTitle;
        this.messages = messages;
        this.model = model;
        this.edits = edits;
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(HIGHEST);
        scroll.setPrefHeight(HIGHEST);
        HBox head = new HBox(8, Labels.of(messages.text("figures.ready"), "strong"), badge);
        head.getStyleClass().add("checks-head");
        root = new VBox(head, scroll);
        root.getStyleClass().add("trust");
    }

    Region root() {
        return root;
    }

    /// Before there is a figure.
    void clear() {
        badge.setVisible(false);
        rows.getChildren().clear();
    }

    /// @param drawn the figure that was looked at
    void show(List<FigureCheck> checks, StudyFigure drawn) {
        long failed = checks.stream().filter(check -> !check.passed()).count();
        badge.setText(messages.numbers().count(failed));
        badge.setVisible(failed > 0);
        badge.getStyleClass().remove("caution");
        if (failed > 0) {
            badge.getStyleClass().add("caution");
        }
        List<Node> fresh = new ArrayList<>();
        checks.forEach(check -> fresh.add(row(check, drawn)));
        rows.getChildren().setAll(fresh);
    }

    /// Whether a rule is kept, and what it says.
    static HBox line(FigureCheck check, Messages messages) {
        Label words = Labels.wrapped(messages.text(check.rule().textKey(check.passed()), check.values().toArray()), "small");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        return new HBox(
                8,
                check.passed()
                        ? Icons.of(Feather.CHECK, "small-icon", "icon-success")
                        : Icons.of(Feather.ALERT_TRIANGLE, "small-icon", "icon-warning"),
                words);
    }

    private HBox row(FigureCheck check, StudyFigure drawn) {
        HBox row = line(check, messages);
        row.getStyleClass().add("check-row");
        fix(check, drawn).ifPresent(fix -> {
            Button put = new Button(messages.text(check.rule().fixKey()));
            put.setId("fix-" + check.rule().name());
            put.getStyleClass().add("dense");
            put.setMinWidth(Region.USE_PREF_SIZE);
            put.setOnAction(_ -> fix.accept(put.getText()));
            row.getChildren().add(put);
        });
        return row;
    }

    /// What the button of a check does, told its own words.
    private Optional<Consumer<String>> fix(FigureCheck check, StudyFigure drawn) {
        if (check.rule() == FigureCheck.Rule.TIME_ZERO && !check.passed()) {
            return Optional.of(_ -> writeTimeTitle.run());
        }
        return FigureReview.fix(check, drawn).map(change -> words -> model.change(edits.words(words), change));
    }
}
