package org.riskset.ui.cohort;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.riskset.wording.Messages;

/// The last day that counts: nobody is followed beyond it.
public final class CutOffField extends HBox {
    private final CheckBox on;
    private final DatePicker day = new DatePicker();
    private boolean updating;

    /// @param suggested the day offered first
    /// @param chosen    told the day, or that there is none
    public CutOffField(Messages messages, Supplier<LocalDate> suggested, Consumer<Optional<LocalDate>> chosen) {
        super(8);
        this.on = new CheckBox(messages.text("endpoint.cut-off"));
        on.setId("cut-off-on");
        on.setTooltip(new Tooltip(messages.text("endpoint.cut-off.hint")));
        on.setMinWidth(USE_PREF_SIZE);
        day.setId("cut-off-day");
        day.setPrefWidth(152);
        day.setMinWidth(132);
        day.setPromptText(messages.text("filter.date-form"));
        day.setAccessibleText(messages.text("endpoint.cut-off"));
        day.setConverter(new IsoDays());
        on.setOnAction(_ -> chosen.accept(on.isSelected() ? Optional.of(suggested.get()) : Optional.empty()));
        day.valueProperty().addListener((_, before, now) -> {
            if (!updating && now != null) {
                chosen.accept(Optional.of(now));
            } else if (!updating) {
                day.setValue(before);
            }
        });
        day.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !day.isShowing()) {
                take();
                key.consume(); // the page's default button is not meant
            }
        });
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(on, day);
    }

    /// Takes what has been typed.
    private void take() {
        day.setValue(day.getConverter().fromString(day.getEditor().getText()));
        day.getEditor().setText(day.getConverter().toString(day.getValue()));
    }

    /// Shows what is in force.
    ///
    /// @param possible whether follow-up is made from dates
    public void show(Optional<LocalDate> cutOff, boolean possible) {
        updating = true;
        on.setDisable(!possible);
        on.setSelected(possible && cutOff.isPresent());
        day.setDisable(!on.isSelected());
        day.setValue(cutOff.orElse(null));
        updating = false;
    }

    /// A day as 2024-12-31; what is no day leaves the one before.
    private final class IsoDays extends StringConverter<LocalDate> {
        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null ? "" : date.toString();
        }

        @Override
        public @Nullable LocalDate fromString(String text) {
            try {
                return LocalDate.parse(text.strip(), DateTimeFormatter.ISO_LOCAL_DATE);
            } catch (DateTimeException notADay) {
                return day.getValue();
            }
        }
    }
}
