package org.riskset.ui.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.FollowUpFinding;
import org.riskset.registry.Column;
import org.riskset.registry.NumberColumn;
import org.riskset.registry.Registry;
import org.riskset.registry.quality.Correction;
import org.riskset.registry.quality.Finding;
import org.riskset.registry.quality.SwappedDates;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// Findings about the quality of the data, each with its rows and, where one is safe, its remedy; and the corrections made,
/// each with the way back.
final class QualityCards {
    private final Messages messages;
    private final ImportModel model;
    private final Reveal reveal;
    private final Registry registry;
    private final QualityWords words;

    /// @param reveal shows rows, by their numbers in the user's program
    QualityCards(Messages messages, ImportModel model, Registry registry, Reveal reveal) {
        this.messages = messages;
        this.model = model;
        this.registry = registry;
        this.reveal = reveal;
        this.words = new QualityWords(messages, registry);
    }

    /// What cannot be true.
    static boolean isGrave(Finding finding) {
        return switch (finding) {
            case Finding.DateInTheFuture _ -> true;
            case Finding.RepeatedIdentifier _, Finding.RepeatedRow _, Finding.AnotherUnit _, Finding.SpeltDifferently _,
                    Finding.TypedWithoutMarks _, Finding.CodeWithoutLabel _, Finding.HeapedDates _, Finding.MuchMissing _ -> false;
        };
    }

    /// What is worth knowing but needs no correction.
    static boolean isNote(Finding finding) {
        return finding instanceof Finding.HeapedDates || finding instanceof Finding.MuchMissing;
    }

    static boolean isGrave(FollowUpFinding finding) {
        return switch (finding.kind()) {
            case DEATH_WITHOUT_DATE, ALIVE_WITH_DEATH_DATE, TOO_LONG -> true;
            case UNEXPECTED_STATUS, HIGHEST_CODE, TIME_ZERO, AFTER_CUT_OFF -> false;
        };
    }

    static boolean isNote(FollowUpFinding finding) {
        return finding.kind() == FollowUpFinding.Kind.AFTER_CUT_OFF;
    }

    /// What only somebody who knows the registry can answer; no cell of it need be wrong.
    static boolean isQuestion(FollowUpFinding finding) {
        return finding.kind() == FollowUpFinding.Kind.HIGHEST_CODE;
    }

    Node card(Found found) {
        Finding finding = found.finding();
        List<Integer> rows = found.sourceRows();
        Node icon = icon(isGrave(finding), isNote(finding));
        boolean wholeRows = finding instanceof Finding.RepeatedRow || finding instanceof Finding.RepeatedIdentifier;
        String count = messages.counted(wholeRows ? "import.rows.count" : "import.cells", rows.size());
        VBox card = FindingsPanel.finding(icon, words.heading(finding), count);
        card.getChildren().add(Labels.wrapped(words.sentence(finding), "small", "muted"));
        if (finding instanceof Finding.AnotherUnit unit
                && registry.find(unit.column()).orElse(null) instanceof NumberColumn column) {
            card.getChildren().add(new UnitStrip(messages, column, unit));
        }
        card.getChildren().add(buttons(
                rows, finding.where(), found.remedy().map(correction -> remedy(fix(correction), List.of(correction))).stream().toList()));
        return card;
    }

    Node card(FollowUpFinding finding) {
        VBox card = FindingsPanel.finding(
                icon(isGrave(finding), isNote(finding)),
                words.heading(finding),
                messages.counted("import.patients", finding.sourceRows().size()));
        card.getChildren().add(Labels.wrapped(words.sentence(finding), "small", "muted"));
        Optional<Button> remedy = finding.kind() == FollowUpFinding.Kind.UNEXPECTED_STATUS
                ? Optional.of(remedy(
                        messages.text("quality.fix.missing", finding.value()),
                        List.of(new Correction.CodeIsMissing(finding.column(), finding.value(), finding.sourceRows()))))
                : Optional.empty();
        card.getChildren().add(buttons(finding.sourceRows(), Optional.of(finding.column()), remedy.stream().toList()));
        return card;
    }

    /// A correction that was made.
    Node card(Correction correction) {
        VBox card = FindingsPanel.finding(
                Icons.of(Feather.CHECK, "icon-success"),
                words.heading(correction),
                messages.counted("import.rows.count", correction.sourceRows().size()));
        card.getChildren().add(Labels.wrapped(words.sentence(correction), "small", "muted"));
        card.getChildren().add(CorrectionLog.links(correction, words.heading(correction), messages, model, reveal));
        return card;
    }

    private static Node icon(boolean grave, boolean note) {
        if (grave) {
            return Icons.of(Feather.ALERT_OCTAGON, "icon-danger");
        }
        return note ? Icons.of(Feather.INFO, "icon-accent") : Icons.of(Feather.ALERT_TRIANGLE, "icon-warning");
    }

    private String fix(Correction correction) {
        return switch (correction) {
            case Correction.UnitConverted each -> messages.text("quality.fix.convert", words.number(each.converted()));
            case Correction.LevelsMerged each -> messages.text("quality.fix.merge", each.kept());
            case Correction.CodeIsMissing each -> messages.text("quality.fix.missing", each.code());
            case Correction.ValuesRemoved _ -> messages.text("quality.fix.remove-dates");
            case Correction.DayAndMonthSwapped _ -> messages.text("quality.fix.swap");
            case Correction.RepeatsLeftOut _ -> messages.text("quality.fix.copies");
        };
    }

    /// The ways to mend follow-up that ends before it begins by swapping day and month, each with the rows it mends.
    List<Button> swaps(SwappedDates swaps) {
        return swaps.ways().stream().map(this::swap).toList();
    }

    private Button swap(SwappedDates.Way way) {
        String key = way.place().name().toLowerCase(Locale.ROOT);
        Correction first = way.corrections().getFirst();
        String column = first.where().flatMap(registry::find).map(Column::label).orElse("");
        Button button = remedy(messages.text("quality.swap." + key, way.sourceRows().size(), column), way.corrections());
        button.setId("swap-" + key);
        return button;
    }

    String sentence(SwappedDates swaps) {
        String sentence = messages.text("quality.swap.sentence");
        return swaps.ambiguous() == 0 ? sentence : sentence + " " + messages.counted("quality.swap.ambiguous", swaps.ambiguous());
    }

    private Button remedy(String text, List<Correction> corrections) {
        Correction correction = corrections.getFirst();
        Button button = new Button(text);
        button.getStyleClass().addAll("dense", "remedy");
        button.setMnemonicParsing(false);
        button.setId("remedy-" + correction.getClass().getSimpleName());
        button.setOnAction(_ -> model.correct(corrections, words.heading(correction)));
        return button;
    }

    Node buttons(List<Integer> rows, Optional<String> column, List<Button> answers) {
        Button show = new Button(
                rows.size() == 1
                        ? messages.text("import.show-row", rows.getFirst())
                        : messages.text("quality.show-rows"));
        show.getStyleClass().add("dense");
        show.setOnAction(_ -> reveal.show(rows, column));
        FlowPane line = new FlowPane(6, 4, show);
        line.getChildren().addAll(answers);
        line.setPadding(new Insets(3, 0, 0, 0));
        return line;
    }
}
