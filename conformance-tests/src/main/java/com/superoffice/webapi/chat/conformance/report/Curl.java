package com.superoffice.webapi.chat.conformance.report;

import com.superoffice.webapi.chat.conformance.cases.Target;
import com.superoffice.webapi.chat.conformance.exchange.Header;
import com.superoffice.webapi.chat.conformance.exchange.RawRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A request as a {@code curl} command. */
public final class Curl {

    private static final int LONGEST_BODY = 2000;

    private Curl() {}

    /** The command as a person pastes it: secrets stand as variables of the shell. */
    public static String shown(RawRequest request, Target target) {
        StringBuilder command = new StringBuilder("curl -sS -i ");
        target.proxy().ifPresent(proxy -> command.append("--proxy ")
                .append(proxy.credentials().isPresent() ? "\"$CHAT_PROXY\"" : quoted(proxy.url()))
                .append(' '));
        command.append("-X ").append(request.method());
        command.append(' ').append(quoted(target.baseUrl().origin() + request.target()));
        for (Header header : request.headers()) {
            command.append(" \\\n  -H ");
            if (Masking.hides(header)) {
                String variable = header.name().toUpperCase(Locale.ROOT).replace('-', '_');
                command.append('"').append(header.name()).append(": $").append(variable).append('"');
            } else {
                command.append(quoted(argument(header)));
            }
        }
        byte[] body = request.body();
        if (body.length > LONGEST_BODY) {
            command.append(" \\\n  --data-binary @body   # of ").append(body.length).append(" bytes");
        } else if (body.length > 0 || request.header("Content-Type").isPresent()) {
            command.append(" \\\n  --data-binary ").append(printable(body) ? quoted(text(body)) : escaped(body));
        }
        return command.toString();
    }

    /** The arguments of the process that sends the request with its secrets; the body is read from standard input. */
    public static List<String> arguments(RawRequest request, Target target) {
        List<String> arguments = new ArrayList<>(List.of("curl", "-sS", "-i", "--max-time", "30", "-X", request.method()));
        target.proxy().ifPresent(proxy -> {
            arguments.addAll(List.of("--proxy", proxy.url()));
            proxy.credentials().ifPresent(credentials -> arguments.addAll(List.of("--proxy-user", credentials)));
        });
        for (Header header : request.headers()) {
            arguments.add("-H");
            arguments.add(argument(header));
        }
        if (request.body().length > 0) {
            arguments.add("--data-binary");
            arguments.add("@-");
        }
        arguments.add(target.baseUrl().origin() + request.target());
        return arguments;
    }

    /** An empty header is written with a semicolon; with a colon curl would leave it out. */
    private static String argument(Header header) {
        return header.value().isBlank() ? header.name() + ";" : header.name() + ": " + header.value();
    }

    private static boolean printable(byte[] body) {
        for (byte b : body) {
            if (b < ' ' && b != '\n') {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private static String escaped(byte[] body) {
        StringBuilder text = new StringBuilder("$'");
        for (byte b : body) {
            if (b >= ' ' && b != '\'' && b != '\\') {
                text.append((char) b);
            } else {
                text.append(String.format("\\x%02x", b & 0xFF));
            }
        }
        return text.append('\'').toString();
    }
}
