package org.riskset.ui.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.spreadsheet.ColumnPlan;
import org.riskset.spreadsheet.Guess;
import org.riskset.spreadsheet.ImportPlan;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// What was recognised about the shape of a sheet, and what a data dictionary says about it; each can be changed here.
final class ShapeCards {
    private static final int MOST_NAMES = 6;

    private final Messages messages;
    private final ImportModel model;
    private final Reveal reveal;

    ShapeCards(Messages messages, ImportModel model, Reveal reveal) {
        this.messages = messages;
        this.model = model;
        this.reveal = reveal;
    }

    /// What a dictionary in the workbook would change.
    List<VBox> offers(ImportState state) {
        ImportPlan plan = state.plan();
        return state.offeredDictionary()
                .map(found -> List.of(offer(found, found.dictionary().appliedTo(plan), plan)))
                .orElse(List.of());
    }

    private VBox offer(ImportState.OwnDictionary found, ImportPlan described, ImportPlan plan) {
        List<String> changed = described.columns().stream()
                .filter(column -> !plan.columns().contains(column))
                .map(ColumnPlan::name)
                .toList();
        VBox card = FindingsPanel.finding(
                Icons.of(Feather.BOOK_OPEN, "icon-accent"), messages.text("dictionary.found", found.sheet()), "");
        card.getChildren().add(Labels.wrapped(messages.text("dictionary.describes", names(changed)), "small", "muted"));
        Button apply = new Button(messages.text("dictionary.apply"));
        apply.getStyleClass().add("dense");
        apply.setId("dictionary-apply");
        apply.setOnAction(_ -> model.applyOwnDictionary(messages.text("step.import.dictionary", found.sheet())));
        card.getChildren().add(new HBox(apply));
        return card;
    }

    /// What has been recognised or applied.
    List<VBox> recognised(ImportState state) {
        ImportPlan plan = state.plan();
        List<VBox> cards = new java.util.ArrayList<>();
        List<String> described = plan.columns().stream()
                .filter(column -> column.guess().reason() == Guess.Reason.FROM_DICTIONARY)
                .map(ColumnPlan::name)
                .toList();
        if (!described.isEmpty()) {
            cards.add(card("dictionary.applied", messages.text("dictionary.describes", names(described))));
        }
        if (plan.namesRow() > 1 || plan.namesRows() > 1) {
            int last = plan.namesRow() + plan.namesRows() - 1;
            cards.add(card(
                    "shape.names",
                    plan.namesRows() > 1
                            ? messages.text("shape.names.rows", plan.namesRow(), last)
                            : messages.text("shape.names.row", plan.namesRow())));
        }
        int blank = state.sheet().columns() - plan.columns().size();
        if (blank > 0) {
            cards.add(card("shape.blank", messages.counted("shape.blank.columns", blank)));
        }
        if (!plan.leftOutRows().isEmpty()) {
            cards.add(leftOut(plan.leftOutRows()));
        }
        return cards;
    }

    private VBox leftOut(List<Integer> rows) {
        String numbers = rows.stream().limit(MOST_NAMES).map(String::valueOf).collect(Collectors.joining(", "));
        VBox card = card("shape.left-out", messages.counted("shape.left-out.rows", rows.size(), numbers));
        Hyperlink show = new Hyperlink(messages.text("quality.show-rows"));
        show.getStyleClass().add("small");
        show.setOnAction(_ -> reveal.show(rows, Optional.empty()));
        Hyperlink back = new Hyperlink(messages.text("shape.left-out.take-back"));
        back.getStyleClass().add("small");
        back.setId("rows-take-back");
        back.setOnAction(_ -> model.changePlan(
                messages.text("step.import.rows-back"), plan -> plan.withLeftOutRows(List.of())));
        card.getChildren().add(new HBox(8, show, back));
        return card;
    }

    private VBox card(String heading, String sentence) {
        VBox card = FindingsPanel.finding(Icons.of(Feather.CHECK, "icon-success"), messages.text(heading), "");
        card.getChildren().add(Labels.wrapped(sentence, "small", "muted"));
        return card;
    }

    private String names(List<String> names) {
        String first = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        int more = names.size() - MOST_NAMES;
        return more > 0 ? messages.text("recipe.more", first, more) : first;
    }
}
