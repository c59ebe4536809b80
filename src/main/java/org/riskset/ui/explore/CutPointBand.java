package org.riskset.ui.explore;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.CutPointOrigin;
import org.riskset.cohort.Grouping;
import org.riskset.registry.NumberColumn;
import org.riskset.study.Study;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The band over the figure where a number's cut-points are set, with the p that follows them.
final class CutPointBand extends HBox {
    /// Number of presets that come from the data: median and tertiles.
    private static final int OF_THE_DATA = 2;

    private final Messages messages;
    private final ExploreModel model;
    private final CutPointStrip strip;
    private final TextField first = new TextField();
    private final TextField second = new TextField();
    private final Label unit = Labels.of("", "muted");
    private final Segments<Integer> groupCount;
    private final CheckBox fixedInAdvance = new CheckBox();
    private final MenuButton presets = new MenuButton();
    private final LivePValue p;
    private Optional<NumberColumn> shownColumn = Optional.empty();
    private Optional<CutPointChoices> choices = Optional.empty();
    private String variable = "";

    CutPointBand(Messages messages, ExploreModel model) {
        this.messages = messages;
        this.model = model;
        this.p = new LivePValue(messages);
        this.strip = new CutPointStrip(messages, new StripListener());
        this.groupCount = new Segments<Integer>(
                        count -> messages.text(count == 2 ? "explore.cut-point.two" : "explore.cut-point.three"))
                .quiet()
                .onChosen(this::changeGroupCount);
        getStyleClass().add("cut-point-band");
        setHgrow(strip, Priority.ALWAYS);
        getChildren().addAll(controls(), strip, p);
        field(first, 0);
        field(second, 1);
        first.setId("cut-point-first");
        second.setId("cut-point-second");
    }

    private VBox controls() {
        first.setPrefWidth(58);
        second.setPrefWidth(58);
        HBox values = new HBox(6, Labels.of(messages.text("explore.cut-point")), first, second, unit);
        values.setAlignment(Pos.CENTER_LEFT);
        second.managedProperty().bind(second.visibleProperty());
        fixedInAdvance.setText(messages.text("explore.cut-point.fixed"));
        fixedInAdvance.getStyleClass().add("small");
        fixedInAdvance.setTooltip(new Tooltip(messages.text("explore.cut-point.fixed.hint")));
        fixedInAdvance.setOnAction(_ -> model.grouping().declareOrigin(
                fixedInAdvance.isSelected() ? CutPointOrigin.FIXED_IN_ADVANCE : CutPointOrigin.CHOSEN_AFTER_LOOKING,
                messages.text("step.cut-point.origin")));
        fillPresets();
        HBox kinds = new HBox(4, groupCount, presets);
        kinds.setAlignment(Pos.CENTER_LEFT);
        VBox controls = new VBox(8, values, kinds, fixedInAdvance);
        controls.setMinWidth(Region.USE_PREF_SIZE);
        return controls;
    }

    private void fillPresets() {
        presets.setText(messages.text("explore.cut-point.presets"));
        presets.getStyleClass().addAll("flat", "dense");
        presets.setMinWidth(Region.USE_PREF_SIZE);
        MenuItem median = new MenuItem(messages.text("explore.cut-point.median"));
        median.setOnAction(_ -> preset(0.5));
        MenuItem tertiles = new MenuItem(messages.text("explore.cut-point.tertiles"));
        tertiles.setOnAction(_ -> preset(1 / 3.0, 2 / 3.0));
        presets.getItems().addAll(median, tertiles);
        presets.setId("cut-point-presets");
    }

    /// Follows the study: another variable, other cut-points.
    void show(Study study, Grouping.ByCutPoints grouping) {
        study.cohort()
                .registry()
                .find(grouping.column())
                .filter(NumberColumn.class::isInstance)
                .map(NumberColumn.class::cast)
                .ifPresent(column -> {
                    if (shownColumn.filter(shown -> shown == column).isEmpty()) {
                        showVariable(study, column);
                    }
                });
        double[] cuts = grouping.cutPoints().stream().mapToDouble(Double::doubleValue).toArray();
        strip.showCuts(cuts);
        if (!strip.isDragged()) {
            showValues(cuts);
        }
        groupCount.show(List.of(2, 3), cuts.length + 1);
        fixedInAdvance.setSelected(study.plan().origin() == CutPointOrigin.FIXED_IN_ADVANCE);
    }

    private void showValues(double[] cuts) {
        showValue(first, cuts[0]);
        second.setVisible(cuts.length > 1);
        if (cuts.length > 1) {
            showValue(second, cuts[1]);
        }
    }

    /// Follows the result.
    void show(AnalysisResult result) {
        strip.showEvidence(result.evidence());
        GroupingModel.cutPointsOf(result.plan().grouping())
                .ifPresent(cut -> showValues(
                        cut.cutPoints().stream().mapToDouble(Double::doubleValue).toArray()));
        p.show(result);
    }

    void showInks(Inks inks) {
        strip.showInks(inks);
    }

    private void showVariable(Study study, NumberColumn column) {
        CutPointChoices reachable = new CutPointChoices(study.cohort(), column);
        shownColumn = Optional.of(column);
        choices = Optional.of(reachable);
        variable = column.label();
        String unitWords = column.unit().map(new UnitText(messages)::of).orElse("");
        unit.setText(unitWords);
        offerPublished(column, reachable.sortedValues());
        strip.show(reachable, Histogram.of(reachable.sortedValues()), unitWords);
    }

    private void showValue(TextField field, double value) {
        String text = messages.numbers().shortest(value);
        if (!field.isFocused() && !field.getText().equals(text)) {
            field.setText(text);
        }
    }

    private void field(TextField field, int index) {
        field.setAccessibleText(messages.text("explore.cut-point"));
        field.setOnAction(_ -> typed(field, index));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                typed(field, index);
            }
        });
    }

    /// A typed value is taken as it is, as long as it leaves patients on both sides; otherwise the old one comes back.
    private void typed(TextField field, int index) {
        model.grouping().cutPoints().ifPresent(grouping -> {
            List<Double> cuts = grouping.cutPoints();
            Optional<Double> value = number(field.getText());
            if (index >= cuts.size() || value.filter(cuts.get(index)::equals).isPresent()) {
                return;
            }
            double[] changed = cuts.stream().mapToDouble(Double::doubleValue).toArray();
            boolean usable = value.isPresent() && choices.filter(reachable -> reachable.reaches(value.get())).isPresent();
            if (usable) {
                changed[index] = value.get();
            }
            if (usable && increases(changed)) {
                model.grouping().setCutPoints(stepWords(), changed);
            } else {
                field.setText(messages.numbers().shortest(cuts.get(index)));
            }
        });
    }

    private static boolean increases(double[] cuts) {
        return cuts.length < 2 || cuts[0] < cuts[1];
    }

    private Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text.strip().replace(messages.numbers().decimalMark(), '.')));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private void changeGroupCount(int count) {
        if (count == 2) {
            preset(0.5);
        } else {
            preset(1 / 3.0, 2 / 3.0);
        }
    }

    private void preset(double... shares) {
        choices.ifPresent(reachable -> {
            double[] cuts = Arrays.stream(shares)
                    .map(reachable::quantile)
                    .distinct()
                    .toArray();
            model.grouping().setCutPoints(stepWords(), cuts);
        });
    }

    /// Cut-points of guidelines stand under those of the data; one that leaves a group empty cannot be chosen.
    private void offerPublished(NumberColumn column, double[] sorted) {
        presets.getItems().remove(OF_THE_DATA, presets.getItems().size());
        List<PublishedCuts> published = PublishedCuts.of(column);
        if (!published.isEmpty()) {
            presets.getItems().add(new SeparatorMenuItem());
        }
        for (PublishedCuts cuts : published) {
            MenuItem item = new MenuItem(messages.text(cuts.key()));
            item.setOnAction(_ -> model.grouping()
                    .setCutPoints(
                            stepWords(),
                            cuts.cutPoints().stream().mapToDouble(Double::doubleValue).toArray()));
            item.setDisable(cuts.cutPoints().stream()
                    .anyMatch(cut -> cut <= sorted[0] || cut > sorted[sorted.length - 1])); // a group without patients
            presets.getItems().add(item);
        }
    }

    private String stepWords() {
        return messages.text("step.cut-point", variable);
    }

    private final class StripListener implements CutPointStrip.Listener {
        @Override
        public void moved(double[] cutPoints) {
            model.grouping().moveCutPoints(cutPoints);
        }

        @Override
        public void finished() {
            model.grouping().finishMove(stepWords());
        }

        @Override
        public void cancelled() {
            model.grouping().cancelMove();
        }

        @Override
        public void set(double[] cutPoints) {
            model.grouping().setCutPoints(stepWords(), cutPoints);
        }
    }
}
