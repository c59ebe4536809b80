package org.riskset.ui.report;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.riskset.cohort.Grouping;
import org.riskset.report.file.ReportFile;
import org.riskset.ui.controls.Icons;
import org.riskset.ui.controls.Labels;
import org.riskset.ui.explore.InspectorFold;
import org.riskset.wording.Messages;

/// The Report workspace.
public final class ReportView {
    private static final double RIGHT_WIDTH = 430;
    private static final double NARROW = 1280;

    private final Messages messages;
    private final ReportModel model;
    private final Actions actions;
    private final BorderPane root = new BorderPane();
    private final ReportPaper paper;
    private final ChangedTextBar changed;
    private final CountsByHandBar byHand;
    private final Label count = Labels.of("", "badge");

    /// What the page can start.
    public interface Actions {
        /// Asks where, and writes the report.
        void saveReport(String suggestedName);

        /// Asks where, and writes the script with its data.
        void saveScript(String suggestedName);

        void copy(String text);

        /// Asks which draft, and compares it.
        void openDraft();

        /// Shows the analysis a number comes from; the whole cohort where there is no grouping.
        void showAnalysis(Optional<Grouping> grouping);
    }

    public ReportView(Messages messages, ReportModel model, Actions actions) {
        this.messages = messages;
        this.model = model;
        this.actions = actions;
        this.paper = new ReportPaper(messages, model, number -> actions.showAnalysis(number.grouping()));
        ReportSide side = new ReportSide(messages, model, actions);
        InspectorFold fold = new InspectorFold(side.root(), RIGHT_WIDTH, messages.text("report.side.open"));
        fold.setId("report-side");
        root.setLeft(new ReportContents(messages, model, paper::scrollTo).root());
        this.changed = new ChangedTextBar(messages, model);
        this.byHand = new CountsByHandBar(messages, paper::scrollTo);
        VBox centre = new VBox(toolbar(), changed, byHand, paper.root());
        VBox.setVgrow(paper.root(), Priority.ALWAYS);
        root.setCenter(centre);
        root.setRight(fold);
        fold.follow(true);
        // Only a window that becomes narrow or wide folds: an opened panel may itself widen a page that hardly fits.
        root.widthProperty().addListener((_, before, width) -> {
            boolean narrow = width.doubleValue() < NARROW;
            if (narrow != before.doubleValue() < NARROW) {
                fold.follow(narrow);
            }
        });
        model.preparedProperty().addListener((_, _, prepared) -> prepared.ifPresent(this::show));
        model.preparedProperty().get().ifPresent(this::show);
    }

    /// The workspace's node.
    public Region root() {
        return root;
    }

    private void show(ReportModel.Prepared prepared) {
        paper.show(prepared.document(), prepared.messages());
        changed.show(prepared.document());
        byHand.show(prepared.byHand(), prepared.facts().setting().hidden().least());
        count.setText(messages.counted("report.numbers.count", prepared.document().numbers().size()));
    }

    private HBox toolbar() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = new Button(messages.text("report.copy-text"), Icons.of(Feather.COPY, "small-icon"));
        copy.setId("report-copy");
        copy.setOnAction(_ -> model.preparedProperty()
                .get()
                .ifPresent(prepared -> actions.copy(ReportPlainText.of(prepared.document(), prepared.messages()))));
        Button word = new Button(messages.text("report.word"), Icons.of(Feather.FILE_TEXT, "small-icon"));
        word.getStyleClass().add("primary");
        word.setId("report-word");
        word.setOnAction(_ -> model.preparedProperty()
                .get()
                .ifPresent(prepared -> actions.saveReport(
                        ReportModel.fileName(prepared.study().name()) + ReportFile.DOCX.ending())));
        Label title = Labels.of(messages.text("workspace.report"), "heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        word.setMinWidth(Region.USE_PREF_SIZE);
        HBox toolbar = new HBox(8, title, count, space, copy, word);
        toolbar.setAlignment(Pos.CENTER_LEFT);
        toolbar.getStyleClass().add("toolbar-band");
        return toolbar;
    }
}
