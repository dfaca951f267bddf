package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Asks every few milliseconds until the first 200. */
public final class FirstAnswer {

    private static final long PAUSE_NANOSECONDS = 5_000_000;
    private static final long PATIENCE_NANOSECONDS = 180_000_000_000L;

    private FirstAnswer() {}

    /**
     * Waits for the first 200.
     *
     * @param alive whether there is still something to wait for
     * @return whether it came; not if the server ended, or after three minutes
     */
    public static boolean await(URI operation, Scenario scenario, BooleanSupplier alive) {
        long begin = System.nanoTime();
        while (alive.getAsBoolean() && System.nanoTime() - begin < PATIENCE_NANOSECONDS) {
            if (answers(operation, scenario)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
        return false;
    }

    private static boolean answers(URI operation, Scenario scenario) {
        try {
            return Http.send(operation, scenario).status() == 200;
        } catch (IOException e) {
            // Nobody listens yet, or it is not ready to talk.
            return false;
        }
    }
}
