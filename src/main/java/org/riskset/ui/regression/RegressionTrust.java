package org.riskset.ui.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyDoubleProperty;
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
import org.riskset.analysis.Caution;
import org.riskset.analysis.regression.ModelFactor;
import org.riskset.analysis.regression.Overlap;
import org.riskset.analysis.regression.RegressionCaution;
import org.riskset.analysis.regression.RegressionPlan;
import org.riskset.analysis.regression.RegressionResult;
import org.riskset.study.Study;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.ui.controls.PointingCard;
import org.riskset.wording.Messages;
import org.riskset.wording.RegressionCautionText;
import org.riskset.wording.RegressionText;

/// "Before you trust this" for a regression, each caution with its remedy one click away.
final class RegressionTrust extends VBox {
    private static final double HEAD = 32;

    private final Messages messages;
    private final RegressionModel model;
    private final RegressionCautionText words;
    private final RegressionText text;
    private final Label badge = Labels.of("", "badge", "caution");
    private final VBox items = new VBox();

    RegressionTrust(Messages messages, RegressionModel model) {
        this.messages = messages;
        this.model = model;
        this.words = new RegressionCautionText(messages);
        this.text = new RegressionText(messages);
        getStyleClass().add("trust");
        setId("regression-trust");
        HBox head = new HBox(
                6, Icons.of(Feather.SHIELD, "icon-warning"), Labels.of(messages.text("trust.title"), "strong"), badge);
        badge.setVisible(false);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(0, 12, 0, 12));
        head.setMinHeight(HEAD);
        ScrollPane scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.prefViewportHeightProperty().bind(items.heightProperty());
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
    }

    /// As high as all cautions together, but no higher than a share of the panel it stands in: what is below the other parts
    /// of the panel would else be read by nobody.
    void takeRoom(ReadOnlyDoubleProperty panel, double share) {
        DoubleBinding room = Bindings.createDoubleBinding(
                () -> Math.min(items.getHeight() + HEAD + 2, share * panel.get()), items.heightProperty(), panel);
        minHeightProperty().bind(room);
        maxHeightProperty().bind(room);
    }

    /// How many cautions there are, hidden where there is none.
    Label badge() {
        return badge;
    }

    void show(Study study, RegressionResult result) {
        long grave = result.cautions().stream()
                .filter(caution -> caution.weight() == Caution.Weight.CAUTION)
                .count();
        badge.setText(messages.numbers().count(grave));
        badge.setVisible(grave > 0);
        List<Node> nodes = new ArrayList<>();
        result.cautions().forEach(caution -> nodes.add(item(caution, study, result)));
        if (nodes.isEmpty()) {
            nodes.add(line(Icons.of(Feather.CHECK, "icon-success"), new VBox(Labels.wrapped(messages.text("trust.nothing"), "reason"))));
        }
        items.getChildren().setAll(nodes);
    }

    private Node item(RegressionCaution caution, Study study, RegressionResult result) {
        VBox box = new VBox(
                1,
                Labels.wrapped(words.heading(caution, result), "strong", "small"),
                Labels.wrapped(words.sentence(caution, result), "reason"));
        List<Node> remedies = remedies(caution, study, result);
        if (!remedies.isEmpty()) {
            FlowPane flow = new FlowPane(12, 2);
            flow.getChildren().addAll(remedies);
            flow.setPrefWrapLength(240);
            box.getChildren().add(flow);
        }
        return line(
                switch (caution.weight()) {
                    case CAUTION -> Icons.of(Feather.ALERT_TRIANGLE, "icon-warning");
                    case NOTE -> Icons.of(Feather.INFO, "icon-accent");
                    case PASSED -> Icons.of(Feather.CHECK, "icon-success");
                },
                box);
    }

    private static HBox line(Node icon, VBox box) {
        HBox line = new HBox(8, icon, box);
        HBox.setHgrow(box, Priority.ALWAYS);
        line.getStyleClass().add("trust-item");
        return line;
    }

    private List<Node> remedies(RegressionCaution caution, Study study, RegressionResult result) {
        return switch (caution) {
            case RegressionCaution.FewEvents few -> {
                List<Node> links = new ArrayList<>();
                if (!few.keep().isEmpty()) {
                    links.add(link(
                            messages.text("regression.remedy.keep", text.list(result.factors(), few.keep())),
                            "remedy-keep",
                            () -> model.keepOnly(messages.text("step.regression"), few.keep())));
                }
                firth(result).ifPresent(links::add);
                yield links;
            }
            case RegressionCaution.MonotoneLikelihood _ -> firth(result).stream().toList();
            case RegressionCaution.ChosenByP _ -> List.of(link(
                    messages.text("regression.remedy.take-back"),
                    "remedy-take-back",
                    () -> model.takeBack(messages.text("step.regression"))));
            case RegressionCaution.FactorsOverlap overlap -> {
                List<Node> links = new ArrayList<>(crossTable(overlap.overlap(), result));
                links.add(leaveOut(result.factors().get(overlap.overlap().first())));
                links.add(leaveOut(result.factors().get(overlap.overlap().second())));
                yield links;
            }
            case RegressionCaution.HazardsNotProportional hazards -> stratify(hazards.factor());
            case RegressionCaution.SetAside aside -> aside.row().factor().coefficients() > 1
                    ? List.of()
                    : List.of(leaveOut(aside.row().factor()));
            case RegressionCaution.InfluentialPatient influential -> {
                Hyperlink show = new Hyperlink(messages.text("regression.influence.show"));
                show.setOnAction(_ -> PatientCard.show(show, study, influential.influence().sourceRow(), messages));
                yield List.of(show);
            }
            case RegressionCaution.TreatmentFromDiagnosis _,
                    RegressionCaution.RestsOnPenalty _,
                    RegressionCaution.HazardsProportional _,
                    RegressionCaution.IncompletePatients _ -> List.of();
        };
    }

    private Optional<Node> firth(RegressionResult result) {
        return result.plan().model().estimation() == RegressionPlan.Estimation.FIRTH
                ? Optional.empty()
                : Optional.of(link(messages.text("regression.remedy.firth"), "remedy-firth", () -> model.change(
                        messages.text("step.regression.options"),
                        plan -> plan.withEstimation(RegressionPlan.Estimation.FIRTH))));
    }

    private List<Node> stratify(ModelFactor factor) {
        return factor.plan() instanceof RegressionPlan.Grouped grouped
                ? List.of(link(
                        messages.text("regression.remedy.stratify", factor.label()),
                        "remedy-stratify",
                        () -> model.stratifyInstead(messages.text("step.regression"), grouped)))
                : List.of();
    }

    private Node leaveOut(ModelFactor factor) {
        return link(messages.text("regression.remedy.leave-out", factor.label()), "remedy-leave-out", () -> model.leaveOut(
                messages.text("step.regression"), factor.plan().column()));
    }

    private static Hyperlink link(String words, String id, Runnable action) {
        Hyperlink link = new Hyperlink(words);
        link.setId(id);
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setOnAction(_ -> action.run());
        return link;
    }

    private List<Node> crossTable(Overlap overlap, RegressionResult result) {
        if (overlap.counts().isEmpty()) {
            return List.of();
        }
        Hyperlink show = new Hyperlink(messages.text("regression.cross-table"));
        show.setOnAction(_ -> showCrossTable(show, overlap, result));
        return List.of(show);
    }

    private void showCrossTable(Node owner, Overlap overlap, RegressionResult result) {
        ModelFactor first = result.factors().get(overlap.first());
        ModelFactor second = result.factors().get(overlap.second());
        List<String> heads = new ArrayList<>(List.of(""));
        for (int column = 0; column < second.groups().size(); column++) {
            heads.add(text.level(second, column));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int row = 0; row < first.groups().size(); row++) {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(text.level(first, row), "strong")));
            overlap.counts().get(row).forEach(count -> cells.add(Cell.of(messages.numbers().count(count))));
            rows.add(cells);
        }
        NumberGrid grid = new NumberGrid(18, 24);
        grid.show(heads, rows);
        VBox box = new VBox(
                8,
                Labels.wrapped(messages.text("regression.cross-table.title", first.label(), second.label()), "strong"),
                grid);
        box.setPadding(new Insets(12, 16, 12, 16));
        PopOver popOver = PointingCard.around(box);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
        popOver.show(owner);
    }
}
