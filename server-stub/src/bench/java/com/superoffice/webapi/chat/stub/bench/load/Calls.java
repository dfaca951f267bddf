package com.superoffice.webapi.chat.stub.bench.load;

import java.io.IOException;
import java.net.URI;

/** The first calls of a test suite: one after the other. */
public final class Calls {

    private Calls() {}

    /**
     * Makes so many calls.
     *
     * @throws IOException if one is not answered with 200
     */
    public static void make(int number, URI operation, Scenario scenario) throws IOException {
        for (int i = 0; i < number; i++) {
            int status = Http.send(operation, scenario).status();
            if (status != 200) {
                throw new IOException("call " + (i + 1) + " of " + number + ": expected status 200, found " + status);
            }
        }
    }
}
