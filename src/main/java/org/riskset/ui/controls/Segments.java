package org.riskset.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row of joined buttons of which exactly one is on. Arrow keys move within the row.
///
/// @param <T> what a segment stands for
public final class Segments<T> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<T> values = new ArrayList<>();
    private final Function<T, String> name;
    private Consumer<T> chosen = _ -> {};
    private boolean updating;

    public Segments(Function<T, String> name) {
        this.name = name;
        getStyleClass().add("segments");
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null && before != null && !updating) {
                before.setSelected(true);
            } else if (now != null && !updating) {
                chosen.accept(values.get(group.getToggles().indexOf(now)));
            }
        });
    }

    /// The quieter look: a line under the chosen segment instead of a filled one.
    public Segments<T> quiet() {
        getStyleClass().add("quiet");
        return this;
    }

    /// Called with the value when the user chooses a segment.
    public Segments<T> onChosen(Consumer<T> action) {
        chosen = action;
        return this;
    }

    /// Shows these segments, the chosen one on.
    public void show(List<T> shown, @Nullable T choice) {
        updating = true;
        if (!shown.equals(values)) {
            values.clear();
            values.addAll(shown);
            group.getToggles().clear();
            getChildren().setAll(shown.stream().map(this::button).toList());
            if (!getChildren().isEmpty()) {
                getChildren().getLast().getStyleClass().add("last");
            }
        }
        for (int i = 0; i < values.size(); i++) {
            group.getToggles().get(i).setSelected(values.get(i).equals(choice));
        }
        updating = false;
    }

    private ToggleButton button(T value) {
        ToggleButton button = new ToggleButton(name.apply(value));
        button.setMnemonicParsing(false);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setId("segment-" + name.apply(value).replaceAll("\\W+", "-"));
        return button;
    }
}
