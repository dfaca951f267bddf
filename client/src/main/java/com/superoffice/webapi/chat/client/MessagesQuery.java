package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.contract.ChatContract.MessageProperty;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages to read, and how one call differs from the client's settings. Immutable.
 *
 * <pre>{@code
 * MessagesQuery.session(565).after(7).select(AUTHOR, MESSAGE)
 * }</pre>
 */
public final class MessagesQuery {

    private final int chatSessionId;
    private final @Nullable Integer after;
    private final Set<MessageProperty> select;
    private final @Nullable Localization localization;
    private final @Nullable Duration timeout;

    private MessagesQuery(
            int chatSessionId,
            @Nullable Integer after,
            Set<MessageProperty> select,
            @Nullable Localization localization,
            @Nullable Duration timeout) {
        this.chatSessionId = chatSessionId;
        this.after = after;
        this.select = select;
        this.localization = localization;
        this.timeout = timeout;
    }

    /** All messages of a chat session, with all their properties. */
    public static MessagesQuery session(int chatSessionId) {
        return new MessagesQuery(chatSessionId, null, Set.of(), null, null);
    }

    /** Only messages whose {@code ChatMessageId} is greater; 0 means all. */
    public MessagesQuery after(int chatMessageId) {
        return new MessagesQuery(chatSessionId, chatMessageId, select, localization, timeout);
    }

    /** Only these properties; the others are null in the answer. None means all. */
    public MessagesQuery select(MessageProperty... properties) {
        Set<MessageProperty> chosen = EnumSet.noneOf(MessageProperty.class);
        for (MessageProperty property : Arguments.notNull(properties, "properties")) {
            chosen.add(Arguments.notNull(property, "properties"));
        }
        return new MessagesQuery(chatSessionId, after, chosen, localization, timeout);
    }

    /**
     * Instead of the client's localization.
     *
     * @throws IllegalArgumentException if it has a culture and no language
     */
    public MessagesQuery localization(Localization localization) {
        String contradiction = Arguments.notNull(localization, "localization").contradiction();
        if (contradiction != null) {
            throw new IllegalArgumentException(contradiction);
        }
        return new MessagesQuery(chatSessionId, after, select, localization, timeout);
    }

    /** The time the whole call may take, with its retries, instead of the client's. A single attempt may take no longer. */
    public MessagesQuery timeout(Duration timeout) {
        return new MessagesQuery(
                chatSessionId, after, select, localization, Arguments.positive(timeout, "timeout"));
    }

    int chatSessionId() {
        return chatSessionId;
    }

    @Nullable Integer after() {
        return after;
    }

    List<String> selectedNames() {
        return select.stream().map(MessageProperty::propertyName).toList();
    }

    @Nullable Localization localization() {
        return localization;
    }

    @Nullable Duration timeout() {
        return timeout;
    }

    /** The same with the primary key, without which a session cannot be followed. */
    MessagesQuery withId() {
        if (select.isEmpty()) {
            return this;
        }
        Set<MessageProperty> chosen = EnumSet.copyOf(select);
        chosen.add(MessageProperty.CHAT_MESSAGE_ID);
        return new MessagesQuery(chatSessionId, after, chosen, localization, timeout);
    }

    @Override
    public String toString() {
        return "MessagesQuery[chatSessionId=" + chatSessionId + ", after=" + after + ", select=" + select
                + ", localization=" + localization + ", timeout=" + timeout + "]";
    }
}
