package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Caution;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.CautionText;
import org.riskset.wording.Messages;

/// "Before you trust this": what is wrong or loose about the result in view, in this study's numbers.
final class TrustPane extends VBox {
    private static final int MOST_SHOWN = 6;

    private final Messages messages;
    private final CautionText cautionText;
    private final Label badge = Labels.of("", "badge", "caution");
    private final VBox items = new VBox();
    private final ScrollPane scroll = new ScrollPane(items);
    private List<Caution.Weight> shownWeights = List.of();
    private List<Item> shown = List.of();

    TrustPane(Messages messages) {
        this.messages = messages;
        this.cautionText = new CautionText(messages);
        getStyleClass().add("trust");
        setId("trust");
        HBox head = new HBox(
                6, Icons.of(Feather.SHIELD, "icon-warning"), Labels.of(messages.text("trust.title"), "strong"), badge);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 12, 0, 12));
        head.setMinHeight(32);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    void show(AnalysisResult result) {
        List<String> texts = new ArrayList<>();
        List<Caution> cautions = result.cautions().stream().limit(MOST_SHOWN).toList();
        for (Caution caution : cautions) {
            texts.add(cautionText.heading(caution));
            texts.add(cautionText.sentence(
                    caution, result.grouping().unit(), result.cohort().unit()));
        }
        long grave = result.cautions().stream()
                .filter(caution -> caution.weight() == Caution.Weight.CAUTION)
                .count();
        badge.setText(Long.toString(grave));
        badge.setVisible(grave > 0);
        List<Caution.Weight> weights = cautions.stream().map(Caution::weight).toList();
        if (!weights.equals(shownWeights) || items.getChildren().isEmpty()) {
            build(weights); // only then: while the same cautions hold, nothing flickers and a drag costs no new nodes
        }
        for (int i = 0; i < cautions.size(); i++) {
            shown.get(i).show(cautions.get(i), texts.get(2 * i), texts.get(2 * i + 1));
        }
    }

    private void build(List<Caution.Weight> weights) {
        shownWeights = weights;
        shown = weights.stream().map(Item::new).toList();
        items.getChildren().setAll(shown.isEmpty() ? List.of(nothing()) : shown);
    }

    /// One caution: its icon and words, which may change while its weight does not.
    private final class Item extends HBox {
        private final Label heading = Labels.wrapped("", "strong", "small");
        private final Label words = Labels.wrapped("", "reason");
        private Optional<Caution> caution = Optional.empty();

        private Item(Caution.Weight weight) {
            super(8);
            VBox text = new VBox(1, heading, words);
            if (weight != Caution.Weight.PASSED) {
                Hyperlink why = new Hyperlink(messages.text("action.why"));
                why.setOnAction(_ -> caution.ifPresent(known ->
                        explain(why, heading.getText(), cautionText.explanation(known))));
                text.getChildren().add(why);
            }
            setHgrow(text, Priority.ALWAYS);
            getChildren().addAll(icon(weight), text);
            getStyleClass().add("trust-item");
        }

        private void show(Caution newCaution, String newHeading, String sentence) {
            caution = Optional.of(newCaution);
            heading.setText(newHeading);
            words.setText(sentence);
        }
    }

    private static Node icon(Caution.Weight weight) {
        return switch (weight) {
            case CAUTION -> Icons.of(Feather.ALERT_TRIANGLE, "icon-warning");
            case NOTE -> Icons.of(Feather.INFO, "icon-accent");
            case PASSED -> Icons.of(Feather.CHECK, "icon-success");
        };
    }

    private Node nothing() {
        HBox item = new HBox(
                8, Icons.of(Feather.CHECK, "icon-success"), Labels.wrapped(messages.text("trust.nothing"), "reason"));
        item.getStyleClass().add("trust-item");
        return item;
    }

    private static void explain(Node owner, String heading, String explanation) {
        Label words = Labels.wrapped(explanation, "small");
        VBox content = new VBox(6, Labels.wrapped(heading, "strong"), words);
        content.setPadding(new Insets(12, 16, 12, 16));
        content.setPrefWidth(340);
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
        popOver.show(owner);
    }
}
