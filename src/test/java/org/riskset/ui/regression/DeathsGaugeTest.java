package org.riskset.ui.regression;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Optional;
import javafx.scene.Parent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riskset.ui.FxThread;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

/// A part of the page that cannot be laid out leaves the whole page empty.
class DeathsGaugeTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxThread.start();
    }

    @ParameterizedTest(name = "{0} pixels wide")
    @ValueSource(doubles = {0, 6, 200})
    void isLaidOutAtAnyWidth(double width) {
        DeathsGauge gauge = new DeathsGauge(new Messages(Language.ENGLISH));
        gauge.show(Optional.empty());
        gauge.resize(width, 80);
        gauge.getChildren().forEach(child -> child.resize(width, 36));

        assertThatCode(() -> {
                    gauge.layout();
                    gauge.getChildren().forEach(child -> ((Parent) child).layout());
                })
                .doesNotThrowAnyException();
    }
}
