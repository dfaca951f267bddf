package consumer;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers one message to whoever has the documented credentials, and greets everybody. */
final class Server implements AutoCloseable {

    private final HttpServer http;

    Server() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/api/v1/Agents/Chat/GetChatMessages", exchange -> {
            boolean known = "Basic dGplMDpUamUw".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (known
                            ? "[{\"ChatMessageId\":1001,\"Author\":\"Sarah Johnson\","
                                    + "\"WhenPosted\":\"2024-12-15T09:23:15+01:00\"}]"
                            : "{\"Error\":true,\"ErrorType\":\"AuthenticationException\",\"Message\":\"Who?\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.createContext("/greeting", exchange -> {
            byte[] body = "Hello".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/plain");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    String baseUrl() {
        return url() + "/api/v1";
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
