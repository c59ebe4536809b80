package org.riskset.ui.explore;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.analysis.AnalysisResult;
import org.riskset.cohort.Group;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.NumberGrid;
import org.riskset.ui.controls.NumberGrid.Cell;
import org.riskset.wording.GroupNames;
import org.riskset.wording.Messages;

/// One table of the inspector under its title, with a button that copies it.
abstract class InspectorSection extends VBox {
    private static final int COLOURS = 8;
    private static final double ROW_HEIGHT = 22;

    private final Messages messages;
    private final GroupNames names;
    private final Label title = Labels.of("", "strong");
    private final HBox head = new HBox(4);
    private final NumberGrid grid;
    private final Tooltip hint = new Tooltip();
    private final Tooltip titleHint = new Tooltip();
    private final String hintKey;

    /// @param gap    space between columns in pixels
    /// @param gridId id of the table
    /// @param hintKey key of what the table follows, shown on hover
    InspectorSection(Messages messages, double gap, String gridId, String hintKey) {
        super(4);
        this.messages = messages;
        this.names = new GroupNames(messages);
        this.grid = new NumberGrid(gap, ROW_HEIGHT);
        grid.setId(gridId);
        this.hintKey = hintKey;
        Tooltip.install(grid, hint());
        Button copy = new Button("", Icons.of(Feather.COPY, "small-icon"));
        copy.getStyleClass().addAll("flat", "icon-only", "dense");
        copy.setId("copy-" + gridId);
        copy.setTooltip(new Tooltip(messages.text("explore.copy-table")));
        copy.setAccessibleText(messages.text("explore.copy-table"));
        copy.setOnAction(_ -> grid.copyToClipboard());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setMinWidth(0);
        title.setTooltip(titleHint);
        copy.setMinWidth(USE_PREF_SIZE);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(title, space, copy);
        getStyleClass().add("section");
        managedProperty().bind(visibleProperty());
        getChildren().addAll(head, grid);
    }

    private Tooltip hint() {
        hint.setText(messages.text(hintKey));
        return hint;
    }

    /// Fills the section and its hint: what an event is called may have changed.
    final void follow(AnalysisResult result) {
        hint();
        show(result);
    }

    /// Fills the section with the numbers of a result.
    abstract void show(AnalysisResult result);

    Messages messages() {
        return messages;
    }

    NumberGrid grid() {
        return grid;
    }

    void setTitle(String words) {
        title.setText(words);
        titleHint.setText(words); // a long name may be cut
    }

    /// Puts a control between the title and the copy button.
    void addToHead(Region control) {
        control.setMinWidth(USE_PREF_SIZE);
        head.getChildren().add(head.getChildren().size() - 1, control);
    }

    String name(AnalysisResult result, Group group) {
        return names.name(group.label(), result.grouping().unit());
    }

    /// The name of a group in its colour.
    Cell nameCell(AnalysisResult result, Group group) {
        return Cell.of(name(result, group), "strong", "group-text-" + (Math.floorMod(group.colour(), COLOURS) + 1));
    }

    /// Coverage of limits, such as 95.
    String level(AnalysisResult result) {
        return messages.numbers().shortest(100 * result.plan().options().level().coverage());
    }

    String none() {
        return messages.text("number.none");
    }

    static Optional<String> unit(AnalysisResult result) {
        return result.grouping().unit();
    }
}
