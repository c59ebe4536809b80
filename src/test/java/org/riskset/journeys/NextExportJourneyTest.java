package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.study.Study;
import org.riskset.ui.data.Exports;

/// Next month's export of a registry opened while the study of the last one is open: decided as before with one click, and
/// taken into the study, which keeps everything else.
class NextExportJourneyTest extends Journey {
    @BeforeEach
    void openMarch() {
        FxToolkit.run(() -> window.context().openFile(Exports.march(folder)));
        window.await("#import-finish");
        window.click("#import-finish");
        FxToolkit.await("the curve", () -> patients() == 40);
    }

    private int patients() {
        return window.result().map(shown -> shown.overall().patients()).orElse(0);
    }

    private Study study() {
        return window.context().exploreModel().openStudy().get().orElseThrow();
    }

    @Test
    void updatesTheStudyAndTakesItBack() {
        FxToolkit.run(() -> window.context().openFile(Exports.april(folder)));
        window.click("#recipe-take");
        FxToolkit.await("taken", () -> window.find("#recipe-take").isEmpty());
        window.undo();
        FxToolkit.await("the offer again", () -> window.find("#recipe-take").isPresent());
        window.click("#recipe-take");
        FxToolkit.await("taken", () -> window.find("#recipe-take").isEmpty());
        Study before = study();
        window.click("#import-update");
        FxToolkit.await("fifty patients", () -> patients() == 50);

        assertThat(study().name()).isEqualTo(before.name());
        assertThat(study().recipe()).isEqualTo(before.recipe());
        assertThat(study().source().name()).isEqualTo("registry-april.csv");

        window.undo();
        FxToolkit.await("forty again", () -> patients() == 40);
        assertThat(study().source().name()).isEqualTo("registry-march.csv");
    }

    @Test
    void leavesTheOfferAndMakesAStudyOfItsOwn() {
        FxToolkit.run(() -> window.context().openFile(Exports.april(folder)));
        window.click("#recipe-leave");
        FxToolkit.await("left", () -> window.find("#recipe-band").isEmpty());
        window.click("#import-finish");
        FxToolkit.await("fifty patients", () -> patients() == 50);

        assertThat(study().name()).isEqualTo("registry-april");
    }
}
