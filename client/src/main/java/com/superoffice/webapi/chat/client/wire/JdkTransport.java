package com.superoffice.webapi.chat.client.wire;

import feign.Request;
import feign.Response;
import feign.http2client.Http2Client;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/**
 * The JDK's HTTP client, as {@code feign-java11} adapts it.
 *
 * <p>HTTP/1.1, because HTTP/2 without TLS begins with an upgrade that some proxies refuse. The body is handed on as it
 * is: decompressing it here would block where no time limit reaches.
 */
final class JdkTransport extends Http2Client {

    JdkTransport(Duration connectTimeout) {
        super(new AbandonableHttpClient(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                // As Feign counts it: a client whose time differs from that of the options is replaced by one of Feign's own.
                .connectTimeout(Duration.ofMillis(Math.max(1, connectTimeout.toMillis())))
                .build()));
    }

    @Override
    @SuppressWarnings({"rawtypes", "unchecked"})
    protected Response toFeignResponse(Request request, HttpResponse<InputStream> response) {
        Map<String, Collection<String>> headers =
                Collections.unmodifiableMap((Map) response.headers().map());
        return Response.builder()
                .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
                .request(request)
                .status(response.statusCode())
                .headers(headers)
                .body(response.body(), null)
                .build();
    }
}
