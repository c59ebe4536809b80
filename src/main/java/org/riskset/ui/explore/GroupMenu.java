package org.riskset.ui.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.riskset.cohort.Grouping;
import org.riskset.wording.Messages;

/// What can be done with one group, for the keyboard and for who does not drag.
final class GroupMenu {
    private final Messages messages;
    private final GroupingModel model;
    private final Grouping.ByLevels levels;
    private final List<GroupChip> all;
    private final GroupChip chip;
    private final Optional<Integer> reference;

    /// @param all       groups in the order shown
    /// @param reference colour of the group that hazards are compared with; empty for the first
    GroupMenu(
            Messages messages,
            GroupingModel model,
            Grouping.ByLevels levels,
            List<GroupChip> all,
            GroupChip chip,
            Optional<Integer> reference) {
        this.messages = messages;
        this.model = model;
        this.levels = levels;
        this.all = all;
        this.chip = chip;
        this.reference = reference;
    }

    static List<String> levels(List<GroupChip> chips) {
        return chips.stream().map(GroupChip::level).toList();
    }

    void leaveOut(String words) {
        model.setShown(chip.level(), false, words);
    }

    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        int place = all.indexOf(chip);
        MenuItem earlier = item("explore.groups.earlier", () -> move(place - 1));
        earlier.setDisable(place == 0);
        MenuItem later = item("explore.groups.later", () -> move(place + 1));
        later.setDisable(place == all.size() - 1);
        items.add(earlier);
        items.add(later);
        if (all.size() > 2) {
            Menu merge = new Menu(messages.text("explore.groups.merge"));
            merge.setId("merge-with");
            all.stream().filter(other -> other != chip).forEach(other -> merge.getItems().add(mergeWith(other)));
            items.add(merge);
        }
        if (levels.levelsOf(chip.level()).size() > 1) {
            items.add(item(
                    "explore.groups.separate",
                    () -> model.separate(chip.level(), messages.text("step.separate", chip.level()))));
        }
        if (all.size() > 1) {
            items.add(referenceItem());
        }
        return items;
    }

    private MenuItem mergeWith(GroupChip other) {
        MenuItem item = new MenuItem(other.name());
        item.setMnemonicParsing(false);
        item.setOnAction(_ ->
                model.merge(chip.level(), other.level(), messages.text("step.merge", chip.level(), other.level())));
        return item;
    }

    private MenuItem referenceItem() {
        int colour = chip.group().group().colour();
        CheckMenuItem item = new CheckMenuItem(messages.text("explore.groups.reference"));
        item.setSelected(reference.orElse(all.getFirst().group().group().colour()) == colour);
        item.setOnAction(_ -> model.compareWith(Optional.of(colour), messages.text("step.reference", chip.name())));
        return item;
    }

    private void move(int position) {
        model.move(chip.level(), levels(all), position, messages.text("step.move-group", chip.level()));
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(messages.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
