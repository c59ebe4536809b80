package org.riskset.ui.report;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.report.ReportDocument;
import org.riskset.report.WrittenText;
import org.riskset.report.text.TextChange;
import org.riskset.study.ReportPlan;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Says what the analysis has to say anew in a paragraph that was edited, one paragraph after the other, and lets the
/// reader take it or keep the words there are, after all three were seen. Not there while there is nothing to decide.
final class ChangedTextBar extends VBox {
    private static final double TALLEST_TEXT = 54;

    private final Messages messages;
    private final ReportModel model;
    private final Label words = Labels.of("");
    private final Tooltip whole = new Tooltip();
    private final Hyperlink keep = new Hyperlink();
    private final Hyperlink take = new Hyperlink();
    private final TextComparison comparison;

    ChangedTextBar(Messages messages, ReportModel model) {
        super();
        this.messages = messages;
        this.model = model;
        this.comparison = new TextComparison(messages);
        HBox line = new HBox(12);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("changed-text");
        setId("report-changed");
        words.setWrapText(true);
        // The report below asks for more height than there is; this bar gives none of its own away.
        words.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        words.setMaxHeight(TALLEST_TEXT);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(560);
        HBox.setHgrow(words, Priority.ALWAYS);
        keep.setText(messages.text("report.changed.keep"));
        keep.setId("report-keep-mine");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        take.setText(messages.text("report.changed.take"));
        take.setId("report-take-new");
        take.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE, "small-icon", "icon-warning"), words, keep, take);
        // The comparison has its own words and buttons for the same.
        line.visibleProperty().bind(comparison.visibleProperty().not());
        line.managedProperty().bind(line.visibleProperty());
        getChildren().setAll(line, comparison);
        there(false);
    }

    private void there(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    void show(ReportDocument document) {
        List<WrittenText> changed = document.changedSinceEdit();
        there(!changed.isEmpty());
        comparison.hide();
        if (changed.isEmpty()) {
            return;
        }
        WrittenText first = changed.getFirst();
        String text = sentence(first);
        words.setText(
                changed.size() == 1 ? text : messages.text("report.changed.of", text, Integer.toString(changed.size())));
        whole.setText(text);
        String part = name(first.part(), messages);
        Runnable kept = () -> model.keepMine(messages.text("step.report-keep", part), first);
        Runnable taken = () -> model.takeNew(messages.text("step.report-take", part), first);
        keep.setOnAction(_ -> kept.run());
        take.setOnAction(_ -> comparison.show(first, taken, kept));
    }

    private String sentence(WrittenText paragraph) {
        String before = paragraph.edit().orElseThrow().written();
        TextChange change = TextChange.between(before, paragraph.passage().text());
        String part = name(paragraph.part(), messages);
        return change.added().isEmpty()
                ? messages.text("report.changed.less", part, String.join(" ", change.removed()))
                : messages.text("report.changed.new", part, String.join(" ", change.added()));
    }

    /// Name of a part of words.
    static String name(ReportPlan.Kind part, Messages messages) {
        return messages.text("report.part." + part.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
