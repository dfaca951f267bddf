package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.contract.ChatContract;
import org.jspecify.annotations.Nullable;

/** What the client says of itself. */
final class UserAgent {

    private UserAgent() {}

    static String of(@Nullable String applicationId) {
        String client = "superoffice-chat-client/" + ChatContract.VERSION + " Java/" + Runtime.version().feature();
        return applicationId == null ? client : applicationId + " " + client;
    }
}
