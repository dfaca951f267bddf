package com.superoffice.webapi.chat.conformance.server;

import java.util.ArrayList;
import java.util.List;

/** A response on its way out, with what may be wrong with it on the wire. */
final class Answer {

    final int status;
    final List<String> headers = new ArrayList<>();
    byte[] body = new byte[0];
    int declaredMore;
    boolean bytesAfter;
    boolean noAnswer;
    boolean hanging;

    Answer(int status) {
        this.status = status;
    }

    Answer without(String name) {
        headers.removeIf(header -> header.startsWith(name + ":"));
        return this;
    }

    Answer with(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }
}
