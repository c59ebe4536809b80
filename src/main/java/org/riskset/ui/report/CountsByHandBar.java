package org.riskset.ui.report;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.report.CountByHand;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Says where words of the reader's own may tell a count that the study does not print. Not there while none do.
final class CountsByHandBar extends HBox {
    private final Messages messages;
    private final IntConsumer shown;
    private final Label words = Labels.of("");
    private final Hyperlink show = new Hyperlink();

    /// @param shown told the position of the part to bring into view
    CountsByHandBar(Messages messages, IntConsumer shown) {
        super(12);
        this.messages = messages;
        this.shown = shown;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("changed-text");
        setId("report-by-hand");
        words.setWrapText(true);
        // The report below asks for more height than there is; this bar gives none of its own away.
        words.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        show.setText(messages.text("report.by-hand.show"));
        show.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE, "small-icon", "icon-warning"), words, show);
        there(false);
    }

    private void there(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    /// @param least counts under it are not printed
    void show(List<CountByHand> counts, int least) {
        there(!counts.isEmpty());
        if (counts.isEmpty()) {
            return;
        }
        CountByHand first = counts.getFirst();
        String text = messages.text("report.by-hand", first.where(), first.words(), least);
        words.setText(
                counts.size() == 1 ? text : messages.text("report.by-hand.of", text, Integer.toString(counts.size())));
        show.setVisible(first.part().isPresent());
        show.setOnAction(_ -> first.part().ifPresent(shown));
    }
}
