package com.superoffice.webapi.chat.conformance.exchange;

import java.time.Duration;

/** The way to a server. May be used by several threads at once. */
public interface Wire extends AutoCloseable {

    /**
     * Sends a request as written and reads the answer.
     *
     * @throws NoAnswerException when there is no answer, or none that is HTTP; it says why in one line
     */
    Exchange exchange(RawRequest request) throws NoAnswerException;

    /** The server's base URL. */
    BaseUrl baseUrl();

    @Override
    void close();

    /** Opens the way; connections are made when they are needed and kept for the next request. */
    static Wire to(BaseUrl baseUrl, Duration timeout) {
        return new SocketWire(baseUrl, timeout);
    }
}
