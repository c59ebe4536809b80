package org.riskset.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Integer> delivered = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();

    @Test
    void forgetsRequestsThatANewerOneOvertook() {
        LatestOnly<Integer, Integer> latest = latest();

        latest.request(1);
        latest.request(2);
        latest.request(3);
        waiting.pop().run();

        assertThat(delivered).containsExactly(30);
        assertThat(latest.isBusy()).isFalse();
    }

    @Test
    void answersARequestMadeWhileAnotherIsWorkedOn() {
        List<LatestOnly<Integer, Integer>> self = new ArrayList<>();
        self.add(new LatestOnly<>(
                input -> {
                    if (input == 1) {
                        self.getFirst().request(2);
                    }
                    return 10 * input;
                },
                waiting::add,
                Runnable::run,
                delivered::add,
                failures::add));

        self.getFirst().request(1);
        waiting.pop().run();

        assertThat(delivered).containsExactly(10, 20);
        assertThat(waiting).isEmpty();
    }

    @Test
    void reportsAFailureAndGoesOn() {
        LatestOnly<Integer, Integer> latest = new LatestOnly<>(
                input -> 1 / input, waiting::add, Runnable::run, delivered::add, failures::add);

        latest.request(0);
        waiting.pop().run();
        latest.request(1);
        waiting.pop().run();

        assertThat(failures).singleElement().isInstanceOf(ArithmeticException.class);
        assertThat(delivered).containsExactly(1);
    }

    private LatestOnly<Integer, Integer> latest() {
        return new LatestOnly<>(input -> 10 * input, waiting::add, Runnable::run, delivered::add, failures::add);
    }
}
