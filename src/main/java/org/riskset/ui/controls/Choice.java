package org.riskset.ui.controls;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;

/// How a choice from a list is taken: when its list closes, or at once where it was made without opening it. Somebody who
/// walks through the open list with the arrow keys does not choose everything on the way.
public final class Choice {
    private Choice() {}

    /// @param taken told of a choice that is another than before
    public static <T> void onTaken(ComboBox<T> box, Consumer<T> taken) {
        AtomicReference<T> before = new AtomicReference<>();
        box.setOnShowing(_ -> before.set(box.getValue()));
        box.valueProperty().addListener((_, _, value) -> {
            if (value != null && !box.isShowing()) {
                taken.accept(value);
            }
        });
        box.setOnHidden(_ -> {
            T value = box.getValue();
            if (value != null && !Objects.equals(value, before.get())) {
                taken.accept(value);
            }
        });
    }
}
