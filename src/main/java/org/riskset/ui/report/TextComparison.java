package org.riskset.ui.report;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.riskset.report.WrittenText;
import org.riskset.report.text.TextChange;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// A paragraph three times: as the analysis had it when it was edited, as the analysis has it now, and in the reader's own
/// words. Of the first two, the sentences are shown that only one of them has.
final class TextComparison extends VBox {
    /// All three texts in view where that leaves room for the report.
    private static final double LEAST_HEIGHT = 104;
    private static final double MOST_HEIGHT = 260;
    private static final double BORDERS = 2;
    private static final double NAMES = 132;

    private final Messages messages;
    private final GridPane texts = new GridPane();
    private final Button take = new Button();
    private final Button keep = new Button();
    private final Button close = new Button();

    TextComparison(Messages messages) {
        super(8);
        this.messages = messages;
        setId("report-comparison");
        getStyleClass().add("changed-text");
        texts.setHgap(12);
        texts.setVgap(8);
        ColumnConstraints names = new ColumnConstraints(NAMES);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        texts.getColumnConstraints().setAll(names, words);
        texts.setPadding(new Insets(2, 8, 2, 0));
        ScrollPane scroll = new ScrollPane(texts);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.minHeightProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(texts.getHeight() + BORDERS, LEAST_HEIGHT, MOST_HEIGHT), texts.heightProperty()));
        scroll.prefHeightProperty().bind(scroll.minHeightProperty());
        scroll.getStyleClass().add("comparison-scroll");
        take.setText(messages.text("report.compare.take"));
        take.setId("report-compare-take");
        take.getStyleClass().add("primary");
        keep.setText(messages.text("report.changed.keep"));
        keep.setId("report-compare-keep");
        close.setText(messages.text("report.compare.later"));
        close.setId("report-compare-later");
        close.setOnAction(_ -> hide());
        getChildren().setAll(scroll, new HBox(8, take, keep, close));
        setMinHeight(USE_PREF_SIZE);
        hide();
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    /// @param paragraph whose words were edited
    /// @param taken     the reader wants the text of the analysis
    /// @param kept      the reader wants the words there are
    void show(WrittenText paragraph, Runnable taken, Runnable kept) {
        String before = paragraph.edit().orElseThrow().written();
        String now = paragraph.passage().text();
        TextChange change = TextChange.between(before, now);
        texts.getChildren().clear();
        row(0, "report.compare.before", changed(before, change.removed(), "text-removed"));
        row(1, "report.compare.now", changed(now, change.added(), "text-added"));
        row(2, "report.compare.mine", flow(mine(paragraph), List.of(), ""));
        take.setOnAction(_ -> {
            hide();
            taken.run();
        });
        keep.setOnAction(_ -> {
            hide();
            kept.run();
        });
        setVisible(true);
        setManaged(true);
        take.requestFocus();
    }

    private String mine(WrittenText paragraph) {
        String words = paragraph.printed().text();
        return words.isEmpty() ? messages.text("report.edit.left-out") : words;
    }

    private void row(int row, String key, TextFlow flow) {
        Label name = Labels.wrapped(messages.text(key), "small", "muted");
        GridPane.setValignment(name, VPos.TOP);
        texts.addRow(row, name, flow);
    }

    private TextFlow changed(String text, List<String> marked, String role) {
        return marked.isEmpty()
                ? flow(messages.text("report.compare.nothing"), List.of(), "")
                : flow(text, marked, role);
    }

    /// @param marked sentences of the text
    private static TextFlow flow(String text, List<String> marked, String role) {
        TextFlow flow = new TextFlow();
        int from = 0;
        for (String sentence : marked) {
            int at = text.indexOf(sentence, from);
            if (at >= 0) {
                add(flow, left(text.substring(from, at), true), "text-same");
                add(flow, sentence, role);
                from = at + sentence.length();
            }
        }
        add(flow, marked.isEmpty() ? text : left(text.substring(from), false), "text-same");
        return flow;
    }

    /// What stands for sentences that are the same in both.
    private static String left(String unmarked, boolean before) {
        if (unmarked.isBlank()) {
            return unmarked;
        }
        return before ? "\u2026 " : " \u2026";
    }

    private static void add(TextFlow flow, String words, String role) {
        if (!words.isEmpty()) {
            Text text = new Text(words);
            text.getStyleClass().add(role);
            flow.getChildren().add(text);
        }
    }
}
