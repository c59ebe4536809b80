package org.riskset.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.spreadsheet.raw.RawSheet;
import org.riskset.ui.controls.FrameByFrame;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.Messages;

/// The Data workspace: preview, roles, variables and findings of the sheet being prepared.
public final class ImportView {
    private static final double NARROW = 1280;

    private final Messages messages;
    private final ImportModel model;
    private final BorderPane root = new BorderPane();
    private final Label fileName = Labels.of("", "heading");
    private final ComboBox<String> sheets = new ComboBox<>();
    private final HBox sheetPart;
    private final DialectChoice dialect;
    private final Label size = Labels.of("", "small", "muted");
    private final RolesBand roles;
    private final EndpointsBand endpoints;
    private final Segments<Boolean> rowFilter;
    private final PreviewGrid preview;
    private final Label variableCount = Labels.of("", "badge");
    private final VariablesTable variables;
    private final FindingsPanel findings;
    private final ImportFooter footer;
    private final RecipeBand recipe;
    private final HeadingRows headings;
    private final Actions actions;
    private final SplitPane split = new SplitPane();
    private final StackPane tables = new StackPane();
    private boolean onlyFindings;
    private int rowsWithFindings;
    private boolean updating;
    private final FrameByFrame frames = new FrameByFrame();
    private Optional<RawSheet> shownSheet = Optional.empty();

    /// What the page can start.
    public interface Actions {
        /// Makes a study of the sheet.
        void makeStudy();

        /// Gives the open study the sheet for its registry.
        void updateStudy();

        /// Asks for a data dictionary.
        void chooseDictionary(Consumer<Path> chosen);

        void cancel();
    }

    /// @param appearance the look of the window
    public ImportView(Messages messages, ImportModel model, Appearance appearance, Actions actions) {
        this.messages = messages;
        this.actions = actions;
        this.recipe = new RecipeBand(messages, model);
        this.footer = new ImportFooter(messages, model, actions);
        this.headings = new HeadingRows(messages, model);
        this.model = model;
        this.roles = new RolesBand(messages, model);
        this.endpoints = new EndpointsBand(messages, model);
        this.preview = new PreviewGrid(messages, model);
        this.variables = new VariablesTable(messages, model, Inks.of(appearance));
        this.findings = new FindingsPanel(messages, model, this::reveal);
        this.rowFilter = new Segments<Boolean>(this::filterName).quiet().onChosen(this::filterRows);
        this.sheetPart = new HBox(6, Labels.of(messages.text("import.sheet"), "muted"), sheets);
        sheetPart.setAlignment(Pos.CENTER_LEFT);
        sheetPart.managedProperty().bind(sheetPart.visibleProperty());
        this.dialect = new DialectChoice(messages, model::chooseDialect);
        layout();
        model.stateProperty().addListener((_, _, state) -> state.ifPresent(this::show));
        model.stateProperty().get().ifPresent(this::show);
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private void layout() {
        VBox spreadsheet = new VBox(filterBand(), preview);
        VBox.setVgrow(preview, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button dictionary = new Button(messages.text("import.dictionary"), Icons.of(Feather.BOOK_OPEN, "small-icon"));
        dictionary.getStyleClass().addAll("flat", "dense");
        dictionary.setId("dictionary");
        dictionary.setTooltip(new Tooltip(messages.text("import.dictionary.hint")));
        dictionary.setOnAction(_ -> actions.chooseDictionary(
                file -> model.applyDictionary(file, messages.text("step.import.dictionary", file.getFileName()))));
        HBox variablesHead = new HBox(
                8, Labels.of(messages.text("import.variables"), "strong"), variableCount, space, dictionary);
        variablesHead.setAlignment(Pos.CENTER_LEFT);
        variablesHead.setPadding(new Insets(6, 16, 6, 16));
        VBox variablesPart = new VBox(variablesHead, variables);
        VBox.setVgrow(variables, Priority.ALWAYS);
        split.getItems().setAll(spreadsheet, variablesPart);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.5);
        tables.getChildren().add(split);
        VBox.setVgrow(tables, Priority.ALWAYS);
        VBox centre = new VBox(toolbar(), recipe, roles, endpoints, tables, footer);
        centre.getStyleClass().add("explore-centre");
        centre.setMinWidth(0);
        findings.setPrefWidth(344);
        findings.setMinWidth(240);
        findings.setMaxWidth(344);
        root.setCenter(centre);
        root.setRight(findings);
        root.widthProperty().addListener((_, _, width) -> findings.setPrefWidth(width.doubleValue() < NARROW ? 268 : 344));
    }

    private HBox toolbar() {
        sheets.setId("sheets");
        sheets.setPrefWidth(140);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reload = new Button(messages.text("import.reload"), Icons.of(Feather.REFRESH_CW, "small-icon"));
        reload.getStyleClass().add("flat");
        reload.setOnAction(_ -> model.reload());
        reload.setMinWidth(Region.USE_PREF_SIZE);
        reload.setTooltip(new Tooltip(messages.text("import.reload")));
        reload.setAccessibleText(messages.text("import.reload"));
        size.managedProperty().bind(size.visibleProperty());
        root.widthProperty().addListener((_, _, width) -> {
            boolean wide = width.doubleValue() >= NARROW;
            size.setVisible(wide); // the rows are counted below, too
            reload.setText(wide ? messages.text("import.reload") : "");
        });
        fileName.setMinWidth(0);
        fileName.setId("file-name");
        HBox toolbar =
                new HBox(14, Icons.of(Feather.FILE, "icon-success"), fileName, sheetPart, dialect, headings, space, size, reload);
        toolbar.getStyleClass().add("toolbar-band");
        sheets.valueProperty().addListener((_, _, name) -> {
            if (!updating && name != null) {
                model.chooseSheet(name);
            }
        });
        return toolbar;
    }

    private HBox filterBand() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label promise = Labels.of(messages.text("import.promise"), "small", "muted");
        promise.setMinWidth(0);
        HBox band = new HBox(8, Labels.of(messages.text("import.spreadsheet"), "strong"), rowFilter, space, promise);
        band.setAlignment(Pos.CENTER_LEFT);
        band.setPadding(new Insets(5, 16, 5, 16));
        return band;
    }

    private void show(ImportState state) {
        updating = true;
        fileName.setText(state.source().getFileName().toString());
        fileName.setTooltip(new Tooltip(state.source().toString()));
        List<String> names = state.sheet().sheetNames();
        sheetPart.setVisible(names.size() > 1);
        dialect.show(state.sheet().dialect());
        if (!sheets.getItems().equals(names)) {
            sheets.getItems().setAll(names);
        }
        sheets.setValue(state.sheet().name());
        headings.show(state);
        recipe.show(state);
        size.setText(messages.text(
                "import.size",
                state.result().registry().rows(),
                state.plan().columns().size()));
        variableCount.setText(Integer.toString(state.plan().columns().size()));
        roles.show(state);
        endpoints.show(state.roles(), state.result().registry());
        footer.show(state);
        updating = false;
        frames.finish(); // of the state before
        boolean sameSheet = shownSheet.filter(sheet -> sheet == state.sheet()).isPresent();
        shownSheet = Optional.of(state.sheet());
        countFindings(state);
        if (sameSheet) {
            preview.show(state, onlyFindings); // little is laid out anew
            variables.show(state);
            findings.show(state);
        } else {
            showPartByPart(state);
        }
    }

    private void showPartByPart(ImportState state) {
        List<Runnable> parts = new ArrayList<>();
        if (root.getScene() == null) { // the page is about to be shown: first what stands around the tables
            tables.getChildren().clear();
            parts.add(() -> {});
            parts.add(() -> tables.getChildren().setAll(split));
        }
        parts.addAll(preview.parts(state, () -> onlyFindings));
        parts.add(() -> findings.show(state));
        parts.addAll(variables.parts(state));
        findings.clear(); // what was found elsewhere must not stand beside this sheet
        frames.run(parts);
    }

    private void countFindings(ImportState state) {
        rowsWithFindings = state.rowsWithFindings().size();
        onlyFindings = onlyFindings && rowsWithFindings > 0;
        rowFilter.show(List.of(), false);
        rowFilter.show(rowsWithFindings > 0 ? List.of(false, true) : List.of(false), onlyFindings);
    }

    private String filterName(boolean findingsOnly) {
        int rows = model.stateProperty()
                .get()
                .map(state -> state.result().registry().rows())
                .orElse(0);
        return findingsOnly
                ? messages.counted("import.rows.findings", rowsWithFindings)
                : messages.text("import.rows.all", rows);
    }

    private void filterRows(boolean findingsOnly) {
        onlyFindings = findingsOnly;
        model.stateProperty().get().ifPresent(state -> preview.show(state, onlyFindings));
    }

    private void reveal(List<Integer> sourceRows, Optional<String> column) {
        model.stateProperty().get().ifPresent(state -> {
            if (sourceRows.size() > 1) {
                preview.showOnly(state, sourceRows);
                rowFilter.show(rowsWithFindings > 0 ? List.of(false, true) : List.of(false), null);
            } else {
                filterRows(false);
                rowFilter.show(rowsWithFindings > 0 ? List.of(false, true) : List.of(false), false);
            }
            preview.reveal(sourceRows.getFirst(), column);
        });
    }
}
