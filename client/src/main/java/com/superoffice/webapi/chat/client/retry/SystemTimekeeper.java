package com.superoffice.webapi.chat.client.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

final class SystemTimekeeper implements Timekeeper {

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
