package com.superoffice.webapi.chat.conformance.run;

import com.superoffice.webapi.chat.conformance.exchange.Exchange;
import com.superoffice.webapi.chat.conformance.exchange.NoResponseException;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import com.superoffice.webapi.chat.conformance.exchange.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Requests that are under way at the same time. */
final class AtOnce {

    private AtOnce() {}

    /** None is sent before all can be: a fast server would have answered the first before the second is sent. */
    static List<Exchange> send(Wire wire, List<RawRequest> requests) throws NoResponseException {
        CountDownLatch ready = new CountDownLatch(requests.size());
        List<FutureTask<Exchange>> calls = new ArrayList<>();
        for (RawRequest request : requests) {
            FutureTask<Exchange> call = new FutureTask<>(() -> {
                ready.countDown();
                ready.await();
                return wire.exchange(request);
            });
            calls.add(call);
            new Thread(call, "at-once").start();
        }
        List<Exchange> answered = new ArrayList<>();
        for (FutureTask<Exchange> call : calls) {
            answered.add(answer(call));
        }
        return answered;
    }

    private static Exchange answer(FutureTask<Exchange> call) throws NoResponseException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof NoResponseException noAnswer) {
                throw noAnswer;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
