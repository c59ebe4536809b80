package org.riskset.ui.shell;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.riskset.analysis.AnalysisResult;
import org.riskset.analysis.GroupSummary;
import org.riskset.survival.FollowUp;
import org.riskset.ui.controls.Labels;
import org.riskset.wording.Messages;
import org.riskset.wording.UnitText;

/// Facts about the patients in view at the left, the state of the work at the right.
public final class StatusStrip extends HBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final UnitText units;
    private final Label patients = Labels.of("");
    private final Label deaths = Labels.of("");
    private final Label followUp = Labels.of("");
    private final Label missing = Labels.of("");
    private final Label timing = Labels.of("");
    private final Label saved = Labels.of("");
    private Optional<Shown> shown = Optional.empty();
    private boolean wholeCohort;

    private record Shown(AnalysisResult result, FollowUp everybody) {}

    public StatusStrip(Messages messages) {
        this.messages = messages;
        this.units = new UnitText(messages);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getStyleClass().add("status-strip");
        setId("status");
        getChildren()
                .addAll(
                        patients, line(), deaths, line(), followUp, line(), missing, space, timing, line(), saved, line(),
                        Labels.of(messages.language().ownName()));
    }

    /// Shows the facts of a result.
    ///
    /// @param everybody follow-up of the whole cohort, of whom the result may leave some out
    public void show(AnalysisResult result, FollowUp everybody, long milliseconds) {
        Shown facts = new Shown(result, everybody);
        shown = Optional.of(facts);
        showPatients(facts);
        followUp.setText(messages.text(
                "status.follow-up",
                messages.numbers().range(result.cohort().shortest(), result.cohort().longest(), 1),
                units.plural(result.cohort().unit())));
        missing.setText(
                result.grouping().columnLabel().isEmpty()
                        ? ""
                        : messages.text(
                                "status.missing",
                                result.grouping().missing(),
                                result.grouping().columnLabel()));
        timing.setText(messages.text("status.timing", milliseconds));
    }

    /// Shows the patients of the whole cohort, or those of the comparison in view: pages that are not about one comparison
    /// must not count the patients of one.
    void showWholeCohort(boolean whole) {
        wholeCohort = whole;
        shown.ifPresent(this::showPatients);
    }

    private void showPatients(Shown facts) {
        GroupSummary overall = facts.result().overall();
        int counted = wholeCohort ? facts.everybody().patients() : overall.patients();
        int events = wholeCohort ? facts.everybody().events() : overall.events();
        patients.setText(messages.text("status.patients", counted, facts.result().cohort().registryRows()));
        deaths.setText(messages.text("status.deaths", events, counted - events));
        missing.setVisible(!wholeCohort);
    }

    /// Says when the study was last saved.
    ///
    /// @param moment empty while it has not been
    public void showSaved(Optional<Instant> moment, ZoneId zone) {
        saved.setText(moment.map(at -> messages.text("status.saved", TIME.format(at.atZone(zone))))
                .orElse(messages.text("status.not-saved")));
    }

    private static Separator line() {
        Separator line = new Separator(Orientation.VERTICAL);
        line.setMaxHeight(13);
        return line;
    }
}
