package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Exclusion;
import org.riskset.cohort.ExclusionReason;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.registry.quality.Correction;
import org.riskset.registry.quality.SwappedDates;
import org.riskset.spreadsheet.CellProblem;
import org.riskset.spreadsheet.ColumnNote;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.DateOrder;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.ExclusionText;
import org.riskset.wording.Messages;
import org.riskset.wording.ProblemText;

/// What was found in the sheet: patients that are left out and why, values that cannot be read, questions only the user
/// can answer. Nothing is dropped without standing here.
final class FindingsPanel extends VBox {
    private static final int MOST_SENTENCES = 5;

    private final Messages messages;
    private final ImportModel model;
    private final Reveal reveal;
    private final ExclusionText exclusionText;
    private final ProblemText problemText;
    private final HBox badges = new HBox(6);
    private final VBox items = new VBox();
    private final Label rowsToCheck = Labels.wrapped("", "small", "muted");
    private final Button safe = new Button();
    private final CorrectionLog log;

    /// @param reveal shows rows, by their numbers in the user's program
    FindingsPanel(Messages messages, ImportModel model, Reveal reveal) {
        this.messages = messages;
        this.model = model;
        this.reveal = reveal;
        this.log = new CorrectionLog(messages, model, reveal);
        this.exclusionText = new ExclusionText(messages);
        this.problemText = new ProblemText(messages);
        safe.setText(messages.text("quality.apply-safe"));
        safe.setGraphic(Icons.of(Feather.CHECK, "small-icon"));
        safe.getStyleClass().add("dense");
        safe.setId("apply-safe");
        safe.setTooltip(new Tooltip(messages.text("quality.apply-safe.hint")));
        Label title = Labels.of(messages.text("import.quality"), "strong");
        HBox head = new HBox(8, title, badges);
        head.setAlignment(Pos.CENTER_LEFT);
        badges.setAlignment(Pos.CENTER_LEFT);
        FindingsHead heading = new FindingsHead(head, rowsToCheck, safe);
        ScrollPane scroll = new ScrollPane(items);
        scroll.setFitToWidth(true);
        scroll.setId("findings-scroll");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().addAll("side-panel", "right");
        setId("findings");
        getChildren().addAll(heading, scroll, log);
    }

    /// Takes away what was found; the next sheet brings its own.
    void clear() {
        items.getChildren().clear();
        badges.getChildren().clear();
        rowsToCheck.setVisible(false);
        safe.setVisible(false);
    }

    void show(ImportState state) {
        clear();
        int toCheck = state.rowsWithFindings().size();
        rowsToCheck.setText(messages.counted("quality.rows", toCheck, state.result().registry().rows()));
        rowsToCheck.setVisible(toCheck > 0);
        log.show(state);
        List<ColumnPlan> undecided = state.plan().undecided();
        Map<ExclusionReason, List<Exclusion>> exclusions = new EnumMap<>(ExclusionReason.class);
        state.exclusions()
                .forEach(exclusion -> exclusions
                        .computeIfAbsent(exclusion.reason(), _ -> new ArrayList<>())
                        .add(exclusion));
        Map<String, List<CellProblem>> problems = otherProblems(state);
        ShapeCards shape = new ShapeCards(messages, model, reveal);
        items.getChildren().addAll(shape.offers(state));
        undecided.forEach(column -> items.getChildren().add(dateOrder(column)));
        QualityCards cards = new QualityCards(
                messages.about(state.roles().endpoint().name()), model, state.result().registry(), reveal);
        exclusions.forEach((reason, rows) -> items.getChildren().add(excluded(
                reason, rows, undecided, cards, reason == ExclusionReason.END_BEFORE_START ? swaps(state, rows) : SwappedDates.NONE)));
        List<Correction> unharmful = Found.safe(state.quality().columns());
        safe.setVisible(!unharmful.isEmpty());
        safe.setOnAction(_ -> model.correct(unharmful, messages.counted("step.import.safe", unharmful.size())));
        List<Found> columns = state.quality().columns();
        List<FollowUpFinding> followUp = state.quality().followUp();
        followUp.stream().filter(QualityCards::isGrave).map(cards::card).forEach(items.getChildren()::add);
        columns.stream().filter(each -> QualityCards.isGrave(each.finding())).map(cards::card).forEach(items.getChildren()::add);
        long grave = followUp.stream().filter(QualityCards::isGrave).count()
                + columns.stream().filter(each -> QualityCards.isGrave(each.finding())).count();
        problems.forEach((column, cells) -> items.getChildren().add(unreadable(column, cells)));
        List<Node> cautions = new ArrayList<>();
        List<Node> notes = new ArrayList<>();
        CodeQuestion question = new CodeQuestion(messages, model, state);
        followUp.stream().filter(QualityCards::isQuestion).map(each -> question.asked(each, cards)).forEach(cautions::add);
        followUp.stream()
                .filter(each -> !QualityCards.isGrave(each) && !QualityCards.isQuestion(each))
                .forEach(each -> (QualityCards.isNote(each) ? notes : cautions).add(cards.card(each)));
        columns.stream()
                .filter(each -> !QualityCards.isGrave(each.finding()))
                .forEach(each -> (QualityCards.isNote(each.finding()) ? notes : cautions).add(cards.card(each)));
        items.getChildren().addAll(cautions);
        items.getChildren().addAll(notes);
        if (items.getChildren().isEmpty()) {
            items.getChildren().add(nothing());
        }
        List<Correction> corrections = state.plan().corrections();
        List<VBox> recognised = shape.recognised(state);
        boolean answered = state.quality().codeConfirmed();
        if (answered || !corrections.isEmpty() || !state.result().notes().isEmpty() || !recognised.isEmpty()) {
            Label fixed = Labels.of(messages.text("quality.fixed"), "small", "muted");
            fixed.getStyleClass().add("finding-group");
            fixed.setPadding(new Insets(10, 12, 2, 12));
            items.getChildren().add(fixed);
        }
        if (answered) {
            items.getChildren().add(question.answered());
        }
        corrections.stream().map(cards::card).forEach(items.getChildren()::add);
        items.getChildren().addAll(recognised);
        state.result().notes().forEach(note -> items.getChildren().add(note(note)));
        badge(undecided.size() + exclusions.size() + (int) grave, "failure");
        badge(problems.size() + cautions.size(), "caution");
    }

    /// Problems in columns that follow-up is not made from; the others are told with the patients they leave out.
    private static Map<String, List<CellProblem>> otherProblems(ImportState state) {
        Map<String, List<CellProblem>> byColumn = new LinkedHashMap<>();
        Set<String> toldCells = new HashSet<>();
        state.exclusions().forEach(exclusion -> toldCells.add(exclusion.sourceRow() + " " + exclusion.column()));
        for (CellProblem problem : state.result().problems()) {
            if (!toldCells.contains(problem.sourceRow() + " " + problem.column())) {
                byColumn.computeIfAbsent(problem.column(), _ -> new ArrayList<>()).add(problem);
            }
        }
        return byColumn;
    }

    private void badge(int count, String styleClass) {
        if (count > 0) {
            badges.getChildren().add(Labels.of(Integer.toString(count), "badge", styleClass));
        }
    }

    private static SwappedDates swaps(ImportState state, List<Exclusion> rows) {
        return state.roles().start()
                .flatMap(start -> state.roles().end().map(end -> SwappedDates.of(
                        state.result().registry(),
                        start,
                        end,
                        rows.stream().map(Exclusion::sourceRow).toList(),
                        state.opened().today())))
                .orElse(SwappedDates.NONE);
    }

    /// @param undecided date columns whose order has not been said: their cells are no mistakes, they wait for the answer
    private Node excluded(
            ExclusionReason reason, List<Exclusion> rows, List<ColumnPlan> undecided, QualityCards cards, SwappedDates swaps) {
        VBox finding = finding(
                Icons.of(Feather.ALERT_OCTAGON, "icon-danger"),
                exclusionText.reason(reason),
                messages.counted("import.patients", rows.size()));
        boolean waiting = rows.stream().allMatch(row -> undecided.stream().anyMatch(each -> each.name().equals(row.column())));
        if (waiting) {
            finding.getChildren().add(Labels.wrapped(messages.text("import.date-order.waiting"), "small", "muted"));
        } else {
            rows.stream()
                    .limit(MOST_SENTENCES)
                    .forEach(row -> finding.getChildren()
                            .add(Labels.wrapped(exclusionText.sentence(row), "small", "muted")));
            more(finding, rows.size());
        }
        if (!swaps.ways().isEmpty()) {
            finding.getChildren().add(Labels.wrapped(cards.sentence(swaps), "small", "muted"));
        }
        finding.getChildren().add(cards.buttons(
                rows.stream().map(Exclusion::sourceRow).toList(), Optional.of(rows.getFirst().column()), cards.swaps(swaps)));
        return finding;
    }

    private Node unreadable(String column, List<CellProblem> cells) {
        VBox finding = finding(
                Icons.of(Feather.ALERT_TRIANGLE, "icon-warning"),
                messages.text("import.unreadable", column),
                messages.counted("import.cells", cells.size()));
        cells.stream()
                .limit(MOST_SENTENCES)
                .forEach(cell ->
                        finding.getChildren().add(Labels.wrapped(problemText.sentence(cell), "small", "muted")));
        more(finding, cells.size());
        finding.getChildren().add(showRows(cells.stream().map(CellProblem::sourceRow).distinct().toList(), column));
        return finding;
    }

    private Node dateOrder(ColumnPlan column) {
        VBox finding = finding(
                Icons.of(Feather.HELP_CIRCLE, "icon-danger"),
                messages.text("import.date-order", column.name()),
                messages.counted("import.cells", column.guess().ambiguousDates()));
        finding.getChildren().add(Labels.wrapped(messages.text("import.date-order.sentence"), "small", "muted"));
        Button dayFirst = new Button(messages.text("import.date-order.day"));
        dayFirst.setOnAction(_ -> model.changeColumn(column.withDateOrder(DateOrder.DAY_MONTH_YEAR), dateOrderStep(column)));
        Button monthFirst = new Button(messages.text("import.date-order.month"));
        monthFirst.setOnAction(_ -> model.changeColumn(column.withDateOrder(DateOrder.MONTH_DAY_YEAR), dateOrderStep(column)));
        dayFirst.getStyleClass().add("dense");
        monthFirst.getStyleClass().add("dense");
        finding.getChildren().add(new HBox(6, dayFirst, monthFirst));
        return finding;
    }

    private String dateOrderStep(ColumnPlan column) {
        return messages.text("step.import.date-order", column.label());
    }

    private Node note(ColumnNote note) {
        VBox finding = finding(
                Icons.of(Feather.CHECK, "icon-success"),
                messages.text("import.note." + note.remark().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                note.column());
        finding.getChildren().add(Labels.wrapped(messages.counted("import.cells", note.cells()), "small", "muted"));
        return finding;
    }

    private Node nothing() {
        return finding(Icons.of(Feather.CHECK, "icon-success"), messages.text("import.quality.nothing"), "");
    }

    static VBox finding(Node icon, String heading, String right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label words = Labels.wrapped(heading, "strong");
        Label count = Labels.of(right, "small", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, icon, words, space, count);
        line.setAlignment(Pos.TOP_LEFT);
        VBox finding = new VBox(3, line);
        finding.getStyleClass().add("finding");
        return finding;
    }

    private void more(VBox finding, int count) {
        if (count > MOST_SENTENCES) {
            finding.getChildren().add(Labels.of(messages.text("list.more", count - MOST_SENTENCES), "small", "muted"));
        }
    }

    private HBox showRows(List<Integer> rows, String column) {
        Button show = new Button(
                rows.size() == 1 ? messages.text("import.show-row", rows.getFirst()) : messages.text("quality.show-rows"));
        show.getStyleClass().add("dense");
        show.setOnAction(_ -> reveal.show(rows, Optional.of(column)));
        HBox box = new HBox(6, show);
        box.setPadding(new Insets(3, 0, 0, 0));
        return box;
    }
}
