package com.superoffice.webapi.chat.stub.store;

import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** The transactions in which every room writes; none begins while the disk is all but full. */
final class WritingTransactions implements TransactionOperations {

    private final TransactionOperations transactions;
    private final Space disk;

    WritingTransactions(TransactionOperations transactions, Space disk) {
        this.transactions = transactions;
        this.disk = disk;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        disk.check();
        return transactions.execute(action);
    }
}
