package com.superoffice.webapi.chat.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** The real application on a free port, spoken to over HTTP. */
public final class RunningSandbox implements AutoCloseable {

    public static final String BASIC = "Basic dGplMDpUamUw";
    public static final String JSON = "application/json; charset=utf-8";

    private static final String OPERATION = "/api/v1/Agents/Chat/GetChatMessages";

    private final ConfigurableApplicationContext application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningSandbox(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static RunningSandbox start(String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0"));
        arguments.addAll(List.of(settings));
        return new RunningSandbox(
                SandboxApplication.run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** A POST to the operation with Basic credentials and a JSON body; header names and values follow in pairs. */
    public HttpResponse<String> post(String body, String... headers) {
        return postTo(OPERATION, body.getBytes(UTF_8), withDefaults(headers));
    }

    /** A POST to the operation with exactly these headers. */
    public HttpResponse<String> postBare(String body, String... headers) {
        return postTo(OPERATION, body.getBytes(UTF_8), headers);
    }

    /** A POST to the operation with a query. */
    public HttpResponse<String> postWithQuery(String query, String body, String... headers) {
        return postTo(OPERATION + "?" + query, body.getBytes(UTF_8), withDefaults(headers));
    }

    public HttpResponse<String> postTo(String path, byte[] body, String... headers) {
        return send("POST", path, body, headers);
    }

    public HttpResponse<String> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as they are, and reads until the server closes. */
    public String raw(byte[] request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String[] withDefaults(String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        addUnlessGiven(all, "Authorization", BASIC);
        addUnlessGiven(all, "Content-Type", JSON);
        return all.toArray(String[]::new);
    }

    private static void addUnlessGiven(List<String> headers, String name, String value) {
        if (Stream.iterate(0, i -> i < headers.size(), i -> i + 2)
                .noneMatch(i -> headers.get(i).equalsIgnoreCase(name))) {
            headers.addAll(List.of(name, value));
        }
    }

    @Override
    public void close() {
        application.close();
    }
}
