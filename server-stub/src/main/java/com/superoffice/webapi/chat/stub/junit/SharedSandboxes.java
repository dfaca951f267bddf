package com.superoffice.webapi.chat.stub.junit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sandboxes that the tests of this JVM share, one for each set of settings; started when first needed. */
final class SharedSandboxes {

    private static final Map<List<String>, SandboxProcess> SANDBOXES = new HashMap<>();

    private SharedSandboxes() {}

    /** The sandbox with these settings; a new one if the last has died. */
    static synchronized SandboxProcess with(List<String> settings) {
        SandboxProcess sandbox = SANDBOXES.get(settings);
        if (sandbox == null || !sandbox.isAlive()) {
            sandbox = SandboxProcess.start(settings.toArray(String[]::new));
            SANDBOXES.put(settings, sandbox);
        }
        return sandbox;
    }
}
