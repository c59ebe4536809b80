package org.riskset.ui.explore;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.cohort.Grouping;
import org.riskset.registry.Column;
import org.riskset.study.Study;
import org.riskset.ui.cohort.CohortModel;
import org.riskset.ui.cohort.FiltersPanel;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.PointingCard;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// The Explore workspace.
public final class ExploreView {
    private static final double LEFT_WIDTH = 264;
    private static final double RIGHT_WIDTH = 324;
    private static final double FOLD_BELOW = 1280;

    private final Messages messages;
    private final ExploreModel model;
    private final BorderPane root = new BorderPane();
    private final VBox left;
    private final VariablesPanel variables;
    private final PatientFlow flow;
    private final FiltersPanel filters;
    private final GroupStrip groupStrip;
    private final StackPane band = new StackPane();
    private final CutPointBand cutPointBand;
    private final GroupsBand groupsBand;
    private final FigureHeader header;
    private final FigurePane figure;
    private final FigureArea area;
    private final ToggleButton beside;
    private final StatisticsPane statistics;
    private final Inspector inspector;
    private final InspectorFold fold;
    private Optional<Study> shownStudy = Optional.empty();

    /// @param export what "Export figure" does with the result in view
    /// @param exportFlow writes the flow of its patients as a figure
    /// @param openRegression shows the Regression page
    public ExploreView(
            Messages messages,
            ExploreModel model,
            CohortModel cohort,
            Appearance appearance,
            Consumer<AnalysisResult> export,
            Consumer<AnalysisResult> exportFlow,
            Runnable openRegression) {
        this.messages = messages;
        this.model = model;
        Inks inks = Inks.of(appearance);
        this.filters = new FiltersPanel(messages, cohort);
        VariableUses uses = new VariableUses(messages, model, filters::addFilter);
        VariableDrag drag = new VariableDrag(root);
        this.variables = new VariablesPanel(messages, cohort, inks, uses::group, model::lookAt, drag, uses);
        this.flow = new PatientFlow(messages, () -> model.resultProperty().get().ifPresent(exportFlow));
        this.groupStrip = new GroupStrip(messages, this::choose, this::cross);
        this.cutPointBand = new CutPointBand(messages, model);
        this.groupsBand = new GroupsBand(messages, model.grouping());
        this.header = new FigureHeader(
                messages, model, this::showToggles, () -> model.resultProperty().get().ifPresent(export));
        this.figure = new FigurePane(
                messages, this::showDropped, limit -> header.change(now -> now.withTimeLimit(limit)));
        this.statistics = new StatisticsPane(messages);
        this.inspector = new Inspector(
                messages,
                model,
                inks,
                () -> header.change(now -> now.withCounted(FigureToggles.Counted.INCIDENCE)),
                openRegression);
        this.left = leftPanel();
        this.fold = new InspectorFold(inspector, RIGHT_WIDTH, messages.text("explore.inspector.open"));
        fold.showCautions(inspector.cautionsBadge(), messages.text("trust.title"));
        this.area = new FigureArea(messages, figure, appearance == Appearance.DARK);
        this.beside = besideButton();
        groupStrip.getChildren().addAll(beside);
        drag.onto(groupStrip, uses::group);
        drag.onto(band, uses::group);
        drag.onto(filters, uses::filter);
        drag.onto(figure, uses::stratify);
        layout();
        cutPointBand.showInks(inks);
        figure.showDark(appearance == Appearance.DARK);
        follow();
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private void layout() {
        VBox centre = new VBox(groupStrip, band, header, area, statistics);
        VBox.setVgrow(area, Priority.ALWAYS);
        centre.getStyleClass().add("explore-centre");
        centre.setMinWidth(560);
        band.managedProperty().bind(band.visibleProperty());
        SplitPane split = new SplitPane(left, centre, fold);
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(fold, false);
        root.setCenter(split);
        root.widthProperty().addListener((_, _, width) -> fold.follow(width.doubleValue() < FOLD_BELOW));
        split.widthProperty().addListener((_, before, width) -> {
            if (before.doubleValue() == 0) {
                split.setDividerPositions(LEFT_WIDTH / width.doubleValue(), 1 - fold.getPrefWidth() / width.doubleValue());
            }
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private VBox leftPanel() {
        VBox panel = new VBox(variables, filters, flow);
        VBox.setVgrow(variables, Priority.ALWAYS);
        panel.getStyleClass().addAll("side-panel", "left");
        panel.setPrefWidth(LEFT_WIDTH);
        panel.setMinWidth(220);
        panel.setMaxWidth(360);
        return panel;
    }

    private ToggleButton besideButton() {
        ToggleButton button = new ToggleButton("", Icons.of(Feather.COLUMNS, "small-icon"));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setId("beside");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(messages.text("explore.beside"));
        button.setTooltip(new Tooltip(messages.text("explore.beside")));
        button.setSelected(model.beside().isOn());
        button.setOnAction(_ -> model.beside().setOn(button.isSelected()));
        return button;
    }

    private void follow() {
        model.openStudy().studyProperty().addListener((_, _, study) -> study.ifPresent(this::showStudy));
        model.resultProperty().addListener((_, _, result) -> result.ifPresent(this::showResult));
        model.beside().resultProperty().addListener((_, _, other) -> {
            area.showBeside(other);
            beside.setSelected(model.beside().isOn());
        });
        model.openStudy().get().ifPresent(this::showStudy);
        area.showBeside(model.beside().resultProperty().get());
        model.resultProperty().get().ifPresent(this::showResult);
    }

    private void showStudy(Study study) {
        if (shownStudy.filter(shown -> shown.cohort() == study.cohort()).isEmpty()) {
            variables.show(model.variables());
        }
        boolean otherGrouping = shownStudy
                .filter(shown -> shown.cohort() == study.cohort()
                        && shown.plan()
                                .grouping()
                                .columns()
                                .equals(study.plan().grouping().columns()))
                .isEmpty();
        shownStudy = Optional.of(study);
        if (otherGrouping) {
            variables.markGrouped(study.plan().grouping().columnName());
            groupStrip.show(model.variablesByImportance(), study.plan().grouping().columns());
        }
        Optional<Grouping.ByCutPoints> cutPoints = GroupingModel.cutPointsOf(study.plan().grouping());
        if (cutPoints.isPresent()) {
            showBand(cutPointBand);
            cutPointBand.show(study, cutPoints.get());
        } else if (study.plan().grouping() instanceof Grouping.Whole) {
            band.setVisible(false);
        } else {
            showBand(groupsBand);
        }
        inspector.showScrutiny(study);
    }

    private void showBand(Node shown) {
        if (band.getChildren().isEmpty() || band.getChildren().getFirst() != shown) {
            band.getChildren().setAll(shown);
        }
        band.setVisible(true);
    }

    private void showResult(AnalysisResult result) {
        header.show(result);
        if (GroupingModel.cutPointsOf(result.plan().grouping()).isPresent()) {
            cutPointBand.show(result);
        } else {
            groupsBand.show(result);
        }
        area.show(result, model.incidence());
        statistics.show(result);
        inspector.show(result);
        flow.show(result);
    }

    private void showToggles(FigureToggles toggles) {
        area.showToggles(toggles);
        model.wantIncidence(toggles.counted() == FigureToggles.Counted.INCIDENCE);
    }

    /// Who had the event at a drop of a curve.
    private void showDropped(FigureContent.Drop drop, double screenX, double screenY) {
        model.resultProperty().get().ifPresent(result -> model.openStudy().get().ifPresent(study -> {
            List<Integer> patients = model.patients().withEvent(drop.group(), drop.time());
            String title = messages.counted(
                    "patients.events",
                    patients.size(),
                    new GroupNames(messages)
                            .name(
                                    result.groups().get(drop.group()).group().label(),
                                    result.grouping().unit()),
                    new UnitText(messages).amount(drop.time(), result.cohort().unit()));
            PopOver card = PointingCard.around(new PatientsCard(messages, title, study.cohort(), patients));
            card.show(figure, screenX, screenY);
        }));
    }

    private void choose(Optional<Column> column) {
        column.ifPresentOrElse(
                known -> model.grouping().by(known, messages.text("step.group", known.label())),
                () -> model.grouping().byNothing(messages.text("step.group.none")));
    }

    private void cross(Optional<Column> column) {
        model.grouping()
                .crossWith(
                        column,
                        column.map(with -> messages.text("step.cross", with.label()))
                                .orElse(messages.text("step.cross.none")));
    }

    private void key(KeyEvent event) {
        if (new KeyCodeCombination(KeyCode.DIGIT1, KeyCombination.SHORTCUT_DOWN).match(event)) {
            left.setVisible(!left.isVisible());
            left.setManaged(left.isVisible());
            event.consume();
            return;
        }
        if (new KeyCodeCombination(KeyCode.DIGIT2, KeyCombination.SHORTCUT_DOWN).match(event)) {
            fold.toggle();
            event.consume();
            return;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.F) {
            filters.addFilter();
        } else if (!header.key(event.getCode())) {
            return;
        }
        event.consume();
    }
}
