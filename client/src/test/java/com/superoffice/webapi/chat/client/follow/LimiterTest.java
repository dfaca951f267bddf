package com.superoffice.webapi.chat.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** At most so many calls in any second, in the order in which they asked. */
class LimiterTest {

    private final SimulatedTime time = new SimulatedTime();

    @Test
    void tenCallsBeginAtOnceAndTheNextASecondLater() throws InterruptedException {
        Limiter limiter = new Limiter(10, time);
        for (int i = 0; i < 10; i++) {
            assertThat(limiter.acquire(Duration.ZERO)).isNull();
        }
        assertThat(limiter.acquire(Duration.ofMillis(999))).isEqualTo(Duration.ofSeconds(1));
        time.pass(Duration.ofMillis(400));
        assertThat(limiter.acquire(Duration.ZERO)).isEqualTo(Duration.ofMillis(600));
        time.pass(Duration.ofMillis(600));
        assertThat(limiter.acquire(Duration.ZERO)).isNull();
    }

    @Test
    void noSecondHasMoreThanItsShareHoweverCallsCome() {
        long seed = System.nanoTime();
        System.out.println("LimiterTest: seed " + seed);
        Random random = new Random(seed);
        Limiter limiter = new Limiter(10, time);
        List<Long> begun = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            int number = i;
            limiter.whenFree(() -> {
                begun.add(time.nanos());
                order.add(number);
            });
            time.pass(Duration.ofMillis(random.nextInt(150)));
        }
        time.pass(Duration.ofMinutes(5));
        assertThat(begun).hasSize(2000);
        assertThat(order).isSorted();
        for (int i = 10; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 10)).isGreaterThanOrEqualTo(1_000_000_000L);
        }
    }

    @Test
    void aThousandFollowersAreServedEveryHundredSeconds() {
        Limiter limiter = new Limiter(10, time);
        List<Long> served = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            limiter.whenFree(() -> served.add(time.nanos()));
        }
        time.pass(Duration.ofSeconds(98));
        assertThat(served).hasSize(990);
        time.pass(Duration.ofSeconds(1));
        assertThat(served).hasSize(1000);
    }

    @Test
    void whoLeavesTheLineTakesNoTurn() {
        Limiter limiter = new Limiter(1, time);
        List<String> served = new ArrayList<>();
        limiter.whenFree(() -> served.add("first"));
        Limiter.Turn second = limiter.whenFree(() -> served.add("second"));
        limiter.whenFree(() -> served.add("third"));
        limiter.leave(second);
        time.pass(Duration.ofSeconds(1));
        assertThat(served).containsExactly("first", "third");
    }

    @Test
    void aCallKnowsItsWaitBehindOtherCallsAndNotBehindFollowers() throws InterruptedException {
        Limiter limiter = new Limiter(2, time);
        for (int i = 0; i < 100; i++) {
            limiter.whenFree(() -> {});
        }
        assertThat(limiter.acquire(Duration.ofMillis(500))).isEqualTo(Duration.ofSeconds(1));
    }
}
