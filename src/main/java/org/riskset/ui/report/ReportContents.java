package org.riskset.ui.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.report.ReportDocument;
import org.riskset.study.ReportPlan;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The parts of the report: in or out by their boxes, in another order by dragging or with Alt and the arrow keys.
final class ReportContents {
    private static final double WIDTH = 248;
    private static final String DRAGGED = "report-part:";

    private final Messages messages;
    private final ReportModel model;
    private final IntConsumer selected;
    private final VBox rows = new VBox();
    private final ComboBox<String> language = new ComboBox<>();
    private final ComboBox<ReportPlan.Paper> paper = new ComboBox<>();
    private final VBox root;
    private int marked;
    private boolean updating;

    /// @param selected told the position of the part to bring into view
    ReportContents(Messages messages, ReportModel model, IntConsumer selected) {
        this.messages = messages;
        this.model = model;
        this.selected = selected;
        Label head = Labels.of(messages.text("report.contents"), "strong");
        head.setMinHeight(44);
        head.setPadding(new Insets(0, 12, 0, 12));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = new VBox(head, scroll, settings());
        root.setPrefWidth(WIDTH);
        root.setMinWidth(220);
        root.getStyleClass().addAll("side-panel", "left");
        model.preparedProperty().addListener((_, _, prepared) -> prepared.ifPresent(this::show));
        model.preparedProperty().get().ifPresent(this::show);
    }

    Region root() {
        return root;
    }

    private GridPane settings() {
        language.setId("report-language");
        language.getItems().addAll("", "en", "vi");
        language.setConverter(words(this::languageName));
        language.valueProperty().addListener((_, _, tag) -> {
            if (!updating && tag != null) {
                model.edit(messages.text("step.report-language"), plan -> plan.withLanguage(tag));
            }
        });
        paper.setId("report-page");
        paper.getItems().addAll(ReportPlan.Paper.values());
        paper.setConverter(words(size -> switch (size) {
            case A4 -> "A4";
            case LETTER -> "Letter";
        }));
        paper.valueProperty().addListener((_, _, size) -> {
            if (!updating && size != null) {
                model.edit(messages.text("step.report-page"), plan -> plan.withPaper(size));
            }
        });
        language.setMaxWidth(Double.MAX_VALUE);
        paper.setMaxWidth(Double.MAX_VALUE);
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(6);
        grid.addRow(0, Labels.of(messages.text("report.language"), "muted"), language);
        grid.addRow(1, Labels.of(messages.text("report.page"), "muted"), paper);
        GridPane.setHgrow(language, Priority.ALWAYS);
        GridPane.setHgrow(paper, Priority.ALWAYS);
        grid.getStyleClass().add("report-settings");
        return grid;
    }

    private String languageName(String tag) {
        return switch (tag) {
            case "en" -> Language.ENGLISH.ownName();
            case "vi" -> Language.VIETNAMESE.ownName();
            default -> messages.text("report.language.window");
        };
    }

    private static <T> StringConverter<T> words(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        };
    }

    private void show(ReportModel.Prepared prepared) {
        updating = true;
        language.setValue(prepared.study().report().language());
        paper.setValue(prepared.study().report().paper());
        updating = false;
        boolean hadFocus = rows.getChildren().stream().anyMatch(Node::isFocusWithin);
        rows.getChildren().clear();
        List<ReportDocument.Section> sections = prepared.document().parts();
        Optional<String> group = Optional.empty();
        for (int position = 0; position < sections.size(); position++) {
            String here = groupKey(sections.get(position).part().kind());
            if (!group.equals(Optional.of(here))) {
                group = Optional.of(here);
                Label name = Labels.of(messages.text(here), "caption", "muted");
                name.setPadding(new Insets(position == 0 ? 0 : 8, 12, 2, 12));
                rows.getChildren().add(name);
            }
            rows.getChildren().add(row(sections, position));
        }
        mark();
        if (hadFocus) {
            focus(marked);
        }
    }

    private static String groupKey(ReportPlan.Kind kind) {
        return switch (kind) {
            case METHODS, RESULTS, LEFT_OUT, CAUTIONS -> "report.group.text";
            case FIGURE -> "report.group.figures";
            case TABLE -> "report.group.tables";
            case FLOW, SCRIPT -> "report.group.appendix";
        };
    }

    private HBox row(List<ReportDocument.Section> sections, int position) {
        ReportDocument.Section section = sections.get(position);
        Label grip = Labels.of("\u22ee\u22ee", "muted");
        grip.setMinWidth(Region.USE_PREF_SIZE);
        CheckBox box = new CheckBox();
        box.setSelected(section.part().included());
        box.setMinWidth(22);
        box.setFocusTraversable(false);
        box.setAccessibleText(section.name());
        box.setOnAction(_ -> model.include(
                messages.text("step.report-part", section.name()), position, box.isSelected()));
        Label name = Labels.of(section.name());
        Label about = Labels.of(section.subtitle(), "caption", "muted");
        name.setMinWidth(0);
        about.setMinWidth(0);
        VBox words = new VBox(name, about);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(6, grip, box, words);
        if (section.part().kind() == ReportPlan.Kind.CAUTIONS) {
            row.getChildren().add(Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("report-row");
        row.setUserData(position);
        row.setId("report-part-" + section.part().kind() + "-" + section.part().number());
        row.setFocusTraversable(true);
        row.setAccessibleText(section.name() + ", " + section.subtitle());
        Tooltip.install(row, new Tooltip(section.name() + "\n" + section.subtitle() + "\n" + messages.text("report.move")));
        if (isNotWritten(section)) {
            box.setDisable(true);
            about.setText(messages.text("report.script.not-written"));
        }
        row.setOnMouseClicked(_ -> choose(position));
        row.setOnKeyPressed(event -> onKey(event, sections, position));
        makeDraggable(row, section, position);
        return row;
    }

    /// Whether a part holds every count, while the study leaves small ones unprinted.
    private boolean isNotWritten(ReportDocument.Section section) {
        return section.part().kind() == ReportPlan.Kind.SCRIPT
                && model.preparedProperty().get().filter(ReportModel.Prepared::leavesCountsOut).isPresent();
    }

    private void onKey(KeyEvent event, List<ReportDocument.Section> sections, int position) {
        int step = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (step != 0) {
            int target = position + step;
            if (target >= 0 && target < sections.size()) {
                marked = target;
                if (event.isAltDown()) {
                    model.move(messages.text("step.report-order", sections.get(position).name()), position, target);
                } else {
                    choose(target);
                    focus(target);
                }
            }
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            ReportDocument.Section section = sections.get(position);
            if (isNotWritten(section)) {
                return;
            }
            model.include(
                    messages.text("step.report-part", section.name()),
                    position,
                    !section.part().included());
            event.consume();
        }
    }

    private void makeDraggable(HBox row, ReportDocument.Section section, int position) {
        row.setOnDragDetected(event -> {
            Dragboard board = row.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.putString(DRAGGED + position);
            board.setContent(content);
            event.consume();
        });
        row.setOnDragOver(event -> {
            if (event.getDragboard().hasString() && event.getDragboard().getString().startsWith(DRAGGED)) {
                event.acceptTransferModes(TransferMode.MOVE);
                row.getStyleClass().add("over");
            }
            event.consume();
        });
        row.setOnDragExited(_ -> row.getStyleClass().removeAll("over"));
        row.setOnDragDropped(event -> {
            int from = Integer.parseInt(event.getDragboard().getString().substring(DRAGGED.length()));
            marked = position;
            event.setDropCompleted(true);
            event.consume();
            model.move(messages.text("step.report-order", section.name()), from, position);
        });
    }

    private void choose(int position) {
        marked = position;
        mark();
        focus(position);
        selected.accept(position);
    }

    private void mark() {
        for (Node row : rows.getChildren()) {
            row.getStyleClass().remove("chosen");
            if (Integer.valueOf(marked).equals(row.getUserData())) {
                row.getStyleClass().add("chosen");
            }
        }
    }

    private void focus(int position) {
        rows.getChildren().stream()
                .filter(row -> Integer.valueOf(position).equals(row.getUserData()))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
