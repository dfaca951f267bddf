package com.superoffice.webapi.chat.client;

import com.superoffice.webapi.chat.contract.ChatContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The whole answer to one call. {@link #toString()} tells neither headers nor messages.
 *
 * @param status the HTTP status
 * @param headers the headers of the answer, whose names compare case-insensitively
 * @param messages never null
 * @param duration how long the call took, with all its attempts and waits
 * @param attempts how many requests were sent
 * @param slow whether the answered request took longer than {@link ChatContract.GetChatMessages#NS_API_SLOW_THRESHOLD}
 */
public record MessagesResponse(
        int status,
        Map<String, List<String>> headers,
        List<ChatMessage> messages,
        Duration duration,
        int attempts,
        boolean slow) {

    @Override
    public String toString() {
        return "MessagesResponse[status=" + status + ", messages=" + messages.size() + ", duration=" + duration
                + ", attempts=" + attempts + ", slow=" + slow + "]";
    }
}
