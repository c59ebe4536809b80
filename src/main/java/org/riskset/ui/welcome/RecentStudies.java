package org.riskset.ui.welcome;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.settings.RecentFile;
import org.riskset.settings.Settings;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// The studies opened before, those pinned first, to go on with; typing shows those whose names hold what is typed.
final class RecentStudies extends VBox {
    private static final int FEWEST_TO_FILTER = 2;
    private static final double LEAST_HEIGHT = 180;
    private static final double BORDERS = 2;
    private static final double ROOM_FOR_STAR = 38;

    private final Messages messages;
    private final WelcomeView.Actions actions;
    private final VBox list = new VBox();
    private final TextField filter = new TextField();
    private final Label none;
    private final List<Row> rows = new ArrayList<>();
    private Settings settings;

    /// A study of the list.
    ///
    /// @param name as it is typed to find it
    private record Row(String name, Node node) {}

    RecentStudies(Messages messages, Settings settings, WelcomeView.Actions actions) {
        super(8);
        this.messages = messages;
        this.settings = settings;
        this.actions = actions;
        this.none = Labels.of(messages.text("welcome.filter.none"), "muted", "recent-none");
        filter.setId("recent-filter");
        filter.setPromptText(messages.text("welcome.filter"));
        filter.setAccessibleText(messages.text("welcome.filter"));
        filter.setVisible(settings.recent().size() >= FEWEST_TO_FILTER);
        filter.textProperty().addListener(_ -> showMatching());
        list.setId("recent-list");
        list.getStyleClass().add("recent-list");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, Labels.of(messages.text("welcome.recent"), "title"), space, filter);
        head.setAlignment(Pos.CENTER_LEFT);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setId("recent-scroll");
        scroll.minHeightProperty().bind(Bindings.min(LEAST_HEIGHT, list.heightProperty().add(BORDERS)));
        getChildren().addAll(head, scroll);
        showAll();
    }

    private void showAll() {
        rows.clear();
        settings.recentPinnedFirst().forEach(file -> rows.add(new Row(name(file).toLowerCase(Locale.ROOT), recentRow(file))));
        rows.add(new Row(messages.text("welcome.sample.name").toLowerCase(Locale.ROOT), sampleRow()));
        showMatching();
    }

    private void showMatching() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        List<Node> found = rows.stream().filter(row -> row.name().contains(wanted)).map(Row::node).toList();
        list.getChildren().setAll(found.isEmpty() ? List.of(none) : found);
    }

    private static String name(RecentFile file) {
        return Path.of(file.path()).getFileName().toString().replaceFirst("\\.riskset$", "");
    }

    private Node recentRow(RecentFile file) {
        Path path = Path.of(file.path());
        boolean there = Files.exists(path);
        VBox words = new VBox(
                2,
                Labels.of(name(file), "heading"),
                Labels.of(messages.text("welcome.recent.counts", file.patients(), file.events()), "muted"));
        Button row = row(Feather.FILE_TEXT, words, file.day(), there ? folder(path) : messages.text("welcome.recent.moved"));
        row.setOnAction(_ -> {
            if (there) {
                actions.openFile(path);
            } else {
                actions.forget(file);
            }
        });
        StackPane both = new StackPane(row, star(file));
        StackPane.setAlignment(both.getChildren().getLast(), Pos.CENTER_RIGHT);
        return both;
    }

    private Button star(RecentFile file) {
        boolean pinned = settings.isPinned(file);
        Button star = new Button("", Icons.of(Feather.STAR, pinned ? "icon-accent" : "small-icon"));
        star.getStyleClass().addAll("flat", "icon-only", "recent-star");
        star.setId((pinned ? "unpin-" : "pin-") + name(file));
        String does = messages.text(pinned ? "welcome.unpin" : "welcome.pin");
        star.setTooltip(new Tooltip(does));
        star.setAccessibleText(does + ": " + name(file));
        star.setOnAction(_ -> {
            settings = settings.withPinned(file, !pinned);
            actions.pin(file, !pinned);
            showAll();
        });
        return star;
    }

    private Node sampleRow() {
        VBox words = new VBox(
                2,
                Labels.of(messages.text("welcome.sample.name"), "heading"),
                Labels.of(messages.text("welcome.sample.text"), "muted"));
        Button row = row(Feather.ACTIVITY, words, messages.text("welcome.sample.hint"), messages.text("welcome.sample.place"));
        row.setId("recent-sample");
        row.setOnAction(_ -> actions.openSample());
        return row;
    }

    private static Button row(Feather feather, VBox words, String right, String place) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox where = new VBox(2, Labels.of(right), Labels.of(place, "small", "muted"));
        where.setAlignment(Pos.CENTER_RIGHT);
        HBox content = new HBox(16, Icons.of(feather, "icon-accent"), words, space, where);
        content.setAlignment(Pos.CENTER_LEFT);
        content.setPadding(new Insets(0, ROOM_FOR_STAR, 0, 0));
        Button row = new Button();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(40));
        row.getStyleClass().setAll("recent-row");
        return row;
    }

    private static String folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return parent == null || parent.getFileName() == null ? "" : parent.getFileName().toString();
    }
}
