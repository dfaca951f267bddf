package com.superoffice.webapi.chat.conformance.server;

import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Hands the responses of two calls that are under way at once to each other's callers. */
final class Swap {

    private static final long PATIENCE = 1000;

    private final SynchronousQueue<Answer> ofOwn = new SynchronousQueue<>();
    private final SynchronousQueue<Answer> ofUnknown = new SynchronousQueue<>();

    Answer instead(Answer answer, boolean own) {
        try {
            if (own) {
                Answer other = ofOwn.offer(answer, PATIENCE, TimeUnit.MILLISECONDS) ? ofUnknown.take() : null;
                return other == null ? answer : other;
            }
            Answer other = ofOwn.poll(PATIENCE, TimeUnit.MILLISECONDS);
            if (other != null) {
                ofUnknown.put(answer);
            }
            return other == null ? answer : other;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer;
        }
    }
}
