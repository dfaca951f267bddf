package com.superoffice.webapi.chat.client;

import feign.Client;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

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
 *
 * <p>A call throws {@link ChatApiException} if it brings no messages, {@link
 * java.util.concurrent.CancellationException} if its thread is interrupted (which it stays), and {@link
 * IllegalStateException} once the client is closed. Closing ends followers and asynchronous calls; a client that does
 * neither need not be closed.
 *
 * <p>An answer may hold 64 MiB, decompressed; a longer one is an {@link ChatApiException.UnexpectedAnswer}. Redirections are
 * not followed, so that credentials reach no other host.
 */
public interface ChatClient extends AutoCloseable {

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

    /**
     * The messages that a query asks for.
     *
     * @return never null; empty if there are none
     * @throws ChatApiException if the call brings no messages
     */
    List<ChatMessage> getMessages(MessagesQuery query);

    /**
     * The same with status, headers, duration and attempts.
     *
     * @throws ChatApiException if the call brings no messages
     */
    MessagesResponse getMessagesResponse(MessagesQuery query);

    /**
     * The messages that a query asks for, some time later. Cancelling the future stops the call; the client's executor
     * makes it. A {@link ChatApiException} completes the future, and so does a {@link
     * java.util.concurrent.RejectedExecutionException} of that executor.
     */
    CompletableFuture<List<ChatMessage>> getMessagesAsync(MessagesQuery query);

    /** The same with status, headers, duration and attempts. */
    CompletableFuture<MessagesResponse> getMessagesResponseAsync(MessagesQuery query);

    /** Follows a chat session from its first message. */
    SessionFollow follow(int chatSessionId);

    /** Follows the session of a query, with its selection, localization and timeout. */
    SessionFollow follow(MessagesQuery query);

    /**
     * A builder with the settings of this client. What it builds shares the transport, unless the time to connect is changed,
     * and nothing else.
     */
    Builder toBuilder();

    /** Ends followers and asynchronous calls, at once. Later calls fail. */
    @Override
    void close();

    /** Builds a {@link ChatClient}. Every method refuses null with an {@link IllegalArgumentException}. */
    interface Builder {

        /**
         * Where the API is, such as {@code https://online.superoffice.com/Cust12345/api/v1}. Required.
         *
         * @throws IllegalArgumentException if it has no scheme {@code http} or {@code https}, no host, a query, a
         *     fragment, user information, or does not end with {@code /api/v1}
         */
        Builder baseUrl(String baseUrl);

        /** How calls authenticate. Required. */
        Builder credentials(Credentials credentials);

        /** The token of the partner app, needed on line: {@code SO-AppToken}. */
        Builder appToken(String appToken);

        /** The name of the application, told in {@code User-Agent} before that of the client. */
        Builder applicationId(String applicationId);

        /** What answers are converted to; nothing unless told otherwise. */
        Builder localization(Localization localization);

        /** The zone of dates that a server writes without an offset; UTC, as the document says, unless told otherwise. */
        Builder zoneOfDatesWithoutOffset(ZoneId zone);

        /** The time until there is a connection; 5 s unless told otherwise. */
        Builder connectTimeout(Duration timeout);

        /** The time from the begin of a request to the end of its answer; 10 s unless told otherwise. */
        Builder attemptTimeout(Duration timeout);

        /** The time of a call, with all its attempts and waits; 30 s unless told otherwise. */
        Builder callTimeout(Duration timeout);

        /** Whether and when failed calls are repeated. */
        Builder retry(RetryPolicy policy);

        /** How many calls followers, and plain calls if they are limited, may begin in any second: 10, the vendor's rule. */
        Builder callsPerSecond(int calls);

        /**
         * Whether plain calls keep to the limit too; they do not unless told otherwise. A limited call goes before those
         * of followers and waits within its time; if that is too short it fails at once as {@link
         * ChatApiException.RateLimited}.
         */
        Builder limitPlainCalls(boolean limited);

        /** Sends requests by another Feign client than the JDK's. It must honour the options and not follow redirects. */
        Builder transport(Client transport);

        /**
         * Runs asynchronous calls, followers' calls and their subscribers; may run many at once, such as an executor of
         * virtual threads. Unless told otherwise at most 8 daemon threads, which end when idle. It is not shut down.
         */
        Builder executor(Executor executor);

        /** Is told of every call. */
        Builder metrics(ChatMetrics metrics);

        /**
         * The client.
         *
         * @throws IllegalStateException if something is missing or does not go together, or if Feign is older than 13.1
         *     or Jackson than 2.15; the message says what
         */
        ChatClient build();
    }
}
