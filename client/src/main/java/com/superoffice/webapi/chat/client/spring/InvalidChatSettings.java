package com.superoffice.webapi.chat.client.spring;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.stream.Stream;

/** Settings that make no client; the message names the one that is wrong, and holds no secret. */
final class InvalidChatSettings extends IllegalStateException {

    private static final long serialVersionUID = 1;

    InvalidChatSettings(RuntimeException cause) {
        super(named(String.valueOf(cause.getMessage())), cause);
    }

    /** The client's builder calls {@code callTimeout} what the settings call {@code superoffice.chat.call-timeout}. */
    private static String named(String message) {
        return Stream.of(ChatClientProperties.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> message.startsWith(name + ":"))
                .findFirst()
                .map(name -> "superoffice.chat." + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)
                        + message.substring(name.length()))
                .orElse(message);
    }
}
