package org.riskset.ui.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.study.OpenStudy;
import org.riskset.ui.study.UndoHistory;
import org.riskset.ui.theme.Appearance;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// The bar at the top: menu, workspaces, undo and redo, export.
public final class Header extends HBox {
    /// Where the window is narrower, the names of workspaces are shortened like everything else.
    private static final double LEAST_FOR_WHOLE_NAMES = 1100;

    private final Messages messages;
    private final Actions actions;
    private final Map<Workspace, ToggleButton> buttons = new EnumMap<>(Workspace.class);
    private final OpenStudy openStudy;
    private final ObjectProperty<UndoHistory> history;
    private final CommandBox commandBox;

    /// What the header can start.
    public interface Actions {
        void chooseFile();

        void goHome();

        void go(Workspace workspace);

        void undo();

        void redo();

        void saveCopy();

        void showShortcuts();

        /// Puts the cursor into the command box.
        void find();

        /// Everything that can be found in the command box now.
        List<Command> commands();

        void exportFigure();

        void exportTables();

        void exportReport();

        void chooseLanguage(Language language);

        void chooseAppearance(Appearance appearance);
    }

    /// @param endpoint shows what the study is about
    public Header(Messages messages, OpenStudy openStudy, Region endpoint, Actions actions) {
        this.messages = messages;
        this.openStudy = openStudy;
        this.history = new SimpleObjectProperty<>(openStudy);
        this.actions = actions;
        getStyleClass().add("header");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox workspaces = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (Workspace workspace : Workspace.values()) {
            workspaces.getChildren().add(workspaceButton(workspace, group));
        }
        setMinWidth(0);
        widthProperty().addListener((_, _, width) -> {
            double least = width.doubleValue() < LEAST_FOR_WHOLE_NAMES ? 0 : USE_PREF_SIZE;
            workspaces.setMinWidth(least);
            buttons.values().forEach(button -> button.setMinWidth(least));
        });
        commandBox = new CommandBox(messages, actions::commands);
        getChildren()
                .addAll(
                        menu(), workspaces, space, endpoint, undo(), redo(), new HistoryButton(messages, history), commandBox, export());
        group.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null && before != null) {
                before.setSelected(true);
            }
        });
    }

    /// Puts the cursor into the command box.
    void find() {
        commandBox.requestFocus();
    }

    /// Whose steps can be taken back now.
    void follow(UndoHistory inView) {
        history.set(inView);
    }

    /// Marks the workspace in view.
    void mark(Workspace workspace) {
        buttons.forEach((each, button) -> button.setSelected(each == workspace));
    }

    private MenuButton menu() {
        MenuItem open = item("menu.open", actions::chooseFile);
        MenuItem copy = item("menu.save-copy", actions::saveCopy);
        copy.disableProperty().bind(openStudy.studyProperty().map(Optional::isEmpty).orElse(true));
        MenuItem home = item("menu.home", actions::goHome);
        Menu language = new Menu(messages.text("menu.language"));
        for (Language choice : Language.values()) {
            MenuItem item = new MenuItem(choice.ownName());
            item.setOnAction(_ -> actions.chooseLanguage(choice));
            language.getItems().add(item);
        }
        Menu look = new Menu(messages.text("menu.appearance"));
        look.getItems()
                .addAll(
                        item("appearance.light", () -> actions.chooseAppearance(Appearance.LIGHT)),
                        item("appearance.dark", () -> actions.chooseAppearance(Appearance.DARK)));
        MenuButton menu = new MenuButton("", Icons.of(Feather.MENU));
        MenuItem keys = item("menu.shortcuts", actions::showShortcuts);
        menu.getItems().addAll(open, copy, home, new SeparatorMenuItem(), language, look, new SeparatorMenuItem(), keys);
        menu.getStyleClass().addAll("flat", "no-arrow");
        menu.setId("menu");
        menu.setAccessibleText(messages.text("menu.title"));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }

    private ToggleButton workspaceButton(Workspace workspace, ToggleGroup group) {
        ToggleButton button = new ToggleButton(messages.text(workspace.key()), Icons.of(workspace.icon()));
        button.setToggleGroup(group);
        button.getStyleClass().setAll("toggle-button", "workspace");
        button.setId("workspace-" + workspace.name().toLowerCase(Locale.ROOT));
        button.setTooltip(new Tooltip(messages.text(workspace.key()) + " (Alt+" + (workspace.ordinal() + 1) + ")"));
        button.setOnAction(_ -> actions.go(workspace));
        if (workspace != Workspace.DATA) {
            button.disableProperty()
                    .bind(openStudy.studyProperty().map(study -> study.isEmpty()).orElse(true));
        }
        buttons.put(workspace, button);
        return button;
    }

    private Button undo() {
        Button undo = icon(Feather.CORNER_UP_LEFT, "action.undo", "Ctrl+Z", actions::undo);
        undo.setId("undo");
        undo.disableProperty().bind(history.flatMap(UndoHistory::canUndoProperty).map(can -> !can).orElse(true));
        return undo;
    }

    private Button redo() {
        Button redo = icon(Feather.CORNER_UP_RIGHT, "action.redo", "Ctrl+Shift+Z", actions::redo);
        redo.setId("redo");
        redo.disableProperty().bind(history.flatMap(UndoHistory::canRedoProperty).map(can -> !can).orElse(true));
        return redo;
    }

    private Button icon(Feather feather, String key, String shortcut, Runnable action) {
        Button button = new Button("", Icons.of(feather));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setTooltip(new Tooltip(messages.text(key) + " (" + shortcut + ")"));
        button.setAccessibleText(messages.text(key));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private MenuButton export() {
        MenuButton export = new MenuButton(messages.text("action.export"), Icons.of(Feather.SHARE, "small-icon"));
        export.getItems()
                .addAll(
                        item("menu.export-figure", actions::exportFigure),
                        item("menu.export-tables", actions::exportTables),
                        item("menu.export-report", actions::exportReport));
        export.setId("export");
        export.setMinWidth(USE_PREF_SIZE);
        export.disableProperty().bind(openStudy.studyProperty().map(study -> study.isEmpty()).orElse(true));
        return export;
    }
}
