package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.Caution;
import org.riskset.cohort.Grouping;
import org.riskset.study.Scrutiny;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.CautionText;
import org.riskset.wording.InSentence;
import org.riskset.wording.Messages;

/// "Before you trust this": what is wrong or loose about the result in view, in this study's numbers. What was set aside
/// stays in reach under the others, with its reason.
final class TrustPane extends VBox {
    private static final int MOST_SHOWN = 7;

    private final Messages messages;
    private final TrustActions actions;
    private final CautionText cautionText;
    private final Label badge = Labels.of("", "badge", "caution");
    private final VBox items = new VBox();
    private final VBox asideItems = new VBox();
    private final ScrollPane scroll = new ScrollPane(new VBox(items, asideItems));
    private Scrutiny scrutiny = Scrutiny.NONE;
    private Optional<AnalysisResult> result = Optional.empty();
    private final Map<String, Item> made = new LinkedHashMap<>();
    private final Node nothing;
    private List<Scrutiny.SetAside> shownAside = List.of();

    TrustPane(Messages messages, TrustActions actions) {
        this.messages = messages;
        this.actions = actions;
        this.cautionText = new CautionText(messages);
        this.nothing = nothing();
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setVisible(false);
        items.getChildren().add(nothing);
        getStyleClass().add("trust");
        setId("trust");
        HBox head = new HBox(
                6, Icons.of(Feather.SHIELD, "icon-warning"), Labels.of(messages.text("trust.title"), "strong"), badge);
        badge.setVisible(false);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 12, 0, 12));
        head.setMinHeight(32);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    void show(AnalysisResult newResult) {
        result = Optional.of(newResult);
        showCautions(newResult);
    }

    /// Which cautions were set aside from now on.
    void showScrutiny(Scrutiny newScrutiny) {
        if (!scrutiny.setAside().equals(newScrutiny.setAside())) {
            scrutiny = newScrutiny;
            result.ifPresent(this::showCautions);
        }
    }

    /// How many cautions there are, hidden where there is none.
    Label badge() {
        return badge;
    }

    private void showCautions(AnalysisResult now) {
        Grouping grouping = now.plan().grouping();
        List<Caution> open = now.cautions().stream()
                .filter(caution -> scrutiny.setAside(caution, grouping).isEmpty())
                .toList();
        List<Caution> cautions = open.stream().limit(MOST_SHOWN).toList();
        long grave = open.stream()
                .filter(caution -> caution.weight() == Caution.Weight.CAUTION)
                .count();
        badge.setText(Long.toString(grave));
        badge.setVisible(grave > 0);
        List<Item> wanted = new ArrayList<>();
        for (Caution caution : cautions) {
            Item item = made.computeIfAbsent(caution.code(), _ -> new Item());
            item.show(
                    caution,
                    cautionText.sentence(
                            caution, now.grouping().unit(), now.cohort().unit()));
            wanted.add(item);
        }
        arrange(wanted);
        showAside(now);
    }

    private void showAside(AnalysisResult now) {
        List<Scrutiny.SetAside> aside = now.cautions().stream()
                .flatMap(caution -> scrutiny.setAside(caution, now.plan().grouping()).stream())
                .toList();
        if (!aside.equals(shownAside)) {
            shownAside = aside;
            List<Node> lines = new ArrayList<>();
            for (Caution caution : now.cautions()) {
                scrutiny.setAside(caution, now.plan().grouping()).ifPresent(known -> lines.add(asideLine(caution, known)));
            }
            asideItems.getChildren().setAll(lines);
        }
    }

    private Node asideLine(Caution caution, Scrutiny.SetAside known) {
        Hyperlink back = new Hyperlink(messages.text("trust.take-back"));
        back.setId("take-back-" + caution.code());
        back.setOnAction(_ -> actions.takeBack(known));
        VBox words = new VBox(
                1,
                Labels.wrapped(messages.text("trust.aside", cautionText.heading(caution)), "small", "muted"),
                Labels.wrapped(known.reason(), "reason"),
                back);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(8, Icons.of(Feather.ARCHIVE, "small-icon"), words);
        line.getStyleClass().add("trust-item");
        return line;
    }

    /// Items come and go with their cautions while a cut-point moves: they are hidden rather than taken away, which costs
    /// no new nodes and does not flicker.
    private void arrange(List<Item> wanted) {
        List<Node> inOrder = items.getChildren().stream().filter(wanted::contains).toList();
        if (!inOrder.equals(wanted)) {
            List<Node> all = new ArrayList<>(wanted);
            made.values().stream().filter(item -> !wanted.contains(item)).forEach(all::add);
            all.add(nothing);
            items.getChildren().setAll(all);
        }
        made.values().forEach(item -> item.setVisible(wanted.contains(item)));
        nothing.setVisible(wanted.isEmpty());
    }

    /// One caution: its icon and words, which may change while its weight does not.
    private final class Item extends HBox {
        private final Label heading = Labels.wrapped("", "strong", "small");
        private final Label words = Labels.wrapped("", "reason");
        private final FlowPane links = new FlowPane(12, 0);
        private Optional<Caution> caution = Optional.empty();
        private boolean compared;

        private Item() {
            super(8);
            VBox text = new VBox(1, heading, words, links);
            links.setPrefWrapLength(260);
            links.managedProperty().bind(links.visibleProperty());
            managedProperty().bind(visibleProperty());
            setHgrow(text, Priority.ALWAYS);
            getChildren().add(text);
            getStyleClass().add("trust-item");
        }

        private void show(Caution now, String sentence) {
            if (caution.isEmpty() || caution.get().weight() != now.weight()) {
                getChildren().removeIf(node -> node != heading.getParent());
                getChildren().addFirst(icon(now.weight()));
                links.setVisible(now.weight() != Caution.Weight.PASSED);
            }
            boolean nowCompared = result.flatMap(AnalysisResult::comparison).isPresent();
            if (caution.isEmpty() || compared != nowCompared || hasOtherRemedies(caution.get(), now)) {
                compared = nowCompared;
                links.getChildren().setAll(remedies(now));
                links.getChildren().addAll(why(now), aside(now));
            }
            caution = Optional.of(now);
            heading.setText(cautionText.heading(now));
            words.setText(sentence);
        }

        private Hyperlink why(Caution now) {
            Hyperlink why = new Hyperlink(messages.text("action.why"));
            why.setId("why-" + now.code());
            why.setOnAction(_ -> explain(why, heading.getText(), cautionText.explanation(now)));
            return why;
        }

        private Hyperlink aside(Caution now) {
            Hyperlink aside = new Hyperlink(messages.text("trust.set-aside"));
            aside.setId("set-aside-" + now.code());
            aside.setOnAction(_ -> new ReasonForm(messages, cautionText.heading(now))
                    .ask(aside, reason -> actions.setAside(now, reason)));
            return aside;
        }
    }

    /// Whether other remedies are offered for the same kind of caution: another factor, or other patients to show.
    private static boolean hasOtherRemedies(Caution before, Caution now) {
        return switch (now) {
            case Caution.GroupsDiffer other ->
                !(before instanceof Caution.GroupsDiffer one && one.factor().equals(other.factor()));
            case Caution.EarlyLosses _, Caution.MissingValues _ -> !before.equals(now);
            default -> false;
        };
    }

    /// What can be done instead, where something can.
    private List<Hyperlink> remedies(Caution caution) {
        return switch (caution) {
            case Caution.TreatmentFromDiagnosis _, Caution.LandmarkInForce _ ->
                List.of(link(messages.text("landmark.open"), "open-landmark", actions::landmark));
            case Caution.HazardsNotProportional _ ->
                List.of(link(messages.text("trust.restricted-means"), "open-means", _ -> actions.restrictedMeans()));
            case Caution.EarlyLosses early -> {
                Hyperlink who = link(
                        messages.counted("trust.show-patients", early.early()), "show-early-losses", actions::earlyLosses);
                Hyperlink worst = link(messages.text("trust.worst-case"), "worst-case", actions::worstCase);
                yield result.flatMap(AnalysisResult::comparison).isPresent() ? List.of(who, worst) : List.of(who);
            }
            case Caution.MissingValues missing ->
                List.of(link(
                        messages.counted("trust.show-patients", missing.missing()), "show-missing", actions::missing));
            case Caution.ManyLooks _ -> List.of(link(messages.text("trust.show-looks"), "show-looks", actions::looks));
            case Caution.CompetingEvents _ ->
                List.of(link(messages.text("trust.show-incidence"), "show-incidence", _ -> actions.incidence()));
            case Caution.GroupsDiffer differ -> differ(differ);
            case Caution.KnownAfterEvent _,
                    Caution.FewEvents _,
                    Caution.SmallGroups _,
                    Caution.CutPointSearched _,
                    Caution.CrossedCutPoint _,
                    Caution.HazardsProportional _,
                    Caution.ManyComparisons _,
                    Caution.LevelsLeftOut _,
                    Caution.NoEvents _,
                    Caution.OneGroup _ -> List.of();
        };
    }

    private List<Hyperlink> differ(Caution.GroupsDiffer differ) {
        List<Hyperlink> links = new ArrayList<>();
        if (differ.factor() instanceof Grouping.ByLevels) {
            links.add(link(
                    messages.text("trust.stratify", InSentence.of(differ.factorLabel())),
                    "stratify-by-factor",
                    _ -> actions.stratify(differ.factor(), differ.factorLabel())));
        }
        links.add(link(messages.text("trust.adjust"), "adjust-for-factor", _ -> actions.adjust(differ.factor())));
        return links;
    }

    private static Hyperlink link(String words, String id, Consumer<Node> action) {
        Hyperlink link = new Hyperlink(words);
        link.setMnemonicParsing(false);
        link.setId(id);
        link.setOnAction(_ -> action.accept(link));
        return link;
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
        PopOver popOver = PointingCard.around(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
        popOver.show(owner);
    }
}
