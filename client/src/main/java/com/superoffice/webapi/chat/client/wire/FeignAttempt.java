package com.superoffice.webapi.chat.client.wire;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** One attempt: its request, its time limit, and what became of it. */
final class FeignAttempt<M> implements Attempt<M> {

    /** Sends the attempt's request and has the attempt read the answer. */
    @FunctionalInterface
    interface Exchange {

        void run(FeignAttempt<?> attempt) throws IOException;
    }

    private final WireRequest request;
    private final Duration connectTimeout;
    private final TimeLimits limits;
    private final AnswerReader<M> reader;
    private final Exchange call;

    private final Object lock = new Object();
    private @Nullable Thread runner;
    private @Nullable InputStream body;
    private WireFailure.@Nullable Kind ended;
    private boolean interrupted;
    private volatile long over;

    // Touched by the running thread only.
    private boolean answering;
    private @Nullable WireAnswer<M> answer;
    private @Nullable WireFailure failure;

    FeignAttempt(
            WireRequest request,
            Duration connectTimeout,
            TimeLimits limits,
            AnswerReader<M> reader,
            Exchange call) {
        this.request = request;
        this.connectTimeout = connectTimeout;
        this.limits = limits;
        this.reader = reader;
        this.call = call;
    }

    WireRequest request() {
        return request;
    }

    Request.Options options() {
        return new Request.Options(
                Math.max(1, connectTimeout.toMillis()),
                TimeUnit.MILLISECONDS,
                Math.max(1, request.timeout().toMillis()),
                TimeUnit.MILLISECONDS,
                false);
    }

    @Override
    public WireAnswer<M> send() throws WireFailure {
        synchronized (lock) {
            if (ended != null) {
                throw end(ended, null);
            }
            runner = Thread.currentThread();
        }
        over = System.nanoTime() + request.timeout().toNanos();
        limits.begin(this);
        IOException io = null;
        try {
            call.run(this);
        } catch (IOException e) {
            io = e;
        } catch (RuntimeException e) {
            // Of an attempt that was given up, it says nothing that matters.
            if (!hasEnded()) {
                throw e;
            }
        } finally {
            limits.end(this);
            release();
        }
        if (answer != null) {
            return answer;
        }
        throw failure != null ? failure : failed(io);
    }

    /** For the limits' own thread. */
    void endIfOver(long now) {
        if (now - over >= 0) {
            end(WireFailure.Kind.TIMED_OUT);
        }
    }

    @Override
    public void abort() {
        end(WireFailure.Kind.ABORTED);
    }

    /** The status is there; from now on giving up means closing the body. */
    void opened(Response response) throws IOException {
        answering = true;
        if (response.body() == null) {
            return;
        }
        InputStream opened = response.body().asInputStream();
        synchronized (lock) {
            body = opened;
            if (ended != null) {
                opened.close();
            }
        }
    }

    void answered(Response response) throws IOException {
        try (response) {
            answer = reader.read(response);
        } catch (WireFailure e) {
            failure = e;
        }
    }

    /** A transport may wait in the thread or in the body: the thread is interrupted until there is a body. */
    private void end(WireFailure.Kind kind) {
        InputStream open;
        synchronized (lock) {
            if (ended != null) {
                return;
            }
            ended = kind;
            open = body;
            if (runner != null && open == null) {
                interrupted = true;
                runner.interrupt();
            }
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException | RuntimeException e) {
                // The reader of the body sees it closed, whatever closing it says; and other attempts have limits too.
                return;
            }
        }
    }

    private boolean hasEnded() {
        synchronized (lock) {
            return ended != null;
        }
    }

    private void release() {
        synchronized (lock) {
            runner = null;
            if (interrupted && Thread.interrupted()) {
                interrupted = false;
            }
        }
    }

    private WireFailure failed(@Nullable IOException cause) {
        WireFailure.Kind kind;
        synchronized (lock) {
            kind = ended;
        }
        if (kind != null) {
            return end(kind, null);
        }
        if (Thread.currentThread().isInterrupted()) {
            return end(WireFailure.Kind.ABORTED, null);
        }
        if (cause instanceof HttpConnectTimeoutException) {
            return end(WireFailure.Kind.UNREACHABLE, cause);
        }
        if (cause instanceof HttpTimeoutException || cause instanceof SocketTimeoutException) {
            return end(WireFailure.Kind.TIMED_OUT, null);
        }
        return end(answering ? WireFailure.Kind.CUT_OFF : WireFailure.Kind.UNREACHABLE, cause);
    }

    private static WireFailure end(WireFailure.Kind kind, @Nullable IOException cause) {
        String message =
                switch (kind) {
                    case TIMED_OUT -> "the time was over";
                    case ABORTED -> "given up";
                    case UNREACHABLE -> "no answer";
                    case CUT_OFF -> "the connection ended amid the answer";
                    case REFUSED, UNEXPECTED -> throw new IllegalArgumentException("not an end without an answer: " + kind);
                };
        return WireFailure.withoutAnswer(kind, cause == null ? message : message + ": " + name(cause), told(cause));
    }

    private static String name(IOException cause) {
        return cause.getClass().getSimpleName();
    }

    /** Other exceptions are named, not kept: a transport's message may quote what it could not parse. */
    private static @Nullable IOException told(@Nullable IOException cause) {
        return cause instanceof ConnectException
                        || cause instanceof HttpConnectTimeoutException
                        || cause instanceof UnknownHostException
                        || cause instanceof NoRouteToHostException
                        || cause instanceof PortUnreachableException
                        || cause instanceof SSLException
                ? cause
                : null;
    }
}
