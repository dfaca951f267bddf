package com.superoffice.webapi.chat.client;

import java.util.List;

/**
 * Reads the messages of chat sessions. Immutable and thread-safe: an application needs one for each tenant.
 *
 * <pre>{@code
 * ChatClient client = ChatClient.builder()
 *         .baseUrl("http://localhost:8080/api/v1")
 *         .credentials(Credentials.basic("tje0", "Tje0"))
 *         .build();
 * List<ChatMessage> messages = client.getMessages(565, 7);
 * }</pre>
 */
public interface ChatClient {

    /** A builder that needs a base URL and credentials. */
    static Builder builder() {
        return new ChatClientBuilder();
    }

    /**
     * All messages of a chat session, in the order of the server.
     *
     * @return never null; empty if the session has no messages or is not known
     * @throws ChatApiException if the call brings no messages
     */
    List<ChatMessage> getMessages(int chatSessionId);

    /**
     * The messages of a chat session whose {@code ChatMessageId} is greater than {@code after}; 0 means all.
     *
     * @return never null; empty if there are none
     * @throws ChatApiException if the call brings no messages
     */
    List<ChatMessage> getMessages(int chatSessionId, int after);

    /** Builds a {@link ChatClient}. */
    interface Builder {

        /**
         * Where the API is, such as {@code https://online.superoffice.com/Cust12345/api/v1}.
         *
         * @throws IllegalArgumentException if it has no scheme {@code http} or {@code https}, no host, a query, a
         *     fragment, user information, or does not end with {@code /api/v1}
         */
        Builder baseUrl(String baseUrl);

        /** How calls authenticate. */
        Builder credentials(Credentials credentials);

        /**
         * The client.
         *
         * @throws IllegalStateException if something is missing or does not go together; the message says what
         */
        ChatClient build();
    }
}
