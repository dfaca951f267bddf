package com.superoffice.webapi.chat.client;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Clients under test. */
final class Clients {

    private Clients() {}

    static ChatClient.Builder of(ScriptedServer server) {
        return of(server, new FakeTime());
    }

    static ChatClient.Builder of(ScriptedServer server, FakeTime time) {
        return of(server.baseUrl(), time);
    }

    static ChatClient.Builder of(String baseUrl, FakeTime time) {
        return new ChatClientBuilder()
                .time(time, FakeTime.greatest())
                .baseUrl(baseUrl)
                .credentials(Credentials.basic("tje0", "Tje0"));
    }

    /** A base URL on which nobody listens. */
    static String nowhere() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://localhost:" + socket.getLocalPort() + "/api/v1";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
