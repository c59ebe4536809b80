package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.app.Rehearsal;
import org.riskset.ui.theme.Appearance;

class RehearsalTest {
    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @Test
    void opensTheSampleWithoutAWindowAndWithoutAFault() {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        AtomicInteger done = new AtomicInteger();
        int windows = FxToolkit.on(() -> Window.getWindows().size());

        FxToolkit.run(() -> new Rehearsal(
                        work -> {
                            work.run();
                            done.incrementAndGet();
                        },
                        Appearance.DARK,
                        failures::add)
                .start());

        assertThat(done).hasValue(1);
        assertThat(failures).isEmpty();
        assertThat(FxToolkit.on(() -> Window.getWindows().size())).isEqualTo(windows);
    }
}
