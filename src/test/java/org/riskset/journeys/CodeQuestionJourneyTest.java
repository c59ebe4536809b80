package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.riskset.cohort.StatusRule;
import org.riskset.study.Study;

/// A status of codes without labels: whether only the highest means death is asked, and answered with a click either way.
class CodeQuestionJourneyTest extends Journey {
    @BeforeEach
    void openSheet() throws IOException {
        open("registry-march.csv", 40);
        window.await("#code-yes");
    }

    private void open(String name, int patients) throws IOException {
        Path file = Files.writeString(folder.resolve(name), registry(patients));
        FxToolkit.run(() -> window.context().openFile(file));
        window.await("#import-finish");
        FxToolkit.await("the sheet", () -> fileName().equals(name));
    }

    private static String registry(int patients) {
        StringBuilder text = new StringBuilder("id,months,status,sex,stage\n");
        for (int i = 0; i < patients; i++) {
            text.append("P%03d,%d,%d,%s,%d%n".formatted(i, 3 + i * 7 % 50, 1 + i % 3, i % 2 == 0 ? "f" : "m", 1 + i % 4));
        }
        return text.toString();
    }

    private String fileName() {
        return window.find("#file-name").map(node -> ((Label) node).getText()).orElse("");
    }

    private boolean isThere(String query) {
        return window.scene().lookup(query) != null;
    }

    private String outcome() {
        Set<Node> labels = FxToolkit.on(() -> window.scene().getRoot().lookupAll(".roles-band .heading"));
        return ((Label) labels.iterator().next()).getText();
    }

    private Study imported() {
        window.click("#import-finish");
        FxToolkit.await("the curve", () -> window.result().isPresent());
        return window.context().exploreModel().openStudy().get().orElseThrow();
    }

    @Test
    void keepsTheYesInTheStudyAndForTheNextExport() throws IOException {
        window.click("#code-yes");
        FxToolkit.await("answered", () -> isThere("#code-ask-again") && !isThere("#code-yes"));
        assertThat(imported().recipe().definition().status()).isEqualTo(new StatusRule("status", Set.of("3"), Set.of(), Set.of("3")));

        open("registry-april.csv", 50);
        FxToolkit.await("the question, as nothing is decided yet", () -> isThere("#code-yes"));
        window.click("#recipe-take");
        FxToolkit.await("answered as before", () -> isThere("#code-ask-again") && !isThere("#code-yes"));
    }

    @Test
    void takesTheYesBack() {
        window.click("#code-yes");
        FxToolkit.await("answered", () -> isThere("#code-ask-again"));
        window.undo();
        FxToolkit.await("asked again after undo", () -> isThere("#code-yes") && !isThere("#code-ask-again"));

        window.click("#code-yes");
        FxToolkit.await("answered", () -> isThere("#code-ask-again"));
        window.click("#code-ask-again");
        FxToolkit.await("asked again", () -> isThere("#code-yes") && !isThere("#code-ask-again"));
    }

    @Test
    void takesAnotherCodeForDeathAfterTheNo() {
        assertThat(outcome()).startsWith("13 deaths");
        window.click("#code-no");
        window.await("#meanings");
        window.click("#meanings #endpoint-meaning-2 .toggle-button");
        window.click("#meanings-apply");
        FxToolkit.await("no question", () -> !isThere("#code-yes"));
        FxToolkit.await("deaths by both codes", () -> outcome().startsWith("26 deaths"));

        assertThat(imported().recipe().definition().status())
                .isEqualTo(new StatusRule("status", Set.of("2", "3"), Set.of(), Set.of("2", "3")));
    }
}
