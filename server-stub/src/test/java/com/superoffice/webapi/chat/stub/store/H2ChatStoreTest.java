package com.superoffice.webapi.chat.stub.store;

/** The store on embedded H2. */
class H2ChatStoreTest extends ChatStoreContract {

    H2ChatStoreTest() {
        super(DatabaseSettings.memory());
    }
}
