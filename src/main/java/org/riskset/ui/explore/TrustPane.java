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
    private final TrustActions actions;
    private final CautionText cautionText;
    private final Label badge = Labels.of("", "badge", "caution");
    private final VBox items = new VBox();
    private final ScrollPane scroll = new ScrollPane(items);
    private List<Caution.Weight> shownWeights = List.of();
    private List<Item> shown = List.of();

    TrustPane(Messages messages, TrustActions actions) {
        this.messages = messages;
        this.actions = actions;
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
        private final HBox links = new HBox(12);
        private Optional<Caution> caution = Optional.empty();

        private Item(Caution.Weight weight) {
            super(8);
            VBox text = new VBox(1, heading, words);
            if (weight != Caution.Weight.PASSED) {
                Hyperlink why = new Hyperlink(messages.text("action.why"));
                why.setOnAction(_ -> caution.ifPresent(known ->
                        explain(why, heading.getText(), cautionText.explanation(known))));
                links.getChildren().add(why);
                text.getChildren().add(links);
            }
            setHgrow(text, Priority.ALWAYS);
            getChildren().addAll(icon(weight), text);
            getStyleClass().add("trust-item");
        }

        private void show(Caution newCaution, String newHeading, String sentence) {
            boolean other = caution.filter(known -> known.getClass() == newCaution.getClass()).isEmpty();
            caution = Optional.of(newCaution);
            if (other) {
                links.getChildren().removeIf(link -> link.getId() != null);
                remedy(newCaution).ifPresent(link -> links.getChildren().addFirst(link));
            }
            heading.setText(newHeading);
            words.setText(sentence);
        }
    }

    /// What can be done instead, where something can.
    private Optional<Hyperlink> remedy(Caution caution) {
        return switch (caution) {
            case Caution.TreatmentFromDiagnosis _, Caution.LandmarkInForce _ -> {
                Hyperlink open = new Hyperlink(messages.text("landmark.open"));
                open.setId("open-landmark");
                open.setOnAction(_ -> actions.landmark(open));
                yield Optional.of(open);
            }
            case Caution.HazardsNotProportional _ -> {
                Hyperlink means = new Hyperlink(messages.text("trust.restricted-means"));
                means.setId("open-means");
                means.setOnAction(_ -> actions.restrictedMeans());
                yield Optional.of(means);
            }
            case Caution.FewEvents _,
                    Caution.SmallGroups _,
                    Caution.CutPointSearched _,
                    Caution.HazardsProportional _,
                    Caution.ManyComparisons _,
                    Caution.EarlyLosses _,
                    Caution.MissingValues _,
                    Caution.LevelsLeftOut _,
                    Caution.NoEvents _,
                    Caution.OneGroup _ -> Optional.empty();
        };
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
