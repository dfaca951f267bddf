package com.superoffice.webapi.chat.stub.junit;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A sandbox for the tests of a class. The tests of the JVM share one process, which is reset before each test and ends with
 * the JVM; tests that run at the same time need a {@link ChatSandbox} of their own.
 *
 * <pre>{@code
 * @RegisterExtension
 * static ChatSandboxExtension sandbox = new ChatSandboxExtension();
 * }</pre>
 */
public final class ChatSandboxExtension implements BeforeAllCallback, BeforeEachCallback {

    private final List<String> settings;
    private @Nullable ChatSandbox sandbox;

    /**
     * A sandbox with these settings.
     *
     * @param settings settings as on the command line, such as {@code --sandbox.tenant=Cust12345}
     */
    public ChatSandboxExtension(String... settings) {
        this.settings = List.of(settings);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        sandbox = SharedSandboxes.with(settings);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ChatSandbox shared = SharedSandboxes.with(settings);
        shared.reset();
        sandbox = shared;
    }

    /** The sandbox itself. */
    public ChatSandbox sandbox() {
        if (sandbox == null) {
            throw new IllegalStateException("the extension is not registered: use @RegisterExtension static");
        }
        return sandbox;
    }

    /** Where the operation is served: ends with {@code /api/v1}. */
    public URI baseUrl() {
        return sandbox().baseUrl();
    }

    /** A chat session, to write messages to. */
    public SandboxSession session(int chatSessionId) {
        return sandbox().session(chatSessionId);
    }

    /** What is to go wrong with the next calls. */
    public SandboxFaults faults() {
        return sandbox().faults();
    }

    /** The calls of the test so far, oldest first. */
    public List<SandboxCall> journal() {
        return sandbox().journal();
    }

    /**
     * Throws if a request of the test was not within the contract.
     *
     * @throws AssertionError naming each such request and what in it is not in the contract
     */
    public void assertContractKept() {
        sandbox().assertContractKept();
    }
}
