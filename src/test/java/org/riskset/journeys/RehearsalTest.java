package org.riskset.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riskset.app.Rehearsal;
import org.riskset.ui.theme.Appearance;
import org.riskset.wording.Language;
import org.riskset.wording.Messages;

class RehearsalTest {
    private static final int PARTS_OF_A_PAGE = 20;

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @Test
    void laysTheSampleOutWithoutAWindowAndWithoutAFault() {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        int windows = FxToolkit.on(() -> Window.getWindows().size());
        AtomicInteger partsLaidOut = new AtomicInteger();

        rehearse(() -> partsLaidOut.incrementAndGet() > 0, failures);

        FxToolkit.await("a page laid out", () -> partsLaidOut.get() > PARTS_OF_A_PAGE);
        assertThat(failures).isEmpty();
        assertThat(FxToolkit.on(() -> Window.getWindows().size())).isEqualTo(windows);
    }

    private static void rehearse(BooleanSupplier wanted, List<Throwable> failures) {
        FxToolkit.run(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            new Rehearsal(Runnable::run, new Messages(Language.VIETNAMESE), Appearance.DARK, wanted, failures::add).start();
        });
    }
}
