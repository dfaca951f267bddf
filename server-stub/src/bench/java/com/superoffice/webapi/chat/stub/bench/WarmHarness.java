package com.superoffice.webapi.chat.stub.bench;

import com.superoffice.webapi.chat.stub.bench.load.Calls;
import com.superoffice.webapi.chat.stub.bench.load.Scenario;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Warms the harness's own client up, on a server of no account, so that the first that is measured does not pay for it. */
final class WarmHarness {

    private static final int CALLS = 5_000;

    private WarmHarness() {}

    static void up(Scenario scenario) throws IOException {
        // Without it each call waits for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            Calls.make(CALLS, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"), scenario);
        } finally {
            server.stop(0);
        }
    }
}
