package com.superoffice.webapi.chat.conformance.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A request or a response as a document prints it: a first line, header lines, then the body without an empty line
 * before it.
 *
 * @param firstLine the request line without the HTTP version, or the status line
 * @param headers the header lines, in their order
 * @param body what follows, line by line as printed
 */
public record DocumentedText(String firstLine, List<Header> headers, String body) {

    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+: .*");

    /** The documented request. */
    public static final DocumentedText REQUEST = resource("documented-request.http");

    /** The documented response. */
    public static final DocumentedText RESPONSE = resource("documented-response.http");

    public DocumentedText {
        headers = List.copyOf(headers);
    }

    static DocumentedText parse(String text) {
        List<String> lines = text.lines().toList();
        List<Header> headers = new ArrayList<>();
        int line = 1;
        while (line < lines.size() && HEADER.matcher(lines.get(line)).matches()) {
            int colon = lines.get(line).indexOf(": ");
            headers.add(new Header(
                    lines.get(line).substring(0, colon), lines.get(line).substring(colon + 2)));
            line++;
        }
        return new DocumentedText(lines.get(0), headers, String.join("\n", lines.subList(line, lines.size())));
    }

    private static DocumentedText resource(String name) {
        try (InputStream stream = Objects.requireNonNull(DocumentedText.class.getResourceAsStream(name), name)) {
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The request as written, to a server whose base URL may put a path in front of {@code /api/v1}; what the layout
     * leaves out (HTTP version, {@code Host}, {@code Content-Length}, {@code Connection}) is completed when it is sent.
     */
    public RawRequest request(BaseUrl baseUrl) {
        int blank = firstLine.indexOf(' ');
        RawRequest request =
                RawRequest.of(firstLine.substring(0, blank), baseUrl.prefix() + firstLine.substring(blank + 1));
        for (Header header : headers) {
            request = request.with(header.name(), header.value());
        }
        return request.body(body).closing();
    }

    /** The status of a documented response. */
    public int status() {
        return Integer.parseInt(firstLine.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
    }

    /** Names the first line only: the headers hold credentials. */
    @Override
    public String toString() {
        return firstLine;
    }
}
