package org.riskset.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Insets;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.riskset.report.ReportedNumber;
import org.riskset.report.rscript.Reproduction;
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
    private final ScriptPart scriptPart;
    private final VBox numbersPage;
    private final DraftCheckPane check;

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
        this.scriptPart = new ScriptPart(messages, model, actions);
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
        root.getChildren().setAll(bar, content, scriptPart.root());
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
        scriptPart.show(prepared);
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
