package com.superoffice.webapi.chat.client.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Subscribers that fail are let go, and take nothing with them. */
class FaultySubscribersTest {

    private final SimulatedTime time = new SimulatedTime();
    private final Followers followers =
            new Followers(time, new Limiter(10, time), Runnable::run, new Random(1));

    @Test
    void aSubscriberThatThrowsIsCancelled() {
        for (Throwable thrown : List.of(new IllegalStateException("broken"), new AssertionError("broken"))) {
            follow(new Faulty(thrown, false));
            assertThat(followers.count()).isEqualTo(1);
            time.pass(Duration.ofSeconds(1));
            assertThat(followers.count()).isZero();
            assertThat(time.waiting()).isZero();
        }
    }

    @Test
    void aSubscriberThatRefusesItsSubscriptionIsNotKept() {
        assertThatThrownBy(() -> follow(new Faulty(new IllegalStateException("not now"), true)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("not now");
        assertThat(followers.count()).isZero();
    }

    @Test
    void whoCancelsInTheLineOfTheLimiterTakesNoTurn() {
        Limiter limiter = new Limiter(1, time);
        Followers limited = new Followers(time, limiter, Runnable::run, new Random(1));
        int[] asked = {0};
        Faulty first = new Faulty(null, false);
        Faulty second = new Faulty(null, false);
        for (Faulty subscriber : List.of(first, second)) {
            limited.subscribe(subscriber, source(asked), null, Duration.ofSeconds(1), Duration.ofSeconds(30));
        }
        time.pass(Duration.ofMillis(10));
        assertThat(asked[0]).isEqualTo(1);
        second.cancel();
        first.cancel();
        time.pass(Duration.ofSeconds(10));
        assertThat(asked[0]).isEqualTo(1);
        assertThat(limited.count()).isZero();
    }

    private void follow(Faulty subscriber) {
        followers.subscribe(subscriber, source(new int[1]), null, Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    private static Source<Integer> source(int[] asked) {
        return new Source<>() {
            @Override
            public Poll<Integer> after(@Nullable Integer id) {
                return new Poll<>() {
                    @Override
                    public List<Integer> ask() {
                        asked[0]++;
                        return List.of(1, 2, 3);
                    }

                    @Override
                    public void abort() {
                        throw new IllegalStateException("nothing runs beside the one thread");
                    }
                };
            }

            @Override
            public Integer id(Integer message) {
                return message;
            }

            @Override
            public RuntimeException withoutId() {
                return new IllegalStateException("no id");
            }
        };
    }

    private static final class Faulty implements Flow.Subscriber<Integer> {

        private final @Nullable Throwable thrown;
        private final boolean early;
        private Flow.@Nullable Subscription subscription;

        Faulty(@Nullable Throwable thrown, boolean early) {
            this.thrown = thrown;
            this.early = early;
        }

        void cancel() {
            if (subscription == null) {
                throw new IllegalStateException("not subscribed");
            }
            subscription.cancel();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            if (early) {
                fail();
            }
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Integer message) {
            fail();
        }

        @Override
        public void onError(Throwable failure) {
            throw new IllegalStateException("told of a failure", failure);
        }

        @Override
        public void onComplete() {
            throw new IllegalStateException("told of an end");
        }

        private void fail() {
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            if (thrown instanceof Error error) {
                throw error;
            }
        }
    }
}
