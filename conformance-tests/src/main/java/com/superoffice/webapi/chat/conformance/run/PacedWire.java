package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.exchange.BaseUrl;
import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Sends no more calls per second than a tenant's rule allows: each waits until an interval after the one before. */
final class PacedWire implements Wire {

    private final Wire wire;
    private final long interval;
    private final LongSupplier nanoTime;
    private final LongConsumer waiting;
    private long next;

    PacedWire(Wire wire, int callsPerSecond) {
        this(wire, callsPerSecond, System::nanoTime, LockSupport::parkNanos);
    }

    PacedWire(Wire wire, int callsPerSecond, LongSupplier nanoTime, LongConsumer waiting) {
        this.wire = wire;
        this.interval = Duration.ofSeconds(1).toNanos() / callsPerSecond;
        this.nanoTime = nanoTime;
        this.waiting = waiting;
        this.next = nanoTime.getAsLong();
    }

    @Override
    public Exchange exchange(RawRequest request) throws NoResponseException {
        long turn = turn();
        for (long left = turn - nanoTime.getAsLong(); left > 0; left = turn - nanoTime.getAsLong()) {
            waiting.accept(left);
        }
        return wire.exchange(request);
    }

    private synchronized long turn() {
        long turn = Math.max(next, nanoTime.getAsLong());
        next = turn + interval;
        return turn;
    }

    @Override
    public BaseUrl baseUrl() {
        return wire.baseUrl();
    }

    @Override
    public boolean isThroughProxy() {
        return wire.isThroughProxy();
    }

    @Override
    public void close() {
        wire.close();
    }
}
