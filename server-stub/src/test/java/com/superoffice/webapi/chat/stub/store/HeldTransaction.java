package com.superoffice.webapi.chat.stub.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** Does everything that a transaction does, and then holds it open before its commit until it is released. */
final class HeldTransaction implements TransactionOperations {

    private static final int PATIENCE_SECONDS = 30;

    private final TransactionOperations transactions;
    private final Runnable whenHeld;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    HeldTransaction(TransactionOperations transactions) {
        this(transactions, () -> {});
    }

    private HeldTransaction(TransactionOperations transactions, Runnable whenHeld) {
        this.transactions = transactions;
        this.whenHeld = whenHeld;
    }

    static HeldTransaction saying(TransactionOperations transactions, Runnable whenHeld) {
        return new HeldTransaction(transactions, whenHeld);
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        return transactions.execute(status -> {
            T result = action.doInTransaction(status);
            whenHeld.run();
            held.countDown();
            await(released);
            return result;
        });
    }

    void awaitHeld() {
        await(held);
    }

    void release() {
        released.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited for " + PATIENCE_SECONDS + " s in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
