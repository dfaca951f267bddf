package com.superoffice.webapi.chat.conformance.exchange;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy that is spoken to in plain HTTP: it forwards requests, and tunnels TLS.
 *
 * @param host a name or an address
 * @param port its port
 * @param credentials user and password, with a colon between them, if it asks for some
 */
public record HttpProxy(String host, int port, Optional<String> credentials) {

    private static final Pattern URL = Pattern.compile(
            "(?is)http://(?:(?<user>.*)@)?(?<host>\\[[0-9a-f:.]+]|[^\\s\\[\\]/:@?#]+)(?::(?<port>\\d{1,5}))?/?");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9]{0,9})://");

    /**
     * Reads {@code http://host:port}, or {@code http://user:password@host:port} with user and password percent-encoded.
     *
     * @throws IllegalArgumentException when it is not such a URL; the message does not repeat it
     */
    public static HttpProxy parse(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            Matcher scheme = SCHEME.matcher(url.strip());
            if (!scheme.lookingAt()) {
                throw wrong("no http:// in front");
            }
            boolean other = !scheme.group(1).equalsIgnoreCase("http");
            throw wrong(other ? "the scheme " + scheme.group(1) : "another URL");
        }
        int port = parts.group("port") == null ? 80 : Integer.parseInt(parts.group("port"));
        if (port < 1 || port > 65535) {
            throw wrong("the port " + port);
        }
        return new HttpProxy(
                parts.group("host"), port, Optional.ofNullable(parts.group("user")).map(HttpProxy::decoded));
    }

    private static String decoded(String user) {
        try {
            String decoded = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
            return decoded.contains(":") ? decoded : decoded + ":";
        } catch (IllegalArgumentException e) {
            throw wrong("a percent sign that is no escape in the user or the password");
        }
    }

    private static IllegalArgumentException wrong(String found) {
        return new IllegalArgumentException(
                "--proxy: expected http://HOST:PORT or http://USER:PASSWORD@HOST:PORT, found " + found);
    }

    /**
     * The proxy that the JVM has for a server, by its properties such as {@code http.proxyHost},
     * {@code https.proxyHost} and {@code http.nonProxyHosts}, or by another {@link ProxySelector}. A SOCKS proxy is
     * none: sockets go through it by themselves.
     */
    public static Optional<HttpProxy> ofTheJvm(BaseUrl server) {
        ProxySelector selector = ProxySelector.getDefault();
        List<Proxy> proxies = selector == null ? List.of() : selector.select(URI.create(server.origin() + "/"));
        return proxies.stream()
                .limit(1)
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(proxy -> (InetSocketAddress) proxy.address())
                .map(address -> new HttpProxy(bracketed(address.getHostString()), address.getPort(), Optional.empty()))
                .findFirst();
    }

    /** As a URL writes an address of IPv6. */
    private static String bracketed(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** The header that holds the credentials, if there are some. */
    public Optional<Header> authorization() {
        return credentials.map(pair -> new Header(
                "Proxy-Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))));
    }

    /** Its URL, without user and password. */
    public String url() {
        return "http://" + host + ":" + port;
    }

    /** Prints no secret. */
    @Override
    public String toString() {
        return "proxy " + url();
    }
}
