package com.superoffice.webapi.chat.stub.store;

/** The store on PostgreSQL. */
class PostgresChatStoreTest extends ChatStoreContract {

    PostgresChatStoreTest() {
        super(PostgresServer.newDatabase());
    }
}
