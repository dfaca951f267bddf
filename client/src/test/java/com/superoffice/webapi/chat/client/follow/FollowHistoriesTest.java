package com.superoffice.webapi.chat.client.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand histories of a session: messages are appended, answers are lost, wrong, doubled and out of order, the
 * follower is stopped and started again after the last message it dealt with. Nothing is lost, doubled or reordered.
 */
class FollowHistoriesTest {

    private static final int HISTORIES = 10_000;

    @Test
    void everyMessageComesOnceAndInOrderWhateverHappens() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("FollowHistoriesTest: seed " + seed + " (-Dseed=" + seed + " repeats it)");
        int polls = 0;
        int faults = 0;
        int restarts = 0;
        for (int i = 0; i < HISTORIES; i++) {
            History history = new History(new Random(seed + i));
            history.run();
            assertThat(history.dealtWith)
                    .as("history %d of seed %d", i, seed)
                    .isEqualTo(IntStream.rangeClosed(1, history.appended)
                            .map(n -> n * 3)
                            .boxed()
                            .toList());
            polls += history.polls;
            faults += history.faults;
            restarts += history.restarts;
        }
        System.out.println("FollowHistoriesTest: " + polls + " polls, " + faults + " faults, " + restarts + " restarts");
        assertThat(faults).isGreaterThan(HISTORIES);
        assertThat(restarts).isGreaterThan(HISTORIES / 2);
    }

    /** A model of the server and its one follower. Ids are multiples of three. */
    private static final class History implements Source<Integer> {

        private final Random random;
        private final SimulatedTime time = new SimulatedTime();
        private final Followers followers;
        private final List<Integer> dealtWith = new ArrayList<>();
        private int appended;
        private int polls;
        private int faults;
        private int restarts;
        private boolean calm;
        private @Nullable Reader reader;

        History(Random random) {
            this.random = random;
            this.followers = new Followers(time, new Limiter(1 + random.nextInt(10), time), Runnable::run, random);
        }

        void run() {
            start();
            for (int i = 5 + random.nextInt(40); i > 0; i--) {
                switch (random.nextInt(6)) {
                    case 0, 1 -> appended += 1 + random.nextInt(4);
                    case 2 -> time.pass(Duration.ofMillis(random.nextInt(20_000)));
                    case 3 -> time.step();
                    case 4 -> time.passWithoutRunning(Duration.ofMillis(random.nextInt(2_000)));
                    default -> restart();
                }
            }
            calm = true;
            if (reader == null || reader.over) {
                start();
            }
            for (int i = 0; i < 1000 && dealtWith.size() < appended; i++) {
                if (reader.subscription != null) {
                    reader.subscription.request(1);
                }
                time.pass(Duration.ofMinutes(2));
            }
        }

        private void restart() {
            restarts++;
            if (reader != null && reader.subscription != null) {
                reader.subscription.cancel();
                reader.over = true;
            }
            start();
        }

        private void start() {
            Integer last = dealtWith.isEmpty() ? null : dealtWith.get(dealtWith.size() - 1);
            reader = new Reader();
            followers.subscribe(reader, this, last, Duration.ofSeconds(1), Duration.ofSeconds(30));
        }

        @Override
        public Poll<Integer> after(@Nullable Integer id) {
            return new Poll<>() {
                @Override
                public List<Integer> ask() throws PollFailure {
                    polls++;
                    return answer(id == null ? 0 : id);
                }

                @Override
                public void abort() {
                    throw new IllegalStateException("nothing runs beside the one thread");
                }
            };
        }

        private List<Integer> answer(int after) throws PollFailure {
            int fault = calm ? 9 : random.nextInt(10);
            faults += fault <= 4 ? 1 : 0;
            List<Integer> all =
                    new ArrayList<>(IntStream.rangeClosed(1, appended).map(n -> n * 3).boxed().toList());
            List<Integer> asked = new ArrayList<>(all.stream().filter(id -> id > after).toList());
            switch (fault) {
                case 0 -> throw new PollFailure(false, null, new IllegalStateException("down"));
                case 1 -> throw new PollFailure(false, Duration.ofSeconds(random.nextInt(60)), new IllegalStateException("429"));
                case 2 -> {
                    // A server that knows no After.
                    return all;
                }
                case 3 -> {
                    asked.addAll(List.copyOf(asked));
                    Collections.shuffle(asked, random);
                    return asked;
                }
                case 4 -> {
                    Collections.shuffle(asked, random);
                    return asked;
                }
                default -> {
                    return asked;
                }
            }
        }

        @Override
        public Integer id(Integer message) {
            return message;
        }

        @Override
        public RuntimeException withoutId() {
            return new IllegalStateException("no id");
        }

        /** Asks for a few messages at a time, sometimes while it is given one. */
        private final class Reader implements Flow.Subscriber<Integer> {

            private Flow.@Nullable Subscription subscription;
            private boolean over;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                this.subscription = subscription;
                subscription.request(1 + random.nextInt(3));
            }

            @Override
            public void onNext(Integer message) {
                if (over) {
                    throw new IllegalStateException("a cancelled reader was given " + message);
                }
                dealtWith.add(message);
                if (random.nextInt(3) > 0) {
                    subscription.request(1 + random.nextInt(2));
                }
            }

            @Override
            public void onError(Throwable failure) {
                throw new IllegalStateException("passing faults end no following", failure);
            }

            @Override
            public void onComplete() {
                over = true;
            }
        }
    }
}
