package com.superoffice.webapi.chat.stub.control;

import org.jspecify.annotations.Nullable;

/**
 * Who may control the sandbox.
 *
 * @param adminToken the token to demand, or null
 * @param loopback whether the sandbox listens on the loopback interface only; elsewhere a token is always demanded
 */
public record ControlSettings(@Nullable String adminToken, boolean loopback) {

    /** Tells no secret. */
    @Override
    public String toString() {
        return "ControlSettings[loopback=" + loopback + "]";
    }
}
