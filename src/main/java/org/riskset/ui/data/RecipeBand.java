package org.riskset.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.data.ImportDecisions.Answer;
import org.riskset.wording.Messages;

/// The offer to read a sheet as an earlier export of the same registry was read: what matched, what did not, and one click to
/// take it or leave it.
final class RecipeBand extends HBox {
    private static final int MOST_NAMES = 4;

    private final Messages messages;
    private final Label heading = Labels.wrapped("", "strong");
    private final Label sentence = Labels.wrapped("", "small", "muted");
    private final Button take;
    private final Button leave;

    RecipeBand(Messages messages, ImportModel model) {
        super(12);
        this.messages = messages;
        setId("recipe-band");
        getStyleClass().add("recipe-band");
        setAlignment(Pos.CENTER_LEFT);
        setPadding(new Insets(6, 16, 6, 16));
        VBox words = new VBox(1, heading, sentence);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        take = new Button(messages.text("recipe.take"));
        take.getStyleClass().addAll("primary", "dense");
        take.setId("recipe-take");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> model.takeOffer(messages.text("step.import.recipe")));
        leave = new Button(messages.text("recipe.leave"));
        leave.getStyleClass().add("dense");
        leave.setId("recipe-leave");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(_ -> model.leaveOffer(messages.text("step.import.recipe-left")));
        getChildren().addAll(Icons.of(Feather.BOOKMARK, "icon-accent"), words, take, leave);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(ImportState state) {
        Answer answer = state.decided().answer();
        setVisible(state.opened().offer().isPresent() && answer != Answer.LEFT);
        for (Button button : List.of(take, leave)) {
            button.setVisible(answer == Answer.OPEN);
            button.setManaged(answer == Answer.OPEN);
        }
        state.opened().offer().ifPresent(offer -> {
            heading.setText(messages.text(
                    answer == Answer.TAKEN ? "recipe.taken" : offer.ofStudy() ? "recipe.of-study" : "recipe.known",
                    offer.recipe().name()));
            sentence.setText(sentence(offer));
        });
    }

    private String sentence(RecipeOffer offer) {
        List<String> sentences = new ArrayList<>();
        int known = offer.fit().known().size();
        sentences.add(messages.text("recipe.columns", known, known + offer.fit().added().size()));
        if (!offer.fit().added().isEmpty()) {
            sentences.add(messages.text("recipe.added", names(offer.fit().added())));
        }
        if (!offer.fit().gone().isEmpty()) {
            sentences.add(messages.text("recipe.gone", names(offer.fit().gone())));
        }
        if (!offer.newLevels().isEmpty()) {
            List<String> levels = offer.newLevels().entrySet().stream().map(this::levels).toList();
            sentences.add(messages.text("recipe.levels", names(levels)));
        }
        return String.join(" ", sentences);
    }

    private String levels(Map.Entry<String, List<String>> column) {
        return messages.text("recipe.levels.of", names(column.getValue()), column.getKey());
    }

    private String names(List<String> names) {
        String first = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        int more = names.size() - MOST_NAMES;
        return more > 0 ? messages.text("recipe.more", first, more) : first;
    }
}
