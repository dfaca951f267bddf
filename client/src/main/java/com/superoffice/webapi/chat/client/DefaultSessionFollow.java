package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.client.follow.Followers;
import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.Spliterator;
import java.util.Spliterators;

/** What to follow, and how often to ask. */
final class DefaultSessionFollow implements SessionFollow {

    static final Duration FASTEST = Duration.ofSeconds(1);
    static final Duration SLOWEST = Duration.ofSeconds(30);

    private final Followers followers;
    private final BiFunction<MessagesQuery, CallControl, Call> calls;
    private final MessagesQuery query;
    private final Duration fastest;
    private final Duration slowest;

    DefaultSessionFollow(
            Followers followers,
            BiFunction<MessagesQuery, CallControl, Call> calls,
            MessagesQuery query,
            Duration fastest,
            Duration slowest) {
        this.followers = followers;
        this.calls = calls;
        this.query = query;
        this.fastest = fastest;
        this.slowest = slowest;
    }

    @Override
    public SessionFollow after(int chatMessageId) {
        return new DefaultSessionFollow(followers, calls, query.after(chatMessageId), fastest, slowest);
    }

    @Override
    public SessionFollow interval(Duration fastest, Duration slowest) {
        Arguments.positive(fastest, "fastest");
        if (Arguments.positive(slowest, "slowest").compareTo(fastest) < 0) {
            throw new IllegalArgumentException(
                    "slowest: must not be shorter than fastest, found " + slowest + " and " + fastest);
        }
        return new DefaultSessionFollow(followers, calls, query, fastest, slowest);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ChatMessage> subscriber) {
        Flow.Subscriber<? super ChatMessage> given = subscriber;
        if (given == null) {
            throw new NullPointerException("subscriber: must not be null");
        }
        Integer after = query.after();
        // After 0 means all, also messages whose id is below.
        followers.subscribe(
                given,
                new SessionSource(calls, query),
                after == null || after == 0 ? null : after,
                fastest,
                slowest);
    }

    @Override
    public MessageIterator iterator() {
        WaitingIterator iterator = new WaitingIterator();
        subscribe(iterator);
        return iterator;
    }

    @Override
    public Stream<ChatMessage> stream() {
        MessageIterator iterator = iterator();
        int characteristics = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, characteristics), false)
                .onClose(iterator::close);
    }

    @Override
    public String toString() {
        return "SessionFollow[" + query + ", fastest=" + fastest + ", slowest=" + slowest + "]";
    }
}
