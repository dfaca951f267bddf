package com.superoffice.webapi.chat.contract.judge;

import com.superoffice.webapi.chat.contract.operation.Operation;
import com.superoffice.webapi.chat.contract.request.Finding;
import com.superoffice.webapi.chat.contract.request.Findings;
import com.superoffice.webapi.chat.contract.request.MediaRange;
import com.superoffice.webapi.chat.contract.request.Names;
import com.superoffice.webapi.chat.contract.request.Reading;
import com.superoffice.webapi.chat.contract.request.RequestReader;
import com.superoffice.webapi.chat.contract.request.Rule;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is the body declared, and does it keep its schema in its own media type? */
final class BodyCheck {

    /** A server may have a limit of its own; the contract has none. */
    private static final int LEVELS = 500;

    private final Operation operation;
    private final RequestReader reader;

    BodyCheck(Operation operation) {
        this.operation = operation;
        this.reader = new RequestReader(operation, LEVELS);
    }

    void check(Request request, @Nullable Reading body, Findings findings) {
        boolean empty = request.body().length == 0;
        if (operation.requestTypes().isEmpty() || (empty && !operation.bodyRequired())) {
            return;
        }
        MediaRange type = contentType(request, findings);
        if (empty && body == null) {
            findings.add("body", Rule.BODY_MISSING, "a body", "none", operation.requestBodyPointer());
        } else if (type != null) {
            findings.add(body == null ? read(request.body(), type, findings) : body.findings());
        }
    }

    private List<Finding> read(byte[] body, MediaRange type, Findings findings) {
        String name = type.parameters().get("charset");
        try {
            return reader.read(body, type.type(), name == null ? null : Charset.forName(name)).findings();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            add(findings, Rule.CHARSET_UNKNOWN, "a character encoding", Names.quoted(String.valueOf(name)));
            return List.of();
        }
    }

    /** The declared media type, or null with a finding. */
    private @Nullable MediaRange contentType(Request request, Findings findings) {
        List<String> values = request.header("Content-Type");
        String value = values.isEmpty() ? "" : values.get(0);
        MediaRange type = MediaRange.parse(value);
        if (value.isBlank()) {
            add(findings, Rule.CONTENT_TYPE_MISSING, Names.oneOf(operation.requestTypes().keySet()), "none");
        } else if (type == null) {
            add(findings, Rule.CONTENT_TYPE_MALFORMED, "a media type", Names.quoted(value));
        } else if (!operation.requestTypes().containsKey(type.type())) {
            String expected = Names.oneOf(operation.requestTypes().keySet());
            add(findings, Rule.CONTENT_TYPE_UNDECLARED, expected, Names.quoted(type.type()));
        } else {
            return type;
        }
        return null;
    }

    private void add(Findings findings, Rule rule, String expected, String found) {
        findings.add("header Content-Type", rule, expected, found, operation.contentPointer());
    }
}
