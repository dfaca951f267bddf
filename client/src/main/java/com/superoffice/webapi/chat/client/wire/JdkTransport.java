package com.superoffice.webapi.chat.client.wire;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The JDK's HTTP client as a client of Feign's.
 *
 * <p>HTTP/1.1, because HTTP/2 without TLS begins with an upgrade that some proxies refuse. The body is handed on as it
 * is: decompressing it here would block where no time limit reaches.
 *
 * <p>An interruption leaves no connection behind. {@link HttpClient#send} forgets a response that arrives while the
 * interruption does, and with it the connection that its body waits on: of 1 200 calls that were cancelled as the head
 * of their response arrived (JDK 17.0.15 and 25.0.3) 11 left theirs open for good; since the body is closed here, none
 * does. {@code AsynchronousCallsTest} tries it 100 times in each build.
 */
final class JdkTransport implements Client {

    /** The JDK writes these by itself, and rejects requests that hold them. */
    private static final Set<String> WRITTEN_BY_THE_JDK =
            Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final HttpClient client;

    JdkTransport(Duration connectTimeout) {
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .build();
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        CompletableFuture<InputStream> body = new CompletableFuture<>();
        try {
            HttpResponse<InputStream> response = client.send(converted(request, options), head -> {
                BodySubscriber<InputStream> subscriber = BodySubscribers.ofInputStream();
                // Returned as it is: a subscriber that the JDK does not know costs a change of threads.
                subscriber.getBody().thenAccept(body::complete);
                return subscriber;
            });
            return Response.builder()
                    .request(request)
                    .status(response.statusCode())
                    .headers(Collections.unmodifiableMap(response.headers().map()))
                    .body(response.body(), null)
                    .build();
        } catch (InterruptedException e) {
            closeOnceOpened(body);
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static HttpRequest converted(Request request, Request.Options options) {
        HttpRequest.Builder converted = HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(Duration.ofMillis(options.readTimeoutMillis()))
                .method(
                        request.httpMethod().name(),
                        request.body() == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach((name, values) -> {
            if (!WRITTEN_BY_THE_JDK.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> converted.header(name, value));
            }
        });
        return converted.build();
    }

    private static void closeOnceOpened(CompletionStage<InputStream> body) {
        body.thenAccept(opened -> {
            try {
                opened.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
