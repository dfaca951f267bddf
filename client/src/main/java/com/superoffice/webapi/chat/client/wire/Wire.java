package com.superoffice.webapi.chat.client.wire;

import feign.Client;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Sends requests to one base URL.
 *
 * @param <M> the type of a message
 */
public interface Wire<M> {

    /**
     * A wire to the given base URL.
     *
     * @param timer ends attempts whose time is over
     * @param zoneOfBareDates the zone of dates that come without an offset
     */
    static <M> Wire<M> to(
            String baseUrl,
            Client transport,
            Duration connectTimeout,
            String userAgent,
            ScheduledExecutorService timer,
            MessageFactory<M> factory,
            ZoneId zoneOfBareDates) {
        return new FeignWire<>(
                baseUrl, transport, connectTimeout, userAgent, timer, new MessagesReader<>(factory, zoneOfBareDates));
    }

    /** The transport that is used unless told otherwise. */
    static Client transport(Duration connectTimeout) {
        return new JdkTransport(connectTimeout);
    }

    /** An attempt to send the request; nothing is sent yet. */
    Attempt<M> attempt(WireRequest request);
}
