package com.superoffice.webapi.chat.stub.junit;

import java.net.URI;

/**
 * A running sandbox. It is a process of its own and ends with this JVM, however this JVM ends.
 *
 * <pre>{@code
 * try (ChatSandbox sandbox = ChatSandbox.start()) {
 *     ChatClient client = ChatClient.builder().baseUrl(sandbox.baseUrl().toString())...
 * }
 * }</pre>
 */
public interface ChatSandbox extends AutoCloseable {

    /** The user that every sandbox knows. */
    String USER = "tje0";

    /** The password of {@link #USER}. */
    String PASSWORD = "Tje0";

    /** A ticket that every sandbox knows, to be sent with {@link #APP_TOKEN}. */
    String TICKET = "sandbox-ticket";

    /** A bearer token that every sandbox knows. */
    String TOKEN = "sandbox-token";

    /** An application token that every sandbox knows. */
    String APP_TOKEN = "sandbox-app";

    /**
     * Starts a sandbox on a free port of the loopback interface and waits until it answers.
     *
     * @param settings settings as on the command line, such as {@code --sandbox.tenant=Cust12345}
     * @throws SandboxFailure if it does not start; the message holds what it printed
     */
    static ChatSandbox start(String... settings) {
        return SandboxProcess.start(settings);
    }

    /** Where the operation is served: ends with {@code /api/v1}. */
    URI baseUrl();

    /** The process id of the sandbox. */
    long pid();

    /** Stops the sandbox. */
    @Override
    void close();
}
