package org.riskset.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.riskset.drawing.Drawing;
import org.riskset.report.ReportDocument;
import org.riskset.report.ReportPiece;
import org.riskset.report.ReportedNumber;
import org.riskset.report.text.Passage;
import org.riskset.table.SummaryTable;
import org.riskset.ui.canvas.CanvasPainter;
import org.riskset.ui.tables.PaperTable;
import org.riskset.wording.Messages;

/// The report on white paper. Every number is underlined and leads to the analysis it comes from.
final class ReportPaper {
    private static final double PAPER_WIDTH = 640;
    private static final double MARGIN = 48;
    private static final double TEXT_WIDTH = PAPER_WIDTH - 2 * MARGIN;

    private final Messages messages;
    private final Consumer<ReportedNumber> chosen;
    private final VBox sheet = new VBox(10);
    private final ScrollPane scroll = new ScrollPane();
    private final List<Node> firstOfPart = new ArrayList<>();
    private final CanvasPainter painter = new CanvasPainter();
    private final ReportModel model;
    private Optional<Runnable> waiting = Optional.empty();
    private boolean editing;

    /// @param chosen told which number was pressed
    ReportPaper(Messages messages, ReportModel model, Consumer<ReportedNumber> chosen) {
        this.messages = messages;
        this.model = model;
        this.chosen = chosen;
        sheet.getStyleClass().add("paper");
        sheet.setPadding(new Insets(40, MARGIN, 48, MARGIN));
        sheet.setMinWidth(PAPER_WIDTH);
        sheet.setMaxWidth(PAPER_WIDTH);
        sheet.setId("report-paper");
        sheet.getChildren().setAll(styled(messages.text("report.being-written"), "report-body"));
        StackPane desk = new StackPane(sheet);
        desk.setPadding(new Insets(16));
        desk.getStyleClass().add("pasteboard");
        scroll.setContent(desk);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("pasteboard");
    }

    Region root() {
        return scroll;
    }

    /// Shows a report; while a paragraph is being edited, as soon as that has come to an end.
    void show(ReportDocument document, Messages language) {
        if (editing) {
            waiting = Optional.of(() -> show(document, language));
            return;
        }
        double before = scroll.getVvalue();
        sheet.getChildren().clear();
        firstOfPart.clear();
        for (ReportDocument.Section section : document.parts()) {
            List<Node> nodes =
                    section.pieces().stream().map(piece -> node(piece, language)).toList();
            firstOfPart.add(nodes.isEmpty() ? sheet : nodes.getFirst());
            sheet.getChildren().addAll(nodes);
        }
        scroll.setVvalue(before);
    }

    private void editing(boolean begun) {
        editing = begun;
        if (!begun) {
            Optional<Runnable> next = waiting;
            waiting = Optional.empty();
            next.ifPresent(Runnable::run);
        }
    }

    /// Brings a part into view.
    ///
    /// @param position among all parts of the report
    void scrollTo(int position) {
        if (position < firstOfPart.size() && firstOfPart.get(position) != sheet) {
            double top = firstOfPart.get(position).getBoundsInParent().getMinY();
            double hidden = scroll.getContent().getBoundsInLocal().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        }
    }

    private Node node(ReportPiece piece, Messages language) {
        return switch (piece) {
            case ReportPiece.Heading heading -> flow(List.of(styled(heading.text(), "report-heading")));
            case ReportPiece.Paragraph paragraph -> {
                TextFlow flow = flow(texts(paragraph.passage(), "report-body"));
                yield paragraph.written()
                        .<Node>map(written -> new EditableParagraph(messages, model, written, flow, this::editing))
                        .orElse(flow);
            }
            case ReportPiece.Figure figure -> figure(figure, language);
            case ReportPiece.Table table -> table(table, language);
        };
    }

    private static TextFlow flow(List<Text> texts) {
        TextFlow flow = new TextFlow(texts.toArray(Text[]::new));
        flow.setMaxWidth(TEXT_WIDTH);
        flow.setLineSpacing(3);
        return flow;
    }

    private static Text styled(String words, String role) {
        Text text = new Text(words);
        text.getStyleClass().add(role);
        return text;
    }

    private List<Text> texts(Passage passage, String role) {
        List<Text> texts = new ArrayList<>();
        for (Passage.Span span : passage.spans()) {
            Text text = styled(span.text(), role);
            span.number().ifPresent(number -> link(text, number));
            texts.add(text);
        }
        return texts;
    }

    private void link(Text text, ReportedNumber number) {
        text.getStyleClass().add("report-number");
        text.setCursor(Cursor.HAND);
        text.setOnMouseClicked(_ -> chosen.accept(number));
        String subject = number.subject().isEmpty() ? "" : ", " + number.subject();
        Tooltip.install(
                text,
                new Tooltip(number.analysis() + subject + ": "
                        + messages.text(number.quantity().key())));
    }

    private Node figure(ReportPiece.Figure figure, Messages language) {
        Drawing drawing = figure.drawing();
        double zoom = Math.min(1.4, TEXT_WIDTH / drawing.width());
        Canvas canvas = new Canvas(Math.floor(drawing.width() * zoom), Math.floor(drawing.height() * zoom));
        painter.paint(drawing, canvas.getGraphicsContext2D(), zoom);
        canvas.setAccessibleText(drawing.alternativeText());
        List<Text> legend = new ArrayList<>(
                List.of(styled(language.text("report.part.figure", figure.number()) + ". ", "report-caption-name")));
        legend.addAll(texts(figure.legend(), "report-caption"));
        return new VBox(6, canvas, flow(legend));
    }

    private static Node table(ReportPiece.Table table, Messages language) {
        SummaryTable numbered = table.table().withTitle(table.label(language) + ". " + table.title());
        PaperTable grid = new PaperTable(numbered).withoutMargins();
        Group scaled = new Group(grid);
        grid.layoutBoundsProperty().addListener((_, _, bounds) -> {
            double scale = bounds.getWidth() <= TEXT_WIDTH ? 1 : TEXT_WIDTH / bounds.getWidth();
            grid.setScaleX(scale);
            grid.setScaleY(scale);
        });
        return scaled;
    }
}
