package org.riskset.ui.explore;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;

/// The right panel, or in narrow windows a strip of 40 pixels that opens it.
public final class InspectorFold extends StackPane {
    private static final double STRIP = 40;

    private final Region panel;
    private final VBox strip;
    private final double width;
    private boolean folded;

    /// @param width     of the open panel
    /// @param openWords what the button that opens it says
    public InspectorFold(Region panel, double width, String openWords) {
        this.panel = panel;
        this.width = width;
        Button open = new Button("", Icons.of(Feather.SIDEBAR));
        open.getStyleClass().addAll("flat", "icon-only");
        open.setAccessibleText(openWords);
        open.setTooltip(new Tooltip(openWords));
        open.setId("inspector-open");
        open.setOnAction(_ -> toggle());
        this.strip = new VBox(open);
        strip.setAlignment(Pos.TOP_CENTER);
        strip.getStyleClass().add("inspector-strip");
        show();
    }

    /// Shows on the strip, too, how many cautions the panel holds: nobody should read a p-value without knowing that.
    ///
    /// @param badge what says so on the panel
    /// @param words what the button says that opens the panel at them
    public void showCautions(Label badge, String words) {
        Label count = Labels.of("", "badge", "caution");
        count.textProperty().bind(badge.textProperty());
        Button cautions = new Button("", new VBox(4, Icons.of(Feather.SHIELD, "icon-warning"), count));
        ((VBox) cautions.getGraphic()).setAlignment(Pos.CENTER);
        cautions.getStyleClass().addAll("flat", "icon-only");
        cautions.visibleProperty().bind(badge.visibleProperty());
        cautions.setAccessibleText(words);
        cautions.setTooltip(new Tooltip(words));
        cautions.setId("inspector-cautions");
        cautions.setOnAction(_ -> toggle());
        strip.getChildren().add(cautions);
    }

    /// Folds in a narrow window, unfolds in a wide one; in between the user decides.
    public void follow(boolean narrow) {
        if (narrow != folded) {
            folded = narrow;
            show();
        }
    }

    public void toggle() {
        folded = !folded;
        show();
    }

    private void show() {
        getChildren().setAll(folded ? strip : panel);
        double shown = folded ? STRIP : width;
        setPrefWidth(shown);
        setMinWidth(folded ? STRIP : 280);
        setMaxWidth(folded ? STRIP : 480);
    }
}
