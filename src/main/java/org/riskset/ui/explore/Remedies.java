package org.riskset.ui.explore;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import org.riskset.analysis.Caution;
import org.riskset.cohort.Grouping;
import org.riskset.study.Looks;
import org.riskset.study.Scrutiny;
import org.riskset.study.Study;
import org.riskset.ui.controls.PointingCard;
import org.riskset.ui.theme.Appearance;
import org.riskset.ui.theme.Inks;
import org.riskset.wording.CautionText;
import org.riskset.wording.Messages;

/// What the cautions offer, each in a card beside the caution.
final class Remedies implements TrustActions {
    private final Messages messages;
    private final ExploreModel model;
    private final boolean dark;
    private final Runnable showMeans;
    private final Runnable showIncidence;
    private final Runnable openRegression;

    Remedies(
            Messages messages,
            ExploreModel model,
            Inks inks,
            Runnable showMeans,
            Runnable showIncidence,
            Runnable openRegression) {
        this.messages = messages;
        this.model = model;
        this.dark = inks == Inks.of(Appearance.DARK);
        this.showMeans = showMeans;
        this.showIncidence = showIncidence;
        this.openRegression = openRegression;
    }

    @Override
    public void landmark(Node owner) {
        LandmarkPane pane = new LandmarkPane(messages, model, dark);
        PopOver popOver = card(pane);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_BOTTOM);
        pane.onClose(popOver::hide);
        popOver.show(owner);
    }

    @Override
    public void restrictedMeans() {
        showMeans.run();
    }

    @Override
    public void incidence() {
        showIncidence.run();
    }

    @Override
    public void earlyLosses(Node owner) {
        showPatients(owner, "patients.early-losses", model.patients().lostEarly());
    }

    @Override
    public void missing(Node owner) {
        showPatients(owner, "patients.missing", model.patients().inNoGroup());
    }

    private void showPatients(Node owner, String title, List<Integer> patients) {
        study(study -> card(new PatientsCard(messages, messages.text(title), study.cohort(), patients))
                .show(owner));
    }

    @Override
    public void worstCase(Node owner) {
        model.scrutiny().checkEarlyLosses(check -> model.resultProperty()
                .get()
                .ifPresent(result -> card(new WorstCaseCard(messages, result, check)).show(owner)));
    }

    @Override
    public void looks(Node owner) {
        study(study -> card(new LooksCard(
                        messages,
                        study.scrutiny().ledger(),
                        Looks.circumstances(study.recipe())))
                .show(owner));
    }

    @Override
    public void stratify(Grouping.Single factor, String label) {
        model.stratifyBy(factor.columnName(), messages.text("step.stratum", label));
    }

    @Override
    public void adjust(Grouping.Single factor) {
        model.scrutiny().adjustFor(factor, messages.text("step.regression"));
        openRegression.run();
    }

    @Override
    public void setAside(Caution caution, String reason) {
        model.scrutiny().setAside(caution, reason, messages.text("step.set-aside", new CautionText(messages).heading(caution)));
    }

    @Override
    public void takeBack(Scrutiny.SetAside known) {
        model.scrutiny().takeBack(known, messages.text("step.take-back"));
    }

    private void study(Consumer<Study> shown) {
        model.openStudy().get().ifPresent(shown);
    }

    private static PopOver card(Node content) {
        PopOver popOver = PointingCard.around(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
        return popOver;
    }
}
