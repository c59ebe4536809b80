package org.riskset.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Puts the theme's tokens, the application's style sheet and the bundled fonts on a scene.
public final class Theme {
    private static final String DARK_CLASS = "dark";
    private static final List<String> FONTS = List.of(
            "NotoSans-Regular.ttf",
            "NotoSans-Medium.ttf",
            "NotoSans-SemiBold.ttf",
            "NotoSans-Bold.ttf",
            "LiberationSans-Regular.ttf",
            "LiberationSans-Bold.ttf",
            "LiberationSans-Italic.ttf");

    private Theme() {}

    /// Loads the bundled fonts, so that widths are the same on every computer.
    ///
    /// @throws IllegalStateException if a bundled font is missing or unreadable
    public static void loadFonts() {
        for (String file : FONTS) {
            try (InputStream stream = Theme.class.getResourceAsStream("/org/riskset/fonts/" + file)) {
                if (stream == null || Font.loadFont(stream, 13) == null) {
                    throw new IllegalStateException("bundled font not readable: " + file);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /// Shows the scene in the given look.
    public static void apply(Scene scene, Appearance appearance) {
        Application.setUserAgentStylesheet(
                switch (appearance) {
                    case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                    case DARK -> new PrimerDark().getUserAgentStylesheet();
                });
        String sheet = styleSheet();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().add(sheet);
        }
        mark(scene.getRoot(), appearance);
    }

    private static void mark(Parent root, Appearance appearance) {
        root.getStyleClass().remove(DARK_CLASS);
        if (appearance == Appearance.DARK) {
            root.getStyleClass().add(DARK_CLASS);
        }
    }

    private static String styleSheet() {
        URL sheet = Theme.class.getResource("/org/riskset/ui/riskset.css");
        return Objects.requireNonNull(sheet, "the application's style sheet is missing").toExternalForm();
    }
}
