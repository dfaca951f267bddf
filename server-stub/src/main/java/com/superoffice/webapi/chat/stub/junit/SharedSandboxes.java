package com.superoffice.webapi.chat.stub.junit;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sandboxes that the test classes of this JVM use in turn: a class that begins takes one that no other uses, and a new one
 * is started only if there is none.
 */
final class SharedSandboxes {

    private static final Map<SandboxOptions, Deque<ControlledSandbox>> FREE = new HashMap<>();

    private SharedSandboxes() {}

    /** A sandbox with these options, for one user. */
    static ControlledSandbox take(SandboxOptions options) {
        ControlledSandbox free = free(options);
        return free == null ? start(options) : free;
    }

    private static synchronized @Nullable ControlledSandbox free(SandboxOptions options) {
        Deque<ControlledSandbox> free = FREE.getOrDefault(options, new ArrayDeque<>());
        free.removeIf(sandbox -> !sandbox.isAlive());
        return free.pollLast();
    }

    /** Gives a sandbox back. */
    static synchronized void giveBack(SandboxOptions options, ControlledSandbox sandbox) {
        FREE.computeIfAbsent(options, key -> new ArrayDeque<>()).addLast(sandbox);
    }

    /** A sandbox for whoever asks. */
    static ControlledSandbox start(SandboxOptions options) {
        URI external = options.external();
        if (external == null) {
            return SandboxProcess.start(options);
        }
        ControlClient control = ControlClient.ofExternal(external, options.adminToken());
        control.get("health"); // a test may never ask it, and pass though nothing is there
        return new ControlledSandbox(external, control);
    }
}
