package org.riskset.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.report.ReportedNumber;
import org.riskset.report.rscript.Reproduction;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.controls.Segments;
import org.riskset.wording.Messages;

/// What the report rests on: the script in R, the numbers with their analyses, and what was done to come to them.
final class ReportSide {
    private static final double LINE_HEIGHT = 17;

    private final Messages messages;
    private final ReportModel model;
    private final ReportView.Actions actions;
    private final VBox root = new VBox();
    private final StackPane content = new StackPane();
    private final Segments<Tab> tabs;
    private final ListView<String> script = new ListView<>();
    private final ObservableList<ReportedNumber> numbers = FXCollections.observableArrayList();
    private final FilteredList<ReportedNumber> found = new FilteredList<>(numbers);
    private final ListView<ReportedNumber> numberList = new ListView<>(found);
    private final ListView<String> log = new ListView<>();
    private final TextField search = new TextField();
    private final CheckBox anonymous = new CheckBox();
    private final VBox numbersPage;
    private final DraftCheckPane check;
    private boolean updating;

    private enum Tab {
        SCRIPT,
        NUMBERS,
        CHECK,
        LOG
    }

    ReportSide(Messages messages, ReportModel model, ReportView.Actions actions) {
        this.messages = messages;
        this.model = model;
        this.actions = actions;
        this.check = new DraftCheckPane(messages, model, actions);
        this.tabs = new Segments<Tab>(tab -> messages.text("report.tab." + tab.name().toLowerCase(Locale.ROOT)))
                .quiet()
                .onChosen(this::choose);
        tabs.show(List.of(Tab.values()), Tab.SCRIPT);
        script.setCellFactory(_ -> new ScriptLineCell());
        script.getStyleClass().add("report-script");
        script.setFixedCellSize(LINE_HEIGHT);
        script.setId("report-script");
        numberList.setCellFactory(_ -> new NumberCell(messages));
        numberList.setId("report-numbers");
        numberList.setOnMouseClicked(_ -> goToChosen());
        numberList.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToChosen();
            }
        });
        log.getStyleClass().add("report-log");
        search.setPromptText(messages.text("report.numbers.search"));
        search.textProperty().addListener((_, _, words) -> found.setPredicate(number -> matches(number, words)));
        VBox searchBox = new VBox(search);
        searchBox.setPadding(new Insets(8, 12, 8, 12));
        numbersPage = new VBox(searchBox, numberList);
        VBox.setVgrow(numberList, Priority.ALWAYS);
        VBox.setVgrow(content, Priority.ALWAYS);
        HBox bar = new HBox(8, tabs);
        bar.getStyleClass().add("toolbar-band");
        root.getChildren().setAll(bar, content, reproduce());
        root.getStyleClass().addAll("side-panel", "right");
        choose(Tab.SCRIPT);
        model.preparedProperty().addListener((_, _, prepared) -> prepared.ifPresent(this::show));
        model.preparedProperty().get().ifPresent(this::show);
    }

    Region root() {
        return root;
    }

    private void goToChosen() {
        ReportedNumber number = numberList.getSelectionModel().getSelectedItem();
        if (number != null) {
            actions.showAnalysis(number.grouping());
        }
    }

    private boolean matches(ReportedNumber number, String words) {
        String text = number.analysis() + " " + number.subject() + " " + messages.text(number.quantity().key());
        return text.toLowerCase(messages.language().locale()).contains(words.toLowerCase(messages.language().locale()).strip());
    }

    private VBox reproduce() {
        HBox title = new HBox(
                8, Icons.of(Feather.INFO, "icon-accent"), Labels.of(messages.text("report.reproduce"), "strong"));
        title.setAlignment(Pos.CENTER_LEFT);
        anonymous.setText(messages.text("report.anonymous"));
        anonymous.setId("report-anonymous");
        anonymous.setOnAction(_ -> {
            if (!updating) {
                boolean left = anonymous.isSelected();
                model.edit(messages.text("step.report-anonymous"), plan -> plan.withoutIdentifiers(left));
            }
        });
        Button copy = new Button(messages.text("report.copy-script"), Icons.of(Feather.COPY, "small-icon"));
        copy.setId("report-copy-script");
        copy.setOnAction(_ -> model.preparedProperty()
                .get()
                .map(ReportModel.Prepared::reproduction)
                .map(Reproduction::script)
                .ifPresent(actions::copy));
        Button save = new Button(messages.text("report.save-script"), Icons.of(Feather.DOWNLOAD, "small-icon"));
        save.setId("report-save-script");
        save.setOnAction(_ -> model.preparedProperty()
                .get()
                .ifPresent(prepared -> actions.saveScript(
                        ReportModel.fileName(prepared.study().name()) + ".R")));
        HBox buttons = new HBox(8, save, copy);
        VBox box = new VBox(
                8,
                title,
                Labels.wrapped(messages.text("report.reproduce.words"), "small", "muted"),
                anonymous,
                buttons);
        box.setPadding(new Insets(12));
        box.getStyleClass().add("report-settings");
        return box;
    }

    private void choose(Tab tab) {
        content.getChildren().setAll(
                switch (tab) {
                    case SCRIPT -> script;
                    case NUMBERS -> numbersPage;
                    case CHECK -> check.root();
                    case LOG -> log;
                });
    }

    private void show(ReportModel.Prepared prepared) {
        updating = true;
        anonymous.setSelected(prepared.study().report().withoutIdentifiers());
        updating = false;
        script.getItems().setAll(prepared.reproduction().script().lines().toList());
        numbers.setAll(Reproduction.numbers(prepared.facts(), messages));
        List<String> lines = new ArrayList<>();
        lines.add(messages.text("report.log.source", prepared.study().source().name()));
        lines.add(messages.text(
                "report.log.cohort",
                prepared.facts().whole().overall().patients(),
                prepared.facts().whole().cohort().registryRows()));
        model.history().reversed().forEach(words -> lines.add(messages.text("report.log.step", words)));
        lines.add(messages.text("report.log.numbers", prepared.document().numbers().size()));
        log.getItems().setAll(lines);
    }
}
