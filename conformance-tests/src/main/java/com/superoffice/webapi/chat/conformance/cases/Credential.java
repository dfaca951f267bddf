package com.superoffice.webapi.chat.conformance.cases;

import com.superoffice.webapi.chat.conformance.exchange.Header;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import java.util.List;

/**
 * One way to authenticate, as the headers that go with a request.
 *
 * @param kind which way
 * @param headers the headers, with the secrets in them
 */
public record Credential(Kind kind, List<Header> headers) {

    /** The ways that the contract knows, named as its security schemes. */
    public enum Kind {
        Basic,
        SoTicket,
        Bearer,
        Xsrf
    }

    public Credential {
        headers = List.copyOf(headers);
    }

    /** The request with this credential and no other. */
    public RawRequest on(RawRequest request) {
        RawRequest bare = none(request);
        for (Header header : headers) {
            bare = bare.with(header.name(), header.value());
        }
        return bare;
    }

    /** The request without any credential. */
    public static RawRequest none(RawRequest request) {
        return request.without("Authorization")
                .without("SO-AppToken")
                .without("X-XSRF-TOKEN")
                .without("Cookie");
    }

    /** Prints no secret. */
    @Override
    public String toString() {
        return kind.name();
    }
}
