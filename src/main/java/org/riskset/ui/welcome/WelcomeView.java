package org.riskset.ui.welcome;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.settings.RecentFile;
import org.riskset.settings.Settings;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.theme.Appearance;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Open a registry, explore the sample cohort, go on with a recent one.
public final class WelcomeView {
    private final Messages messages;
    private final Actions actions;
    private final BorderPane root = new BorderPane();
    private final RecentStudies recent;
    private final VBox dropZone = new VBox();

    /// What the page can start.
    public interface Actions {
        void chooseFile();

        void openFile(Path file);

        void openSample();

        void forget(RecentFile file);

        /// Keeps a study at the head of the list, or no longer.
        void pin(RecentFile file, boolean wanted);

        void chooseLanguage(Language language);

        void chooseAppearance(Appearance appearance);
    }

    /// @param version  of the application
    /// @param settings say which studies were opened before
    public WelcomeView(
            Messages messages, Appearance appearance, String version, Settings settings, Actions actions) {
        this.messages = messages;
        this.actions = actions;
        this.recent = new RecentStudies(messages, settings, actions);
        root.getStyleClass().add("welcome");
        root.setLeft(startPanel(appearance, version));
        root.setCenter(rightPanel());
        root.setOnDragOver(this::dragOver);
        root.setOnDragExited(_ -> dropZone.getStyleClass().remove("over"));
        root.setOnDragDropped(event -> drop(event, actions::openFile));
    }

    /// The page's node.
    public Region root() {
        return root;
    }

    private VBox startPanel(Appearance appearance, String version) {
        Button open = start("welcome.open", Feather.FOLDER, messages.text("welcome.open.hint"), true);
        open.setId("welcome-open");
        open.setOnAction(_ -> actions.chooseFile());
        Button sample = start("welcome.sample", Feather.ACTIVITY, messages.text("welcome.sample.hint"), false);
        sample.setId("welcome-sample");
        sample.setOnAction(_ -> actions.openSample());
        HBox promise = new HBox(
                8,
                Icons.of(Feather.LOCK, "small-icon", "icon-success"),
                Labels.wrapped(messages.text("welcome.promise"), "small", "muted"));
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        fillDropZone();
        VBox.setVgrow(dropZone, Priority.SOMETIMES);
        VBox starts = new VBox(10, open, sample);
        VBox panel = new VBox(
                22, brand(), starts, dropZone, promise, space, footer(appearance, version));
        panel.setPadding(new Insets(56, 48, 28, 48));
        panel.setPrefWidth(476);
        panel.setMinWidth(400);
        panel.getStyleClass().add("welcome-start");
        return panel;
    }

    private HBox brand() {
        ImageView icon = new ImageView(
                new Image(WelcomeView.class.getResource("/icons/riskset-128.png").toExternalForm(), 44, 44, true, true));
        VBox words = new VBox(
                Labels.of("Riskset", "display"), Labels.of(messages.text("welcome.subtitle"), "muted"));
        HBox brand = new HBox(14, icon, words);
        brand.setAlignment(Pos.CENTER_LEFT);
        return brand;
    }

    private Button start(String key, Feather feather, String hint, boolean primary) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox content = new HBox(
                8, Icons.of(feather), Labels.of(messages.text(key)), space, Labels.of(hint, "hint"));
        content.setAlignment(Pos.CENTER_LEFT);
        content.prefWidthProperty().set(340);
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setAccessibleText(messages.text(key));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("start-button");
        if (primary) {
            button.getStyleClass().add("primary");
        }
        return button;
    }

    private void fillDropZone() {
        FlowPane formats = new FlowPane(6, 6);
        formats.setAlignment(Pos.CENTER);
        List.of(".xlsx", ".xls", ".csv", ".sav", ".ods").forEach(format -> formats.getChildren().add(Labels.of(format, "pill")));
        dropZone.getStyleClass().add("drop-zone");
        dropZone.setId("drop-zone");
        dropZone.setMinHeight(150);
        dropZone.setPrefHeight(220);
        dropZone.getChildren()
                .setAll(
                        Icons.of(Feather.DOWNLOAD),
                        Labels.of(messages.text("welcome.drop"), "heading"),
                        Labels.of(messages.text("welcome.drop.hint"), "muted"),
                        formats);
    }

    private HBox footer(Appearance appearance, String version) {
        MenuButton language = new MenuButton(messages.language().ownName(), Icons.of(Feather.GLOBE, "small-icon"));
        for (Language choice : Language.values()) {
            MenuItem item = new MenuItem(choice.ownName());
            item.setOnAction(_ -> actions.chooseLanguage(choice));
            language.getItems().add(item);
        }
        boolean light = appearance == Appearance.LIGHT;
        MenuButton look = new MenuButton(
                messages.text(light ? "appearance.light" : "appearance.dark"),
                Icons.of(light ? Feather.SUN : Feather.MOON, "small-icon"));
        for (Appearance choice : Appearance.values()) {
            MenuItem item = new MenuItem(
                    messages.text(choice == Appearance.LIGHT ? "appearance.light" : "appearance.dark"));
            item.setOnAction(_ -> actions.chooseAppearance(choice));
            look.getItems().add(item);
        }
        language.getStyleClass().addAll("flat", "dense");
        look.getStyleClass().addAll("flat", "dense");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox footer = new HBox(4, language, look, space, Labels.of(messages.text("welcome.version", version), "small", "muted"));
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    private Region rightPanel() {
        HBox tiles = new HBox(
                16,
                tile(Feather.PLAY_CIRCLE, "welcome.tour", "welcome.tour.text"),
                tile(Feather.GRID, "welcome.prepare", "welcome.prepare.text"),
                tile(Feather.BOOK_OPEN, "welcome.tests", "welcome.tests.text"));
        VBox learn = new VBox(8, Labels.of(messages.text("welcome.learn"), "heading"), tiles);
        VBox panel = new VBox(32, recent, learn);
        panel.setPadding(new Insets(56, 64, 28, 64));
        return panel;
    }

    private Node tile(Feather feather, String titleKey, String textKey) {
        HBox title = new HBox(8, Icons.of(feather, "icon-accent"), Labels.wrapped(messages.text(titleKey), "strong"));
        title.setAlignment(Pos.CENTER_LEFT);
        VBox tile = new VBox(6, title, Labels.wrapped(messages.text(textKey), "muted"));
        tile.getStyleClass().add("card");
        tile.setPadding(new Insets(14, 16, 14, 16));
        tile.setPrefWidth(280);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            if (!dropZone.getStyleClass().contains("over")) {
                dropZone.getStyleClass().add("over");
            }
        }
        event.consume();
    }

    /// Opens the first file dropped.
    public static void drop(DragEvent event, Consumer<Path> open) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            open.accept(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
