package org.riskset.ui.figures;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.riskset.drawing.Box;
import org.riskset.drawing.Drawing;
import org.riskset.figure.StudyFigure;
import org.riskset.style.Place;
import org.riskset.ui.canvas.CanvasPainter;
import org.riskset.ui.controls.Labels;

/// The figure on its sheet, at the size of print or any other, with rulers. Texts put by hand are dragged with the mouse;
/// a click chooses a panel.
final class Pasteboard {
    /// Pixels per point at which a sheet has its printed size on a screen of 96 dots per inch.
    private static final double PRINT_ZOOM = 96 / 72.0;

    private static final double MARGIN = 22;
    private static final double RULER = 26;
    private static final double LARGEST_ZOOM = 6;
    private static final double SMALLEST_ZOOM = 0.4;
    private static final double LARGEST_FIT = 2.5;
    private static final double STEP = 1.2;
    private static final double LEAST_CAPTION = 320;
    private static final double CAPTION_HEIGHT = 64;

    private final Canvas canvas = new Canvas();
    private final Region paper = new Region();
    private final Rulers rulers = new Rulers();
    private final Rectangle chosenPanel = new Rectangle();
    private final Rectangle grip = new Rectangle();
    private final Pane sheet = new Pane(paper, canvas, chosenPanel, grip, rulers);
    private final Label caption = Labels.wrapped("", "figure-caption", "small");
    private final VBox board = new VBox(12, sheet, caption);
    private final ScrollPane scroll = new ScrollPane(board);
    private final Label nothing = Labels.wrapped("", "muted");
    private final StackPane root = new StackPane(scroll, nothing);
    private final CanvasPainter painter = new CanvasPainter();
    private Optional<StudyFigure> figure = Optional.empty();
    private Optional<Drawing> page = Optional.empty();
    private Optional<Drag> drag = Optional.empty();
    private double fixedZoom;
    private double zoom = 1;
    private int panel;
    private Actions actions = new NoActions();

    /// What the mouse does to the figure.
    interface Actions {
        void choosePanel(int chosen);

        /// Moves a text while the mouse is down.
        void move(StudyFigure.Handle handle, Place place);

        void dropped();

        void cancelled();

        /// Told the zoom as a share of the printed size.
        void zoomed(double share);
    }

    private record Drag(StudyFigure.Handle handle, double fromX, double fromY, Box plot) {}

    Pasteboard() {
        scroll.getStyleClass().add("pasteboard");
        scroll.setPannable(false);
        board.getStyleClass().add("pasteboard-sheet");
        paper.getStyleClass().add("paper");
        chosenPanel.getStyleClass().add("chosen-panel");
        grip.getStyleClass().add("text-grip");
        chosenPanel.setMouseTransparent(true);
        grip.setMouseTransparent(true);
        grip.setVisible(false);
        nothing.setVisible(false);
        nothing.setMaxWidth(420);
        sheet.setId("figure-sheet");
        sheet.setFocusTraversable(true);
        sheet.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        caption.setId("figure-caption");
        root.setMinSize(200, 200);
        scroll.viewportBoundsProperty().addListener((_, before, now) -> {
            if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
                repaint();
            }
        });
        VBox.setMargin(caption, new Insets(0, 0, 0, RULER));
        sheet.setOnMouseMoved(this::hover);
        sheet.setOnMousePressed(this::press);
        sheet.setOnMouseDragged(this::drag);
        sheet.setOnMouseReleased(_ -> release());
        sheet.setOnKeyPressed(this::key);
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
    }

    Region root() {
        return root;
    }

    void setActions(Actions other) {
        actions = other;
    }

    /// Shows a figure.
    ///
    /// @param seen   the drawing as it is to be seen: in its own colours or a preview's
    /// @param chosen panel that is marked, where there are several
    void show(StudyFigure shown, Drawing seen, int chosen, String captionText) {
        figure = Optional.of(shown);
        page = Optional.of(seen);
        panel = chosen;
        caption.setText(captionText);
        sheet.setAccessibleText(seen.alternativeText());
        scroll.setVisible(true);
        nothing.setVisible(false);
        repaint();
    }

    /// Says why there is no figure.
    void showNothing(String reason) {
        figure = Optional.empty();
        page = Optional.empty();
        nothing.setText(reason);
        nothing.setVisible(true);
        scroll.setVisible(false);
    }

    void fit() {
        fixedZoom = 0;
        repaint();
    }

    void zoomBy(int steps) {
        fixedZoom = Math.clamp(zoom * Math.pow(STEP, steps), SMALLEST_ZOOM, LARGEST_ZOOM);
        repaint();
    }

    private void repaint() {
        double width = scroll.getViewportBounds().getWidth();
        double height = scroll.getViewportBounds().getHeight();
        if (page.isEmpty() || width < 2 * MARGIN || height < 2 * MARGIN) {
            return;
        }
        Drawing drawn = page.get();
        double room = width - RULER - 2 * MARGIN;
        double captionRoom = caption.getText().isEmpty() ? 0 : CAPTION_HEIGHT;
        double across = Math.min(LARGEST_FIT, room / drawn.width());
        double down = (height - RULER - 2 * MARGIN - captionRoom) / drawn.height();
        zoom = fixedZoom > 0 ? fixedZoom : Math.max(SMALLEST_ZOOM, Math.min(across, down));
        double sheetWidth = Math.floor(drawn.width() * zoom);
        double sheetHeight = Math.floor(drawn.height() * zoom);
        canvas.setWidth(sheetWidth);
        canvas.setHeight(sheetHeight);
        canvas.relocate(RULER, RULER);
        paper.resizeRelocate(RULER, RULER, sheetWidth, sheetHeight);
        rulers.show(sheetWidth, sheetHeight, zoom, RULER);
        sheet.setPrefSize(sheetWidth + RULER, sheetHeight + RULER);
        board.setMinWidth(width);
        board.setMinHeight(height);
        caption.setMaxWidth(Math.max(sheetWidth, LEAST_CAPTION));
        caption.setPrefWidth(Math.max(sheetWidth, LEAST_CAPTION));
        caption.setVisible(!caption.getText().isEmpty());
        painter.paint(drawn, canvas.getGraphicsContext2D(), zoom);
        markPanel();
        actions.zoomed(zoom / PRINT_ZOOM);
    }

    private void markPanel() {
        List<StudyFigure.Plot> plots = figure.map(StudyFigure::plots).orElse(List.of());
        chosenPanel.setVisible(plots.size() > 1 && panel < plots.size());
        if (chosenPanel.isVisible()) {
            place(chosenPanel, plots.get(panel).place());
        }
    }

    private void place(Rectangle shape, Box box) {
        shape.setX(RULER + box.left() * zoom);
        shape.setY(RULER + box.top() * zoom);
        shape.setWidth(box.width() * zoom);
        shape.setHeight(box.height() * zoom);
    }

    private double pageX(MouseEvent event) {
        return (event.getX() - RULER) / zoom;
    }

    private double pageY(MouseEvent event) {
        return (event.getY() - RULER) / zoom;
    }

    private void hover(MouseEvent event) {
        Optional<StudyFigure.Handle> handle = figure.flatMap(shown -> shown.handleAt(pageX(event), pageY(event)));
        sheet.setCursor(handle.isPresent() ? Cursor.MOVE : Cursor.DEFAULT);
        grip.setVisible(handle.isPresent());
        handle.ifPresent(found -> place(grip, found.box().grown(2)));
    }

    private void press(MouseEvent event) {
        sheet.requestFocus();
        double x = pageX(event);
        double y = pageY(event);
        figure.ifPresent(shown -> {
            drag = shown.handleAt(x, y).map(handle -> new Drag(
                    handle, x, y, shown.plots().get(handle.panel()).plot()));
            shown.panelAt(x, y).filter(under -> under != panel).ifPresent(actions::choosePanel);
        });
    }

    private void drag(MouseEvent event) {
        drag.ifPresent(under -> {
            double across = (pageX(event) - under.fromX()) / under.plot().width();
            double down = (pageY(event) - under.fromY()) / under.plot().height();
            grip.setVisible(false);
            actions.move(under.handle(), under.handle().place().moved(across, down));
        });
    }

    private void release() {
        if (drag.isPresent()) {
            drag = Optional.empty();
            actions.dropped();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && drag.isPresent()) {
            drag = Optional.empty();
            actions.cancelled();
            event.consume();
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            zoomBy(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        }
    }

    /// Before anybody listens.
    private static final class NoActions implements Actions {
        @Override
        public void choosePanel(int chosen) {}

        @Override
        public void move(StudyFigure.Handle handle, Place place) {}

        @Override
        public void dropped() {}

        @Override
        public void cancelled() {}

        @Override
        public void zoomed(double share) {}
    }
}
