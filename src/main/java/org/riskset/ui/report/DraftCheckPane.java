package org.riskset.ui.report;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.report.check.Draft;
import org.riskset.report.check.DraftCheck;
import org.riskset.report.check.DraftCheckText;
import org.riskset.report.check.DraftFinding;
import org.riskset.report.check.DraftFindingText;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;

/// A draft beside the analysis: what is pasted or opened is compared, and what does not agree is listed.
final class DraftCheckPane {
    private static final int ROWS = 9;

    private final Messages messages;
    private final ReportModel model;
    private final TextArea pasted = new TextArea();
    private final ListView<DraftFinding> findings = new ListView<>();
    private final Label outcome = Labels.wrapped("", "strong");
    private final Label compared = Labels.wrapped("", "caption", "muted");
    private final VBox root;

    DraftCheckPane(Messages messages, ReportModel model, ReportView.Actions actions) {
        this.messages = messages;
        this.model = model;
        pasted.setPromptText(messages.text("check.paste"));
        pasted.setPrefRowCount(ROWS);
        pasted.setWrapText(true);
        pasted.setId("check-text");
        Button compare = new Button(messages.text("check.compare"));
        compare.setId("check-compare");
        compare.disableProperty().bind(pasted.textProperty().isEmpty());
        compare.setOnAction(_ -> model.check(Draft.of(pasted.getText())));
        Button open = new Button(messages.text("check.open"), Icons.of(Feather.FILE, "small-icon"));
        open.setId("check-open");
        open.setOnAction(_ -> actions.openDraft());
        compared.setId("check-extent");
        findings.setId("check-findings");
        findings.setCellFactory(_ -> new FindingCell(new DraftFindingText(messages)));
        VBox.setVgrow(findings, Priority.ALWAYS);
        root = new VBox(8, pasted, new HBox(8, compare, open), outcome, compared, findings);
        root.setPadding(new Insets(8, 12, 0, 12));
        model.findingsProperty().addListener((_, _, found) -> found.ifPresent(this::show));
        model.findingsProperty().get().ifPresent(this::show);
    }

    Region root() {
        return root;
    }

    private void show(DraftCheck check) {
        findings.getItems().setAll(check.findings());
        outcome.setText(outcome(check));
        compared.setText(new DraftCheckText(messages).extent(check));
    }

    private String outcome(DraftCheck check) {
        if (!check.findings().isEmpty()) {
            return messages.counted("check.found", check.findings().size());
        }
        return check.compared() == 0
                ? messages.text("check.nothing-compared")
                : messages.counted("check.none", check.compared());
    }

    /// Where it stands in the draft, and what is wrong there.
    private static final class FindingCell extends ListCell<DraftFinding> {
        private final DraftFindingText text;
        private final Label where = Labels.wrapped("", "caption", "muted");
        private final Label what = Labels.wrapped("");
        private final VBox box = new VBox(2, what, where);

        private FindingCell(DraftFindingText text) {
            this.text = text;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(DraftFinding finding, boolean empty) {
            super.updateItem(finding, empty);
            if (empty || finding == null) {
                setGraphic(null);
                return;
            }
            what.setText(text.sentence(finding));
            where.setText(finding.where());
            setGraphic(box);
        }
    }
}
