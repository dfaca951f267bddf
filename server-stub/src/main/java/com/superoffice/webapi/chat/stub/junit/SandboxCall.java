package com.superoffice.webapi.chat.stub.junit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call that the sandbox has answered. It holds what was sent and answered; {@link #toString()} does not tell it.
 *
 * @param number counts the calls since the sandbox started
 * @param method the method
 * @param target path and query, still percent-encoded
 * @param requestHeaders by name, in the order they came; values that may be secrets are masked
 * @param requestBody the body as text; long ones are cut
 * @param session the session asked for; null if the request could not be read
 * @param status the status of the answer; 0 if the connection was closed without one
 * @param fault the fault that hit the call, or null
 * @param responseBody the body of the answer as text; long ones are cut
 * @param violations what in the request is not within the contract
 * @param notes what in the request the contract ignores
 */
public record SandboxCall(
        long number,
        String method,
        String target,
        Map<String, String> requestHeaders,
        String requestBody,
        @Nullable Integer session,
        int status,
        @Nullable String fault,
        String responseBody,
        List<String> violations,
        List<String> notes) {

    /** Tells which call this is, without its bodies, which may be personal data. */
    @Override
    public String toString() {
        return "SandboxCall[" + number + ": " + method + " " + target + " -> " + status + "]";
    }
}
