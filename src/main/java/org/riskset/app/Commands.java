package org.riskset.app;

import java.util.ArrayList;
import java.util.List;
import org.riskset.registry.Column;
import org.riskset.ui.explore.ExploreModel;
import org.riskset.ui.shell.Command;
import org.riskset.ui.shell.Shell;
import org.riskset.ui.shell.Workspace;
import org.riskset.ui.theme.Appearance;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// Everything that the command box can find now.
final class Commands {
    private final Messages messages;
    private final ExploreModel explore;
    private final Shell.Actions actions;

    Commands(Messages messages, ExploreModel explore, Shell.Actions actions) {
        this.messages = messages;
        this.explore = explore;
        this.actions = actions;
    }

    /// Variables first, in the order of their importance.
    List<Command> all() {
        List<Command> all = new ArrayList<>();
        String variable = messages.text("command.variable");
        for (Column column : explore.variablesByImportance()) {
            all.add(new Command(messages.text("explore.group-by.variable", column.label()), variable, () -> {
                explore.grouping().by(column, messages.text("step.group", column.label()));
                actions.go(Workspace.EXPLORE);
            }));
        }
        if (explore.openStudy().get().isPresent()) {
            all.add(new Command(messages.text("explore.group-by.nothing"), variable, () -> {
                explore.grouping().byNothing(messages.text("step.group.none"));
                actions.go(Workspace.EXPLORE);
            }));
            for (Workspace workspace : Workspace.values()) {
                all.add(new Command(
                        messages.text(workspace.key()), "Alt+" + (workspace.ordinal() + 1), () -> actions.go(workspace)));
            }
            all.add(new Command(messages.text("menu.save-copy"), "Ctrl+S", actions::saveCopy));
            all.add(new Command(messages.text("menu.export-figure"), "Ctrl+E", actions::exportFigure));
            all.add(new Command(messages.text("menu.export-tables"), "", actions::exportTables));
            all.add(new Command(messages.text("action.undo"), "Ctrl+Z", actions::undo));
            all.add(new Command(messages.text("action.redo"), "Ctrl+Shift+Z", actions::redo));
        }
        all.add(new Command(messages.text("menu.open"), "Ctrl+O", actions::chooseFile));
        all.add(new Command(messages.text("menu.home"), "", actions::goHome));
        all.add(new Command(messages.text("menu.shortcuts"), "?", actions::showShortcuts));
        for (Language language : Language.values()) {
            all.add(new Command(
                    language.ownName(), messages.text("menu.language"), () -> actions.chooseLanguage(language)));
        }
        all.add(new Command(
                messages.text("appearance.light"),
                messages.text("menu.appearance"),
                () -> actions.chooseAppearance(Appearance.LIGHT)));
        all.add(new Command(
                messages.text("appearance.dark"),
                messages.text("menu.appearance"),
                () -> actions.chooseAppearance(Appearance.DARK)));
        return all;
    }
}
