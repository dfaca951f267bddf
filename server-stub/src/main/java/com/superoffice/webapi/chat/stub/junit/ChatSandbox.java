package com.superoffice.webapi.chat.stub.junit;

import java.net.URI;
import java.util.List;

/**
 * A running sandbox, for tests. It is a process of its own and ends with this JVM, however this JVM ends.
 *
 * <pre>{@code
 * try (ChatSandbox sandbox = ChatSandbox.start()) {
 *     sandbox.session(565).customerSays("Is anybody there?");
 *     sandbox.faults().next(2).status(503);
 *     // ... let the code under test call sandbox.baseUrl() ...
 *     sandbox.assertContractKept();
 * }
 * }</pre>
 *
 * <p>Every method that talks to the sandbox throws {@link SandboxFailure} if the sandbox refuses or is gone.
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
     * Starts a sandbox on a free port of the loopback interface and waits until it is ready.
     *
     * @param settings settings as on the command line, such as {@code --sandbox.tenant=Cust12345}; no others count
     * @throws SandboxFailure if it does not start; the message holds where it is installed and what it printed
     */
    static ChatSandbox start(String... settings) {
        return start(SandboxOptions.ofSettings(settings));
    }

    /**
     * Starts a sandbox and waits until it is ready.
     *
     * @param options how it is started; of one that runs already, where it is: that is not started, and not ended by
     *     {@link #close()}
     * @throws SandboxFailure if it does not start; the message holds where it is installed and what it printed
     */
    static ChatSandbox start(SandboxOptions options) {
        return SharedSandboxes.start(options);
    }

    /** Where the operation is served: ends with {@code /api/v1}. */
    URI baseUrl();

    /** A chat session, to write messages to; one that is not known begins with its first message. */
    SandboxSession session(int chatSessionId);

    /** What is to go wrong with the next calls. */
    SandboxFaults faults();

    /** The calls since the start or the last {@link #reset()}, oldest first, as many as the sandbox keeps. */
    List<SandboxCall> journal();

    /**
     * Throws if a request since the start or the last {@link #reset()} was not within the contract, also one that
     * {@link #journal()} has no more; of a sandbox that was not started here, as many as its journal keeps.
     *
     * @throws AssertionError naming each such request and what in it is not in the contract
     */
    void assertContractKept();

    /**
     * Replaces all sessions by those of a scenario.
     *
     * @param yaml the scenario: {@code sessions} with their {@code messages}, and {@code recorded} exchanges
     */
    void load(String yaml);

    /**
     * Records what a request is answered with, until its session is written to.
     *
     * @param yaml a {@code request} and a {@code response}, with the properties of the contract
     */
    void record(String yaml);

    /** Makes a bearer token valid for some seconds, and returns it. */
    String issueToken(int lifetimeSeconds);

    /** Makes a bearer token invalid. */
    void revokeToken(String token);

    /** Goes back to the beginning: the initial data and credentials, no fault, an empty journal. */
    void reset();

    /**
     * The process id of the sandbox.
     *
     * @throws SandboxFailure if it was not started here
     */
    long pid();

    /** Stops the sandbox, if it was started here. */
    @Override
    void close();
}
