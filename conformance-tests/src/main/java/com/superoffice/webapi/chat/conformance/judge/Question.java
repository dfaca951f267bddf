package com.superoffice.webapi.chat.conformance.judge;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What was asked, so far as it decides which messages are right.
 *
 * @param session the chat session that was asked for
 * @param after the message id after which to begin; nothing for all
 * @param selected the properties that were selected; nothing for all
 * @param zone the time zone that was asked for
 * @param localized whether texts may differ, as a language was asked for
 * @param messages all messages of the session, as the plain call answers them, when they are known
 */
public record Question(
        int session,
        Optional<Integer> after,
        Optional<Set<String>> selected,
        Optional<ZoneId> zone,
        boolean localized,
        Optional<JsonNode> messages) {

    /** All messages of a session. */
    public static Question session(int session, Optional<JsonNode> messages) {
        return new Question(session, Optional.empty(), Optional.empty(), Optional.empty(), false, messages);
    }

    public Question after(int id) {
        return new Question(session, Optional.of(id), selected, zone, localized, messages);
    }

    public Question select(Set<String> properties) {
        return new Question(session, after, Optional.of(properties), zone, localized, messages);
    }

    public Question zone(ZoneId asked) {
        return new Question(session, after, selected, Optional.of(asked), localized, messages);
    }

    public Question withConvertedTexts() {
        return new Question(session, after, selected, zone, true, messages);
    }
}
