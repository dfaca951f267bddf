package com.superoffice.webapi.chat.conformance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.superoffice.webapi.chat.conformance.exchange.NoResponseException.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every address of a host is tried before the host counts as unreachable. */
class DialerTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void anAddressThatRefusesGivesWayToTheNext() throws IOException {
        try (ServerSocket server = listen(10)) {
            Dialer dialer = new Dialer(resolving("127.0.0.2", "127.0.0.3", "127.0.0.1"), LIMIT);
            try (Socket socket = dialer.connect("http://chat", "chat", server.getLocalPort())) {
                assertThat(socket.getInetAddress()).isEqualTo(InetAddress.getByName("127.0.0.1"));
            }
        }
    }

    @Test
    void anAddressThatCannotBeReachedGivesWayToTheNext() throws IOException {
        try (ServerSocket server = listen(10)) {
            // No socket can be connected to a multicast address.
            Dialer dialer = new Dialer(resolving("224.0.0.1", "127.0.0.1"), LIMIT);
            try (Socket socket = dialer.connect("http://chat", "chat", server.getLocalPort())) {
                assertThat(socket.getInetAddress()).isEqualTo(InetAddress.getByName("127.0.0.1"));
            }
        }
    }

    @Test
    void anAddressThatIsSilentLeavesTimeForTheNext() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"));
                ServerSocket server = new ServerSocket(silent.getLocalPort(), 10, InetAddress.getByName("127.0.0.1"))) {
            fill(silent, waiting);
            Dialer dialer = new Dialer(resolving("127.0.0.2", "127.0.0.1"), Duration.ofSeconds(2));
            try (Socket socket = dialer.connect("http://chat", "chat", server.getLocalPort())) {
                assertThat(socket.getInetAddress()).isEqualTo(InetAddress.getByName("127.0.0.1"));
            }
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void theLimitIsThatOfAllAddressesTogether() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.2"))) {
            fill(silent, waiting);
            Dialer dialer = new Dialer(resolving("127.0.0.2", "127.0.0.2", "127.0.0.2"), Duration.ofSeconds(1));
            long begin = System.nanoTime();
            assertThatThrownBy(() -> dialer.connect("http://chat", "chat", silent.getLocalPort()))
                    .hasMessage("http://chat took no connection within 1000 ms; 3 addresses were tried");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(2900));
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void theErrorSaysHowManyAddressesWereTried() throws IOException {
        int port = closed();
        Dialer dialer = new Dialer(resolving("127.0.0.2", "127.0.0.1"), LIMIT);
        assertThatThrownBy(() -> dialer.connect("http://chat", "chat", port))
                .isInstanceOf(NoResponseException.class)
                .hasMessage("http://chat refused the connection; 2 addresses were tried")
                .satisfies(e -> assertThat(((NoResponseException) e).reason()).isEqualTo(Reason.REFUSED));
        assertThatThrownBy(() -> new Dialer(resolving("127.0.0.1"), LIMIT).connect("http://chat", "chat", port))
                .hasMessage("http://chat refused the connection");
    }

    @Test
    void aHostThatNobodyKnowsIsNamed() {
        Dialer dialer = new Dialer(
                host -> {
                    throw new UnknownHostException(host);
                },
                LIMIT);
        assertThatThrownBy(() -> dialer.connect("http://nowhere.invalid", "nowhere.invalid", 80))
                .hasMessage("http://nowhere.invalid: no such host")
                .satisfies(e -> assertThat(((NoResponseException) e).reason()).isEqualTo(Reason.UNKNOWN_HOST));
    }

    @Test
    void aWholeExchangeGoesToTheAddressThatListens() throws IOException {
        try (ServerSocket server = listen(10)) {
            Thread answering = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    assertThat(socket.getInputStream().read()).isPositive();
                    socket.getOutputStream().write("HTTP/1.1 204 -\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            answering.start();
            BaseUrl baseUrl = BaseUrl.parse("http://chat_server:" + server.getLocalPort() + "/api/v1");
            Route route = new Route(baseUrl, Optional.empty(), LIMIT, resolving("127.0.0.2", "127.0.0.1"));
            try (Wire wire = new SocketWire(route)) {
                assertThat(wire.exchange(RawRequest.of("GET", "/").closing()).response().status()).isEqualTo(204);
            }
        }
    }

    private static Dialer.Resolver resolving(String... addresses) {
        return host -> Stream.of(addresses).map(DialerTest::address).toArray(InetAddress[]::new);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServerSocket listen(int backlog) throws IOException {
        return new ServerSocket(0, backlog, InetAddress.getByName("127.0.0.1"));
    }

    private static int closed() throws IOException {
        try (ServerSocket server = listen(1)) {
            return server.getLocalPort();
        }
    }

    /** A listener that accepts nobody lets so many connections wait, and leaves others without a word. */
    private static void fill(ServerSocket silent, List<Socket> waiting) throws IOException {
        InetSocketAddress address = (InetSocketAddress) silent.getLocalSocketAddress();
        try {
            while (waiting.size() < 50) {
                Socket socket = new Socket();
                waiting.add(socket);
                socket.connect(address, 200);
            }
        } catch (SocketTimeoutException full) {
            return;
        }
        throw new IllegalStateException("the backlog has no end");
    }
}
