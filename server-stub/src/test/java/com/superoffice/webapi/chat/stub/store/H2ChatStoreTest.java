package com.superoffice.webapi.chat.stub.store;

import java.io.IOException;

/** The store on embedded H2. */
class H2ChatStoreTest extends DatabaseChatStoreContract {

    H2ChatStoreTest() throws IOException {
        super(OpenStore.onDisk());
    }
}
