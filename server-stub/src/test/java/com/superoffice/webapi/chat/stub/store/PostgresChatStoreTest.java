package com.superoffice.webapi.chat.stub.store;

/** The store on PostgreSQL. */
class PostgresChatStoreTest extends DatabaseChatStoreContract {

    PostgresChatStoreTest() {
        super(OpenStore.on(PostgresServer.newDatabase()));
    }
}
