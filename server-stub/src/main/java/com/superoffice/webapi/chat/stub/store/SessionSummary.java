package com.superoffice.webapi.chat.stub.store;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session in a list of sessions.
 *
 * @param id the session's id
 * @param messages how many messages it has, without those of recorded exchanges
 * @param lastMessageId the id of its last message, or null if it has none
 * @param lastWhenPosted when the last message was posted, or null if it has none
 */
public record SessionSummary(
        int id, int messages, @Nullable Integer lastMessageId, @Nullable OffsetDateTime lastWhenPosted) {}
