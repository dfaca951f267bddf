package com.superoffice.webapi.chat.conformance.exchange;

import java.time.Duration;
import java.time.Instant;

/** A request and its response. */
public record Exchange(RawRequest request, RawResponse response, Instant started, Duration took) {}
