package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CohortSummary;
import org.riskset.analysis.GroupingFacts;
import org.riskset.cohort.Exclusion;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.ExclusionText;
import org.riskset.wording.Messages;

/// From the rows of the registry to the patients in view: who was left out, how many and why, with their rows.
final class PatientFlow extends VBox {
    private static final int MOST_LISTED = 200;

    private final Messages messages;
    private final ExclusionText exclusionText;
    private final HBox head;
    private Optional<Facts> shown = Optional.empty();

    /// What the flow is drawn from; it stays as it is while a cut-point moves.
    private record Facts(CohortSummary cohort, GroupingFacts grouping, int analysed) {}

    /// @param export writes the flow as a figure
    PatientFlow(Messages messages, Runnable export) {
        super(2);
        this.messages = messages;
        this.head = head(messages, export);
        this.exclusionText = new ExclusionText(messages);
        getStyleClass().add("section");
        setId("patient-flow");
    }

    private static HBox head(Messages messages, Runnable export) {
        Button write = new Button("", Icons.of(Feather.SHARE, "small-icon"));
        write.getStyleClass().addAll("flat", "icon-only", "dense");
        write.setId("flow-export");
        write.setAccessibleText(messages.text("explore.flow.export"));
        write.setTooltip(new Tooltip(messages.text("explore.flow.export")));
        write.setOnAction(_ -> export.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, Labels.of(messages.text("explore.flow"), "strong"), space, write);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    void show(AnalysisResult result) {
        Facts facts = new Facts(result.cohort(), result.grouping(), result.overall().patients());
        if (shown.equals(Optional.of(facts))) {
            return;
        }
        shown = Optional.of(facts);
        getChildren().setAll(head);
        getChildren().add(line(result.cohort().registryRows(), "", messages.text("explore.flow.rows"), "muted"));
        exclusionText
                .byReason(result.cohort().exclusions(), result.cohort().labels())
                .forEach(left -> getChildren().add(excluded(left)));
        if (result.grouping().missing() > 0) {
            getChildren()
                    .add(line(
                            result.grouping().missing(),
                            "\u2212",
                            messages.text("explore.flow.missing", result.grouping().columnLabel()),
                            "muted"));
        }
        if (result.grouping().leftOut() > 0) {
            getChildren()
                    .add(line(
                            result.grouping().leftOut(), "\u2212", messages.text("explore.flow.left-out"), "muted"));
        }
        getChildren().add(line(result.overall().patients(), "", messages.text("explore.flow.analysed"), "strong"));
    }

    private Node excluded(ExclusionText.LeftOut left) {
        HBox line = line(left.rows().size(), "\u2212", left.words(), "muted");
        Hyperlink show = new Hyperlink(messages.text("action.show"));
        show.setMinWidth(Region.USE_PREF_SIZE);
        show.setOnAction(_ -> showRows(show, left.rows()));
        line.getChildren().add(show);
        return line;
    }

    private HBox line(int number, String sign, String text, String styleClass) {
        Label count = Labels.of(sign + messages.numbers().count(number), "small", styleClass);
        count.setMinWidth(34);
        count.setAlignment(Pos.CENTER_RIGHT);
        Label words = Labels.of(text, "small", styleClass);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        words.setTooltip(new Tooltip(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, count, words);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void showRows(Node owner, List<Exclusion> rows) {
        VBox lines = new VBox(6);
        lines.setPadding(new Insets(12));
        rows.stream()
                .limit(MOST_LISTED)
                .forEach(row -> lines.getChildren().add(Labels.wrapped(exclusionText.sentence(row), "small")));
        if (rows.size() > MOST_LISTED) {
            lines.getChildren()
                    .add(Labels.of(messages.text("list.more", rows.size() - MOST_LISTED), "small", "muted"));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(380, Math.min(320, 40 + 40.0 * Math.min(rows.size(), 8)));
        PopOver popOver = PointingCard.around(scroll);
        popOver.setArrowLocation(PopOver.ArrowLocation.LEFT_CENTER);
        popOver.show(owner);
    }
}
