package org.riskset.ui.data;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.riskset.spreadsheet.raw.DecimalSign;
import org.riskset.spreadsheet.raw.TextDialect;
import org.riskset.wording.Messages;

/// How a text file was read, to be changed where the guess is wrong; the preview follows.
final class DialectChoice extends HBox {
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1258", "windows-1250");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private final Messages messages;
    private final ComboBox<Charset> encoding = new ComboBox<>();
    private final ComboBox<Character> delimiter = new ComboBox<>();
    private final ComboBox<DecimalSign> decimal = new ComboBox<>();
    private boolean updating;
    private Optional<TextDialect> shown = Optional.empty();

    /// @param chosen told the dialect wanted
    DialectChoice(Messages messages, Consumer<TextDialect> chosen) {
        super(6);
        this.messages = messages;
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        encoding.setId("encoding");
        encoding.setPrefWidth(124);
        encoding.setAccessibleText(messages.text("import.encoding"));
        encoding.setConverter(shownBy(Charset::name));
        delimiter.setId("delimiter");
        delimiter.setPrefWidth(108);
        delimiter.setAccessibleText(messages.text("import.delimiter"));
        delimiter.setConverter(shownBy(this::name));
        decimal.setId("decimal");
        decimal.setPrefWidth(128);
        decimal.setAccessibleText(messages.text("import.decimal"));
        decimal.setTooltip(new Tooltip(messages.text("import.decimal.hint")));
        decimal.setConverter(shownBy(sign -> messages.text("import.decimal." + sign.name().toLowerCase(Locale.ROOT))));
        decimal.getItems().setAll(DecimalSign.values());
        encoding.setTooltip(new Tooltip(messages.text("import.encoding")));
        delimiter.setTooltip(new Tooltip(messages.text("import.delimiter")));
        getChildren().addAll(encoding, delimiter, decimal);
        encoding.valueProperty().addListener((_, _, wanted) -> change(wanted, dialect -> chosen.accept(dialect.withEncoding(wanted))));
        delimiter.valueProperty().addListener((_, _, wanted) -> change(wanted, dialect -> chosen.accept(dialect.withDelimiter(wanted))));
        decimal.valueProperty().addListener((_, _, wanted) -> change(wanted, dialect -> chosen.accept(dialect.withDecimal(wanted))));
    }

    /// Shows how a file was read; nothing for workbooks.
    void show(Optional<TextDialect> dialect) {
        updating = true;
        shown = dialect;
        setVisible(dialect.isPresent());
        dialect.ifPresent(read -> {
            List<Charset> charsets = new ArrayList<>(ENCODINGS.stream().map(Charset::forName).toList());
            if (!charsets.contains(read.encoding())) {
                charsets.addFirst(read.encoding());
            }
            encoding.getItems().setAll(charsets);
            encoding.setValue(read.encoding());
            List<Character> delimiters = new ArrayList<>(DELIMITERS);
            if (!delimiters.contains(read.delimiter())) {
                delimiters.addFirst(read.delimiter());
            }
            delimiter.getItems().setAll(delimiters);
            delimiter.setValue(read.delimiter());
            decimal.setValue(read.decimal());
        });
        updating = false;
    }

    private void change(Object wanted, Consumer<TextDialect> change) {
        if (!updating && wanted != null) {
            shown.ifPresent(change);
        }
    }

    private String name(char delimiterSign) {
        return switch (delimiterSign) {
            case ',' -> messages.text("delimiter.comma");
            case ';' -> messages.text("delimiter.semicolon");
            case '\t' -> messages.text("delimiter.tab");
            default -> String.valueOf(delimiterSign);
        };
    }

    private static <T> StringConverter<T> shownBy(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException(text);
            }
        };
    }
}
