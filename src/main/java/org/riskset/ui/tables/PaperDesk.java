package org.riskset.ui.tables;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import org.riskset.table.SummaryTable;

/// The tables on a desk of any width, so that nobody has to push them sideways: beside each other where there is room, with
/// their heads in shorter lines and a little smaller where that makes room, else below each other; a table that is still too
/// wide is made smaller.
final class PaperDesk extends ScrollPane {
    private static final double GAP = 16;
    private static final double SCROLL_BAR = 16;
    /// Text of 12 pixels is read at this scale, but not below.
    private static final double LEAST_SCALE = 0.7;
    /// As small as tables are made to stand beside each other, where below each other they would be larger.
    private static final double LEAST_SCALE_BESIDE = 0.8;
    private static final double ROUNDING = 1;

    private final FlowPane beside = new FlowPane(GAP, GAP);
    private List<SummaryTable> tables = List.of();
    private double room;

    PaperDesk() {
        beside.setPadding(new Insets(GAP));
        beside.setRowValignment(VPos.TOP);
        setContent(beside);
        setPannable(true);
        getStyleClass().add("pasteboard");
        VBox.setVgrow(this, Priority.ALWAYS);
        widthProperty().addListener((_, _, width) -> arrange(width.doubleValue()));
    }

    void show(List<SummaryTable> shown) {
        tables = List.copyOf(shown);
        arrange(getWidth());
    }

    private void arrange(double width) {
        room = Math.max(0, width - 2 * GAP - SCROLL_BAR);
        if (room == 0) {
            return;
        }
        if (!standBeside(PaperTable.Lines.LONG, 1) && !standBeside(PaperTable.Lines.SHORT, LEAST_SCALE_BESIDE)) {
            beside.getChildren().setAll(tables.stream().map(this::fitted).toList());
            beside.setPrefWrapLength(0);
        }
    }

    /// Puts the tables beside each other if that can be done at this scale or a larger one.
    private boolean standBeside(PaperTable.Lines lines, double least) {
        List<PaperTable> papers = laid(tables, lines);
        double gaps = GAP * (papers.size() - 1);
        double scale = Math.min(1, (room - gaps) / papers.stream().mapToDouble(PaperDesk::width).sum());
        if (scale < least) {
            return false;
        }
        beside.getChildren().setAll(papers.stream().map(paper -> scaled(paper, scale)).toList());
        beside.setPrefWrapLength(room + ROUNDING);
        return true;
    }

    /// The first way of breaking lines that fits the room, or the narrowest one made smaller.
    private Node fitted(SummaryTable table) {
        PaperTable paper = laid(List.of(table), PaperTable.Lines.LONG).getFirst();
        if (width(paper) > room) {
            paper = laid(List.of(table), PaperTable.Lines.SHORT).getFirst();
        }
        return scaled(paper, Math.clamp(room / width(paper), LEAST_SCALE, 1));
    }

    /// A smaller paper in the room it takes then; a group would count its shadow.
    private static Node scaled(PaperTable paper, double scale) {
        if (scale == 1) {
            return paper;
        }
        double width = paper.prefWidth(-1);
        Pane place = new Pane(paper);
        place.setPrefSize(scale * width, scale * paper.prefHeight(width));
        paper.getTransforms().setAll(new Scale(scale, scale));
        return place;
    }

    /// Papers have no width before they are in the scene.
    private List<PaperTable> laid(List<SummaryTable> shown, PaperTable.Lines lines) {
        List<PaperTable> papers = shown.stream().map(table -> new PaperTable(table, lines)).toList();
        beside.getChildren().setAll(papers);
        beside.applyCss();
        return papers;
    }

    private static double width(PaperTable paper) {
        return paper.prefWidth(-1) + ROUNDING;
    }
}
